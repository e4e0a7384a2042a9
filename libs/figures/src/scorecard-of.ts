import type { ScorecardDataset, ScoredDriver, Withheld } from '@hamava/charts';
import { changeSentence } from './trend-of.js';
import {
  agencyName,
  figureAt,
  INDEX,
  isShown,
  outcomeName,
  sourceOf,
  toInterval,
  wordsIn,
  type Reading,
} from './reading.js';

/** The drivers of one agency in a wave beside the province. */
export function scorecardOf(reading: Reading, agency: string, wave: number): ScorecardDataset {
  const { edition, language } = reading;
  const words = wordsIn(language);
  const name = agencyName(reading, agency);
  const drivers: ScoredDriver[] = [];
  const withheld: Withheld[] = [];
  for (const { code, kind } of edition.outcomes) {
    if (kind !== 'driver' && kind !== 'composite') continue;
    const figure = figureAt(reading, agency, code, wave);
    if (figure === undefined) continue;
    const own = outcomeName(reading, code, name);
    const province = figureAt(reading, null, code, wave);
    if (!isShown(figure)) withheld.push({ name: own, reason: figure.because });
    else {
      const mean = isShown(province) ? province.value : null;
      drivers.push({ name: own, value: figure.value, interval95: toInterval(figure.interval95), mean });
    }
  }
  const index = figureAt(reading, agency, INDEX, wave);
  return {
    title: words.scorecardTitle(name),
    subtitle: words.scorecardSubtitle,
    sentence: changeSentence(reading, agency, INDEX),
    source: sourceOf(reading, [wave], isShown(index) ? index.base : 0),
    drivers,
    withheld,
  };
}
