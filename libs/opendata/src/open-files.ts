import type { Edition } from '@hamava/editions';
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
    write: (edition) => tableCsv(table, edition),
  })),
  { name: 'figures.sav', mediaType: 'application/x-spss-sav', write: figuresSav },
  { name: 'ddi.xml', mediaType: 'application/xml; charset=utf-8', write: ddiCodebook },
  { name: 'dictionary.csv', mediaType: 'text/csv; charset=utf-8; header=present', write: dictionaryCsv },
  { name: 'dictionary.json', mediaType: 'application/json; charset=utf-8', write: dictionaryJson },
  { name: 'LICENCE.txt', mediaType: 'text/plain; charset=utf-8', write: licenceText },
  { name: 'README.txt', mediaType: 'text/plain; charset=utf-8', write: readMe },
];
