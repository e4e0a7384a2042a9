import type { DesignCell } from '../design-cell.js';
import type { ItemCells, OutcomeCells } from '../outcome-cells.js';
import type { NumberColumn } from './score-rows.js';

/** What tells the rows of a file apart for weighting, domains and design. */
export interface RowDesign {
  /** One text column a variable. */
  readonly levels: readonly (readonly string[])[];
  readonly baseWeight: readonly number[];
  readonly stratum: readonly string[] | null;
  readonly cluster: readonly string[] | null;
}

export interface RowGroups {
  readonly cells: readonly DesignCell[];
  /** Cell of every row. */
  readonly cellOfRow: Uint32Array;
}

export function groupRows(design: RowDesign): RowGroups {
  const found = new Map<string, number>();
  const first: number[] = [];
  const counts: number[] = [];
  const cellOfRow = Uint32Array.from(design.baseWeight, (weight, row) => {
    const key = JSON.stringify([
      ...design.levels.map((column) => column[row]!),
      weight,
      design.stratum?.[row] ?? '',
      design.cluster?.[row] ?? '',
    ]);
    let cell = found.get(key);
    if (cell === undefined) {
      cell = found.size;
      found.set(key, cell);
      first.push(row);
      counts.push(0);
    }
    counts[cell]! += 1;
    return cell;
  });
  const cells = first.map((row, cell) => ({
    levels: design.levels.map((column) => column[row]!),
    baseWeight: design.baseWeight[row]!,
    n: counts[cell]!,
    ...(design.stratum === null ? {} : { stratum: design.stratum[row]! }),
    ...(design.cluster === null ? {} : { cluster: design.cluster[row]! }),
  }));
  return { cells, cellOfRow };
}

/** Sums of a column about `origin`, which keeps the digits of a small spread around a large mean. */
export function columnCells(groups: RowGroups, values: NumberColumn, origin: number): OutcomeCells {
  const n = new Float64Array(groups.cells.length);
  const sum = new Float64Array(groups.cells.length);
  const sumOfSquares = new Float64Array(groups.cells.length);
  for (const [row, value] of values.entries()) {
    if (value === null) continue;
    const cell = groups.cellOfRow[row]!;
    n[cell]! += 1;
    sum[cell]! += value - origin;
    sumOfSquares[cell]! += (value - origin) ** 2;
  }
  return { n, sum, sumOfSquares };
}

/** Complete-case sums of several columns, each about its own origin. */
export function columnItemCells(
  groups: RowGroups,
  columns: readonly NumberColumn[],
  origins: readonly number[],
): ItemCells {
  const items = columns.length;
  const cells = groups.cells.length;
  const n = new Float64Array(cells);
  const sums = Array.from({ length: cells }, () => new Float64Array(items));
  const products = Array.from({ length: cells }, () => new Float64Array((items * (items + 1)) / 2));
  for (const [row, cell] of groups.cellOfRow.entries()) {
    const values = columns.flatMap((column) => column[row] ?? []);
    if (values.length < items) continue;
    n[cell]! += 1;
    let at = 0;
    for (let j = 0; j < items; j += 1) {
      const own = values[j]! - origins[j]!;
      sums[cell]![j]! += own;
      for (let k = j; k < items; k += 1, at += 1) products[cell]![at]! += own * (values[k]! - origins[k]!);
    }
  }
  return { items, n, sums, products };
}

/** A whole number near the middle of the values: subtracting it is harmless and loses no digit that matters. */
export function originOf(values: NumberColumn): number {
  let n = 0;
  let sum = 0;
  for (const value of values) {
    if (value === null) continue;
    n += 1;
    sum += value;
  }
  return n === 0 ? 0 : Math.round(sum / n);
}
