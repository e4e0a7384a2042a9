import type { DifferenceEstimate } from './difference.js';
import type { IndependentEstimate } from './independent-difference.js';
import { refuse, type Attempt } from './problem.js';
import { normalP, studentP } from './two-sided-p.js';

export interface UnpairedDifference extends DifferenceEstimate {
  /** To be shown: the error is an upper bound, because who rated both was not kept. */
  readonly flags: readonly ['PAIRING_LOST'];
}

/**
 * Difference `a` minus `b` of two agencies that the same people may have rated, when the products of their answers were
 * not kept: the errors are added as they stand, the largest that any correlation allows; df is the smaller of both.
 * Refuses SE_UNDEFINED when neither has an error or no df is left. Methodology 2.13.
 */
export function unpairedDifference(a: IndependentEstimate, b: IndependentEstimate): Attempt<UnpairedDifference> {
  for (const { mean, se } of [a, b]) {
    if (!Number.isFinite(mean) || !(se >= 0 && Number.isFinite(se))) {
      throw new RangeError(`unpairedDifference needs a mean and its error, got ${mean} and ${se}`);
    }
  }
  const se = a.se + b.se;
  const df = Math.min(a.df, b.df);
  if (!(se > 0) || !(df >= 1)) return refuse('SE_UNDEFINED', 'difference', { se, df });
  const estimate = a.mean - b.mean;
  const t = estimate / se;
  return { ok: true, estimate, se, df, t, p: studentP(t, df), pNormal: normalP(t), flags: ['PAIRING_LOST'] };
}
