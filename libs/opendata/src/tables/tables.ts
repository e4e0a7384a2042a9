import { changesTable, rankingsTable } from './derived-tables.js';
import { agenciesTable, breaksTable, wavesTable } from './list-tables.js';
import { figuresTable, frequenciesTable, groupsTable, samplesTable } from './measured-tables.js';
import { type Table, tableOf } from './table.js';

/** Every table of open data, in the order in which the files are listed. */
export const TABLES: readonly Table[] = [
  tableOf(figuresTable),
  tableOf(frequenciesTable),
  tableOf(groupsTable),
  tableOf(changesTable),
  tableOf(rankingsTable),
  tableOf(samplesTable),
  tableOf(wavesTable),
  tableOf(breaksTable),
  tableOf(agenciesTable),
];
