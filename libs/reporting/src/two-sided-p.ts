import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import studentCdf from '@stdlib/stats-base-dists-t-cdf';

/** Two-sided p of a t statistic; df > 0. The lower tail keeps its digits where 1 - cdf would lose them. */
export function studentP(t: number, df: number): number {
  if (!(df > 0) || Number.isNaN(t)) throw new RangeError(`studentP needs a statistic and df > 0, got ${t} and ${df}`);
  return Math.min(1, 2 * studentCdf(-Math.abs(t), df));
}

/** Two-sided p of a standard normal statistic. */
export function normalP(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('normalP needs a statistic');
  return Math.min(1, 2 * normalCdf(-Math.abs(z), 0, 1));
}
