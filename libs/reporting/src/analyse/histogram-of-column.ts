import type { HistogramCells } from '../histogram-cells.js';
import type { RowGroups } from './group-rows.js';
import type { NumberColumn } from './score-rows.js';

/** Counts of every value of a column in every cell. */
export function histogramOfColumn(groups: RowGroups, column: NumberColumn): HistogramCells {
  const values = [...new Set(column.filter((value) => value !== null))].sort((a, b) => a - b);
  const place = new Map(values.map((value, at) => [value, at]));
  const counts = values.map(() => new Float64Array(groups.cells.length));
  for (const [row, value] of column.entries()) {
    if (value !== null) counts[place.get(value)!]![groups.cellOfRow[row]!]! += 1;
  }
  return { values, counts };
}
