import type { ScorecardDataset } from '@hamava/charts';
import {
  figureAt,
  INDEX,
  isShown,
  levelName,
  outcomeName,
  sourceOf,
  toInterval,
  variableName,
  wordsIn,
  type Reading,
} from './reading.js';

/** The index of groups of people over the province in a wave; null where no group has one. */
export function groupsOf(reading: Reading, wave: number): ScorecardDataset | null {
  const words = wordsIn(reading.language);
  const groups = reading.edition.measured.groups.filter((own) => own.wave === wave && own.outcome === INDEX);
  if (groups.length === 0) return null;
  const province = figureAt(reading, null, INDEX, wave);
  const mean = isShown(province) ? province.value : null;
  return {
    title: words.groupsTitle,
    subtitle: words.groupsSubtitle,
    sentence: outcomeName(reading, INDEX),
    source: sourceOf(reading, [wave], isShown(province) ? province.base : 0),
    drivers: groups.map(({ variable, level, value, interval95 }) => ({
      name: `${variableName(reading, variable)}: ${levelName(reading, level)}`,
      value,
      interval95: toInterval(interval95),
      mean,
    })),
    withheld: [],
  };
}
