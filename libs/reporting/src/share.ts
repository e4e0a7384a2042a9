import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import studentQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { DesignSample } from './design-sample.js';
import type { Interval } from './interval.js';
import type { Domain } from './linearised-mean.js';
import type { OutcomeCells } from './outcome-cells.js';
import { refuse, type Attempt } from './problem.js';
import { weightedMean, type EstimateFlag } from './weighted-mean.js';

export interface ShareEstimate {
  /** Valid responses. */
  readonly n: number;
  /** In 0..1. */
  readonly share: number;
  /** Linearised, in shares; 0 with the flag ZERO_VARIANCE when everybody agrees. */
  readonly se: number;
  readonly df: number;
  /** Inside 0..1. null where the share is 0 or 1: a logit has no value there. */
  readonly logit: Interval | null;
  /** Korn-Graubard: the exact binomial interval of an effective number of answers; holds at 0 % and 100 % too. */
  readonly kornGraubard: Interval;
  /** The effective number behind it, never above n. */
  readonly effectiveN: number;
  readonly flags: readonly EstimateFlag[];
}

/**
 * Share of an outcome of zeros and ones with two intervals that stay inside 0..1 (R survey: `svyciprop` with
 * `method = "logit"` and `method = "beta"`). The effective number is p(1-p)/se², or Kish's where the error is 0, times
 * (t(n-1)/t(df))² for few clusters. Refuses as `weightedMean`, and SE_UNDEFINED without a degree of freedom; throws a
 * RangeError for values other than 0 and 1. Korn & Graubard 1998; methodology 2.12, 2.14.
 */
export function share(
  sample: DesignSample,
  indicator: OutcomeCells,
  domain: Domain | null = null,
  confidence = 0.95,
): Attempt<ShareEstimate> {
  requireIndicator(indicator);
  const estimate = weightedMean(sample, indicator, domain);
  if (!estimate.ok) return estimate;
  const { n, mean, se, df, flags } = estimate;
  if (df < 1) return refuse('SE_UNDEFINED', 'outcome', { df });
  // All in or none: the mean of ones is 1 up to the rounding of its weights.
  const certain = certainShare(indicator, domain);
  const p = certain ?? mean;
  const tail = (1 - confidence) / 2;
  const t = studentQuantile(1 - tail, df);
  const few = (studentQuantile(1 - tail, n - 1) / t) ** 2;
  const answers = certain === null && se > 0 ? (p * (1 - p)) / (se * se) : estimate.effectiveN;
  const effectiveN = Math.min(n, answers * few);
  const logit = certain === null ? logitInterval(p, t * se) : null;
  const kornGraubard = exactInterval(p * effectiveN, (1 - p) * effectiveN, tail);
  return { ok: true, n, share: p, se: certain === null ? se : 0, df, logit, kornGraubard, effectiveN, flags };
}

/**
 * Clopper and Pearson's interval of a share, for counts that need not be whole. `yes` and `no` >= 0, not both 0;
 * `tail` in (0, 0.5) is left out on either side.
 *
 * @example exactInterval(0, 10, 0.025) // [0, 0.308]: ten of ten said no
 */
export function exactInterval(yes: number, no: number, tail: number): Interval {
  const low = yes > 0 ? betaQuantile(tail, yes, no + 1) : 0;
  const high = no > 0 ? betaQuantile(1 - tail, yes + 1, no) : 1;
  return [low, high];
}

function logitInterval(p: number, halfWidth: number): Interval {
  const centre = Math.log(p / (1 - p));
  const reach = halfWidth / (p * (1 - p));
  const back = (logit: number) => 1 / (1 + Math.exp(-logit));
  return [back(centre - reach), back(centre + reach)];
}

function certainShare({ n, sum }: OutcomeCells, domain: Domain | null): 0 | 1 | null {
  let valid = 0;
  let yes = 0;
  for (let cell = 0; cell < n.length; cell += 1) {
    if (domain !== null && domain[cell] === 0) continue;
    valid += n[cell]!;
    yes += sum[cell]!;
  }
  if (yes === 0) return 0;
  return yes === valid ? 1 : null;
}

function requireIndicator({ n, sum, sumOfSquares }: OutcomeCells): void {
  for (let cell = 0; cell < n.length; cell += 1) {
    if (sum[cell] === sumOfSquares[cell] && sum[cell]! >= 0 && sum[cell]! <= n[cell]!) continue;
    throw new RangeError(`cells[${cell}] holds values other than 0 and 1`);
  }
}
