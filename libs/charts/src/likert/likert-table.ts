import type { Language } from '@hamava/persian';
import type { FigureTable } from '../frame.js';
import { count, percent } from '../figures-in-words.js';
import { reasonOf, wordsOf } from '../words/words-of.js';
import type { LikertDataset } from './likert-dataset.js';

/** The twin of the answers: every share, don't-know and the base. */
export function likertTable(dataset: LikertDataset, language: Language): FigureTable {
  const words = wordsOf(language);
  const blanks = dataset.categories.map(() => '');
  return {
    caption: dataset.title,
    head: [words.item, ...dataset.categories, words.dontKnow, words.base],
    rows: [
      ...dataset.items.map(({ name, shares, dontKnow, base }) => [
        name,
        ...shares.map((share) => percent(share, language)),
        dontKnow === null ? '' : percent(dontKnow, language),
        count(base, language),
      ]),
      ...dataset.withheld.map(({ name, reason }) => [
        name,
        words.withheld + words.separator + reasonOf(reason, language),
        ...blanks.slice(1),
        '',
        '',
      ]),
    ],
  };
}
