import type { DesignSample } from './design-sample.js';
import type { LinearisedMean } from './linearised-mean.js';
import { refuse, type Attempt } from './problem.js';

/**
 * An error variance below this share of the one of simple random sampling is the rounding of its terms: nothing but the
 * rounding of a difference of equal numbers is left (the margins explain every answer, all clusters agree).
 */
export const ROUNDING_OF_VARIANCE = 1e-13;

/** Below this share of the mean square, double precision cannot tell a spread from none. */
const INDISTINGUISHABLE = 1e-14;
/**
 * Squared points. Up to this mean square a spread of a ten-thousandth of a point, the finest a score is kept at, would
 * have been seen: none seen is none there. Beyond it nobody can tell.
 */
const SPREAD_VISIBLE = 1e6;
/** Below this share too few digits of the spread are left for an error of its own (methodology 2.10, numerics). */
const TOO_FEW_DIGITS = 1e-10;

/**
 * Weighted variance of the valid answers of a domain, n / (n - 1) (R survey: `svyvar` with the valid n). Exactly 0 when
 * all answers are the same; refuses NUMERIC_CANCELLATION when the spread drowns in the size of the mean: move the
 * outcome's origin then.
 */
export function outcomeSpread(
  { frame, weights }: DesignSample,
  { outcome, member, n, sumOfWeights, mean }: LinearisedMean,
): Attempt<{ variance: number }> {
  let spread = 0;
  let size = 0;
  for (let cell = 0; cell < frame.size; cell += 1) {
    if (member[cell] === 0) continue;
    const index = frame.order[cell]!;
    const sum = outcome.sum[index]!;
    const squares = outcome.sumOfSquares[index]!;
    spread += weights[cell]! * (squares - 2 * mean * sum + mean * mean * outcome.n[index]!);
    size += weights[cell]! * squares;
  }
  const seen = spread > INDISTINGUISHABLE * size;
  if (!seen && size <= SPREAD_VISIBLE * sumOfWeights) return { ok: true, variance: 0 };
  if (!seen || spread < TOO_FEW_DIGITS * size) return refuse('NUMERIC_CANCELLATION', 'outcome', { mean, spread, size });
  return { ok: true, variance: ((n / (n - 1)) * spread) / sumOfWeights };
}
