import { fileRow, rowPath, type ProblemList } from './analysis-problem.js';

/** A file with a heading, as text; an empty value is missing. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Values of a column as text, white space around them removed; null when the table has no such column. */
export function textColumn(table: Table, column: string): string[] | null {
  const position = table.columns.indexOf(column);
  return position === -1 ? null : table.rows.map((row) => (row[position] ?? '').trim());
}

/** Values of a column as numbers, null = missing. Adds CSV_VALUE_INVALID for every value that is no finite number. */
export function numberColumn(table: Table, column: string, problems: ProblemList): (number | null)[] {
  return (textColumn(table, column) ?? []).map((value, row) => {
    if (value === '') return null;
    const number = NUMBER.test(value) ? Number(value) : NaN;
    if (Number.isFinite(number)) return number;
    problems.add('CSV_VALUE_INVALID', rowPath(row, column), {
      row: fileRow(row),
      column,
      value: value.slice(0, 80),
      reason: 'not a number',
    });
    return null;
  });
}
