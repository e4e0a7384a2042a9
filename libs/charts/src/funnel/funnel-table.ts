import type { Language } from '@hamava/persian';
import type { FigureTable } from '../frame.js';
import { count, interval, score } from '../figures-in-words.js';
import { reasonOf, wordsOf } from '../words/words-of.js';
import { limitsAt, placeInFunnel, type FunnelDataset } from './funnel-dataset.js';

/** The twin of the funnel, with the 95 % limits at each effective base. */
export function funnelTable(dataset: FunnelDataset, language: Language): FigureTable {
  const words = wordsOf(language);
  const places = {
    INSIDE: words.insideFunnel,
    NEAR: words.nearFunnel,
    ABOVE: words.aboveFunnel,
    BELOW: words.belowFunnel,
  };
  return {
    caption: dataset.title,
    head: [words.agency, words.figure, words.effectiveBase, words.limit95, words.funnelPlace],
    rows: [
      ...dataset.agencies.map((agency) => [
        agency.name,
        score(agency.value, language),
        count(agency.effectiveBase, language),
        interval(limitsAt(dataset, agency.effectiveBase).limit95, language),
        places[placeInFunnel(dataset, agency)],
      ]),
      ...dataset.withheld.map(({ name, reason }) => [
        name,
        words.withheld + words.separator + reasonOf(reason, language),
        '',
        '',
        '',
      ]),
    ],
  };
}
