import type { Language } from '@hamava/persian';
import type { FigureTable } from '../frame.js';
import { count, score, signed } from '../figures-in-words.js';
import type { TrendPoint } from '../trend/trend-dataset.js';
import { reasonOf, wordsOf } from '../words/words-of.js';
import type { MultiplesDataset } from './multiples-dataset.js';

/** The twin of the small trends: a column for every wave and one for the last change. */
export function smallMultiplesTable(dataset: MultiplesDataset, language: Language): FigureTable {
  const words = wordsOf(language);
  const cell = (point: TrendPoint | undefined): string => {
    if (point === undefined || point.state === 'empty') return words.noAnswers;
    if (point.state === 'withheld') return words.withheld + words.separator + reasonOf(point.reason, language);
    return score(point.value, language);
  };
  const cells = (points: readonly TrendPoint[]): string[] => dataset.waves.map((_, wave) => cell(points[wave]));
  return {
    caption: dataset.title,
    head: [words.agency, ...dataset.waves.map(({ number }) => words.wave(count(number, language))), words.change],
    rows: [
      [words.mean, ...cells(dataset.mean), ''],
      ...dataset.agencies.map(({ name, points, change }) => [
        name,
        ...cells(points),
        change === null ? '' : signed(change.difference, language),
      ]),
    ],
  };
}
