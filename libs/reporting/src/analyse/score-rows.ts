import type { ScoreSpec, ItemSpec } from './analysis-spec.js';
import { fileRow, rowPath, type ProblemList } from './analysis-problem.js';
import { numberColumn, type Table } from './table.js';

export type NumberColumn = readonly (number | null)[];

/** The column of the index of a score. */
export const INDEX_COLUMN = 'index';

/** Scores the rows: `index` and one column a driver, in points 0..100 (methodology 2.1-2.3). */
export function scoreRows(table: Table, score: ScoreSpec, problems: ProblemList): Map<string, NumberColumn> {
  const drivers = new Map<string, NumberColumn[]>();
  for (const [position, item] of score.items.entries()) {
    if (!(item.max > item.min)) {
      problems.add('ITEM_SCALE_INVALID', `score.items[${position}]`, {
        column: item.column,
        min: item.min,
        max: item.max,
      });
      continue;
    }
    const points = itemPoints(table, item, problems);
    drivers.set(item.driver, [...(drivers.get(item.driver) ?? []), points]);
  }
  const columns = new Map<string, NumberColumn>();
  const rows = table.rows.length;
  for (const [driver, items] of drivers) columns.set(driver, meanOfValid(items, score.driverMinimumShare ?? 0.5, rows));
  columns.set(INDEX_COLUMN, meanOfValid([...columns.values()], score.indexMinimumShare ?? 0.8, rows));
  return columns;
}

function itemPoints(table: Table, item: ItemSpec, problems: ProblemList): NumberColumn {
  const { column, min, max } = item;
  return numberColumn(table, column, problems).map((value, row) => {
    if (value === null) return null;
    if (!Number.isInteger(value) || value < min || value > max) {
      const details = { row: fileRow(row), column, value, min, max };
      problems.add('ITEM_OUT_OF_RANGE', rowPath(row, column), details);
      return null;
    }
    return (100 * (item.reversed === true ? max - value : value - min)) / (max - min);
  });
}

function meanOfValid(parts: readonly NumberColumn[], minimumShare: number, rows: number): NumberColumn {
  // A share such as 0.55 of 20 is 11.000000000000002 in floating point and means 11.
  const needed = Math.max(1, Math.ceil(minimumShare * parts.length - 1e-9));
  return Array.from({ length: rows }, (_, row) => {
    let valid = 0;
    let sum = 0;
    for (const part of parts) {
      const value = part[row] ?? null;
      if (value === null) continue;
      valid += 1;
      sum += value;
    }
    return valid >= needed ? sum / valid : null;
  });
}
