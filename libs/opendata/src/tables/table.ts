import type { Edition, Words } from '@hamava/editions';
import type { CodeListName } from './code-lists.js';
import type { Names } from './names.js';

export type Value = string | number | null;

/** `code` is a text of a list of codes, `day` an ISO day, `whole` a number without decimals. */
export type ColumnType = 'text' | 'code' | 'day' | 'whole' | 'number';

/** A column and how its cell comes about; null is an empty cell, never a hidden one. */
export interface Column<Row> {
  readonly code: string;
  readonly label: Words;
  readonly type: ColumnType;
  /** The list that the codes of the column are of. */
  readonly list?: CodeListName;
  readonly of: (row: Row, names: Names) => Value;
}

/** One file of open data: its columns, and its rows from the content of an edition and nothing else. */
export interface Table<Row = unknown> {
  /** Name of the file without its ending. */
  readonly name: string;
  readonly title: Words;
  readonly columns: readonly Column<Row>[];
  readonly rows: (edition: Edition) => readonly Row[];
}

/** Forgets the type of the rows, so that tables of different rows fit into one list. */
export function tableOf<Row>(table: Table<Row>): Table {
  return table as unknown as Table;
}

export function column<Row>(
  code: string,
  [fa, en]: readonly [string, string],
  type: ColumnType,
  of: Column<Row>['of'],
): Column<Row> {
  return { code, label: { fa, en }, type, of };
}

/** A column of codes with their meanings. */
export function coded<Row>(
  code: string,
  [fa, en]: readonly [string, string],
  list: CodeListName,
  of: Column<Row>['of'],
): Column<Row> {
  return { code, label: { fa, en }, type: 'code', list, of };
}
