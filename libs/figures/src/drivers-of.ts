import type { DriversDataset } from '@hamava/charts';
import { formatSigned } from '@hamava/persian';
import { outcomeName, sourceOf, figureAt, INDEX, isShown, wordsIn, type Reading } from './reading.js';

const Z95 = 1.959964;

/** What the drivers add to the last change of the index; null without a change to take apart. */
export function driversOf(reading: Reading, agency: string | null): DriversDataset | null {
  const { edition, language } = reading;
  const words = wordsIn(language);
  const own = edition.derived.decompositions.filter((each) => each.agency === agency).sort((a, b) => b.to - a.to)[0];
  if (own === undefined) return null;
  const most = [...own.parts].sort((a, b) => Math.abs(b.points) - Math.abs(a.points))[0];
  const after = figureAt(reading, agency, INDEX, own.to);
  return {
    title: words.driversTitle,
    subtitle: words.driversSubtitle,
    sentence:
      most === undefined
        ? words.driversFootnote
        : words.driversSentence(
            outcomeName(reading, most.driver),
            formatSigned(most.points, language, { decimals: 1 }),
          ),
    source: sourceOf(reading, [own.from, own.to], isShown(after) ? after.base : 0),
    drivers: own.parts.map(({ driver, points, se }) => ({
      name: outcomeName(reading, driver),
      value: points,
      interval95: { low: points - Z95 * se, high: points + Z95 * se },
    })),
    composition: { value: own.rest, interval95: { low: own.rest, high: own.rest } },
  };
}
