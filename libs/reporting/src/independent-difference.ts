import type { DifferenceEstimate } from './difference.js';
import { refuse, type Attempt } from './problem.js';
import { normalP, studentP } from './two-sided-p.js';

export interface IndependentEstimate {
  readonly mean: number;
  readonly se: number;
  readonly df: number;
}

/**
 * Difference `a` minus `b` of two samples that share no respondent: two waves, two agencies raked apart. df is the sum
 * of both, as for one sample of two domains. Refuses SE_UNDEFINED when neither has an error or no df is left.
 * Methodology 2.13.
 */
export function independentDifference(a: IndependentEstimate, b: IndependentEstimate): Attempt<DifferenceEstimate> {
  for (const [name, { mean, se }] of Object.entries({ a, b })) {
    if (!Number.isFinite(mean) || !(se >= 0 && Number.isFinite(se))) {
      throw new RangeError(`independentDifference needs a mean and its error, got ${mean} and ${se} for ${name}`);
    }
  }
  const se = Math.hypot(a.se, b.se);
  const df = a.df + b.df;
  if (!(se > 0) || !(df >= 1)) return refuse('SE_UNDEFINED', 'difference', { se, df });
  const estimate = a.mean - b.mean;
  const t = estimate / se;
  return { ok: true, estimate, se, df, t, p: studentP(t, df), pNormal: normalP(t) };
}
