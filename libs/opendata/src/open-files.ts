import type { Edition, Words } from '@hamava/editions';
import { said } from '@hamava/figures';
import { ddiCodebook } from './codebook/ddi.js';
import { dictionaryCsv, dictionaryJson } from './codebook/dictionary.js';
import { licenceText } from './papers/licence.js';
import { readMe } from './papers/read-me.js';
import { figuresSav } from './spss/figures-sav.js';
import { tableCsv } from './tables/csv.js';
import { TABLES } from './tables/tables.js';

export interface OpenFile {
  readonly name: string;
  readonly mediaType: string;
  readonly write: (edition: Edition) => string | Uint8Array;
}

/**
 * The files that are made from an edition, in the order in which they are listed. The edition itself, the checksums and the archive
 * of all of them are made where the stored bytes are.
 */
export const OPEN_FILES: readonly OpenFile[] = [
  ...TABLES.map((table): OpenFile => ({
    name: `${table.name}.csv`,
    mediaType: 'text/csv; charset=utf-8; header=present',
    write: (edition) => tableCsv(table, named(edition)),
  })),
  { name: 'figures.sav', mediaType: 'application/x-spss-sav', write: (edition) => figuresSav(named(edition)) },
  { name: 'ddi.xml', mediaType: 'application/xml; charset=utf-8', write: (edition) => ddiCodebook(named(edition)) },
  { name: 'dictionary.csv', mediaType: 'text/csv; charset=utf-8; header=present', write: dictionaryCsv },
  { name: 'dictionary.json', mediaType: 'application/json; charset=utf-8', write: dictionaryJson },
  { name: 'LICENCE.txt', mediaType: 'text/plain; charset=utf-8', write: licenceText },
  { name: 'README.txt', mediaType: 'text/plain; charset=utf-8', write: readMe },
];

/** Titles are asked of whatever agency somebody has been to; in a table, where one label stands for all, it has no name. */
function named(edition: Edition): Edition {
  const titled = <Titled extends { readonly title: Words }>(own: Titled): Titled => ({
    ...own,
    title: { fa: said(own.title, 'fa'), en: said(own.title, 'en') },
  });
  return { ...edition, outcomes: edition.outcomes.map(titled), questions: edition.questions.map(titled) };
}
