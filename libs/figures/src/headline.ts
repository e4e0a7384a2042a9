import { lastChange } from './trend-of.js';
import { figureAt, INDEX, isShown, newestWave, points, span, wordsIn, type Reading } from './reading.js';

/** The one sentence of an edition: whether trust rose, or what is not known. */
export function headlineOf(reading: Reading, outcome: string = INDEX): string {
  const { edition, language } = reading;
  const words = wordsIn(language);
  const province = edition.province[language];
  const wave = newestWave(reading, outcome);
  const figure = wave === null ? undefined : figureAt(reading, null, outcome, wave);
  if (wave === null || !isShown(figure)) return words.headlineNone(province);
  const value = points(figure.value, language);
  const change = lastChange(reading, null, outcome);
  if (change?.to !== wave) {
    const first = edition.waves[0]?.number === wave;
    return first
      ? words.headlineFirst(province, value, span(figure.interval95, language))
      : words.headlineBroken(province, value);
  }
  const by = points(Math.abs(change.difference), language);
  if (change.verdict === 'HIGHER') return words.headlineRise(province, by, value);
  if (change.verdict === 'LOWER') return words.headlineFall(province, by, value);
  if (change.verdict === 'STABLE') return words.headlineStable(province, value);
  return words.headlineUndetermined(province, value, span(change.interval95, language));
}
