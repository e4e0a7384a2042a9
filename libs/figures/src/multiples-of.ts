import type { MultiplesDataset, SmallTrend } from '@hamava/charts';
import { figureAt, INDEX, isShown, sourceOf, toPoint, wordsIn, agencyName, type Reading } from './reading.js';
import { breaksOf, lastChange } from './trend-of.js';

/** Every agency's way, side by side on one axis. */
export function multiplesOf(reading: Reading, outcome: string = INDEX): MultiplesDataset {
  const { edition, language } = reading;
  const words = wordsIn(language);
  const numbers = edition.waves.map(({ number }) => number);
  const newest = numbers.at(-1) ?? 0;
  const agencies = edition.agencies.flatMap(({ key }): SmallTrend[] => {
    const points = numbers.map((wave) => toPoint(figureAt(reading, key, outcome, wave)));
    if (points.every(({ state }) => state === 'empty')) return [];
    const change = lastChange(reading, key, outcome);
    const isNew = change !== undefined && change.to === newest;
    const { difference = 0, verdict = 'UNDETERMINED' } = change ?? {};
    return [{ key, name: agencyName(reading, key), points, change: isNew ? { difference, verdict } : null }];
  });
  const count = (verdict: string) => agencies.filter(({ change }) => change?.verdict === verdict).length;
  const province = figureAt(reading, null, outcome, newest);
  return {
    title: words.multiplesTitle,
    subtitle: words.multiplesSubtitle,
    sentence: words.multiplesSentence(count('HIGHER'), count('LOWER'), count('UNDETERMINED')),
    source: sourceOf(reading, numbers, isShown(province) ? province.base : 0),
    waves: edition.waves.map(({ number, opensOn }) => ({ number, opensOn })),
    breaks: breaksOf(reading, outcome).map(({ wave }) => ({ wave })),
    agencies,
    mean: numbers.map((wave) => toPoint(figureAt(reading, null, outcome, wave))),
  };
}
