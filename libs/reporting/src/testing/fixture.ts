import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Table } from '../analyse/table.js';

const FOLDER = join(__dirname, '../../fixtures');

/** A data file of the fixtures; they hold no quotes, so splitting at commas is all of the format. */
export function fixtureTable(name: string): Table {
  const [heading, ...lines] = readFileSync(join(FOLDER, `${name}.csv`), 'utf8')
    .trimEnd()
    .split('\n');
  return { columns: heading!.split(','), rows: lines.map((line) => line.split(',')) };
}

/** The figures R gave. The caller names the shape it reads. */
export function fixtureFigures<T>(name: string): T {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as T;
}

/** The table with one more column, computed from the columns of a row. */
export function withColumn(table: Table, column: string, value: (row: (name: string) => string) => string): Table {
  const rows = table.rows.map((row) => [...row, value((name) => row[table.columns.indexOf(name)]!)]);
  return { columns: [...table.columns, column], rows };
}
