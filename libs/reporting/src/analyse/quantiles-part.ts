import type { Interval } from '../interval.js';
import { quantile } from '../quantile.js';
import { histogramOfColumn } from './histogram-of-column.js';
import type { AnalysisPart } from './part.js';

export interface QuantileSpec {
  readonly column: string;
  /** In (0, 1). */
  readonly p: readonly number[];
}

export interface QuantileFigures {
  readonly column: string;
  readonly p: number;
  readonly n: number;
  readonly quantile: number;
  readonly ci: Interval;
}

/** Weighted quantiles of columns, with Woodruff's interval. */
export const quantilesPart: AnalysisPart<readonly QuantileSpec[], QuantileFigures[]> = {
  columns: (specs) => specs.map(({ column }, i) => [`[${i}].column`, column, 'fileOrScore']),
  variables: () => [],
  figures: (specs, { column: read, groups, sample, confidence, problems }) =>
    specs.flatMap(({ column, p: shares }, i) => {
      const histogram = histogramOfColumn(groups, read(column));
      return shares.flatMap((p) => {
        const own = quantile(sample, histogram, p, null, confidence);
        if (own.ok) return [{ column, p, n: own.n, quantile: own.quantile, ci: own.interval }];
        problems.addRefused(own.problem, `quantiles[${i}]`);
        return [];
      });
    }),
};
