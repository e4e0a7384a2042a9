import type { OutcomeCells } from './outcome-cells.js';

/** How often each value of an outcome was given in each cell: what shares and quantiles need (methodology 2.14). */
export interface HistogramCells {
  /** Rising, each once; in the outcome's points or codes. */
  readonly values: readonly number[];
  /** One column a value, one entry a cell, in the caller's order. */
  readonly counts: readonly ArrayLike<number>[];
}

/** Respondents whose value fulfils the condition, as an outcome of zeros and ones over all who gave a value. */
export function indicatorCells({ values, counts }: HistogramCells, holds: (value: number) => boolean): OutcomeCells {
  const cells = counts[0]?.length ?? 0;
  const n = new Float64Array(cells);
  const sum = new Float64Array(cells);
  for (const [at, value] of values.entries()) {
    const counted = holds(value);
    for (let cell = 0; cell < cells; cell += 1) {
      n[cell]! += counts[at]![cell]!;
      if (counted) sum[cell]! += counts[at]![cell]!;
    }
  }
  return { n, sum, sumOfSquares: sum };
}
