import type { Language } from '@hamava/persian';
import type { FigureTable } from '../frame.js';
import { count, interval, ranks, score } from '../figures-in-words.js';
import { reasonOf, wordsOf } from '../words/words-of.js';
import { byLevel, type CaterpillarDataset } from './caterpillar-dataset.js';

/** The twin of the caterpillar; agencies without a figure come at the end without a rank. */
export function caterpillarTable(dataset: CaterpillarDataset, language: Language): FigureTable {
  const words = wordsOf(language);
  const standings = { ABOVE: words.above, BELOW: words.below, INDISTINGUISHABLE: words.indistinguishable };
  return {
    caption: dataset.title,
    head: [words.agency, words.figure, words.interval95, words.rankSet, words.verdict, words.base],
    rows: [
      ...byLevel(dataset.agencies).map((agency) => [
        agency.name,
        score(agency.value, language),
        interval(agency.interval95, language),
        ranks(agency.ranks, language),
        standings[agency.standing],
        count(agency.base, language),
      ]),
      ...dataset.withheld.map(({ name, reason }) => [
        name,
        words.withheld + words.separator + reasonOf(reason, language),
        '',
        '',
        '',
        '',
      ]),
    ],
  };
}
