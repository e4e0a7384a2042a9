import type { Language } from '@hamava/persian';
import type { FigureTable } from '../frame.js';
import { signed, signedInterval } from '../figures-in-words.js';
import { wordsOf } from '../words/words-of.js';
import { wholeChange, type DriversDataset } from './drivers-dataset.js';

/** The twin of the decomposition, with its total as the last row. */
export function driversTable(dataset: DriversDataset, language: Language): FigureTable {
  const words = wordsOf(language);
  const { drivers, composition, rest } = dataset;
  const parts = [...drivers, ...(composition === null ? [] : [{ ...composition, name: words.composition }])];
  return {
    caption: dataset.title,
    head: [words.driver, words.contribution, words.interval95],
    rows: [
      ...parts.map(({ name, value, interval95 }) => [
        name,
        signed(value, language),
        signedInterval(interval95, language),
      ]),
      ...(rest === null ? [] : [[words.changeRest, signed(rest, language), '']]),
      [words.total, signed(wholeChange(dataset), language), ''],
    ],
  };
}
