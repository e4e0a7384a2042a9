import { formatNumber } from '@hamava/persian';
import type { ScorecardDataset, ScoredDriver, Withheld } from '@hamava/charts';
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
  const beyond = { above: 0, below: 0 };
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
      if (kind === 'driver' && mean !== null) {
        if (figure.interval95[0] > mean) beyond.above += 1;
        if (figure.interval95[1] < mean) beyond.below += 1;
      }
    }
  }
  const index = figureAt(reading, agency, INDEX, wave);
  const count = (value: number): string => formatNumber(value, language);
  const told = [
    ...(beyond.above > 0 ? [words.scorecardAbove(count(beyond.above))] : []),
    ...(beyond.below > 0 ? [words.scorecardBelow(count(beyond.below))] : []),
  ];
  return {
    title: words.scorecardTitle(name),
    subtitle: words.scorecardSubtitle,
    sentence: told.length === 0 ? words.scorecardNone : told.join(' '),
    source: sourceOf(reading, [wave], isShown(index) ? index.base : 0),
    drivers,
    withheld,
  };
}
