import { domainDegreesOfFreedom } from './domain-degrees.js';
import type { DesignSample } from './design-sample.js';
import { linearisedCovariance } from './linearised-covariance.js';
import { lineariseMean, type Domain, type LinearisedMean } from './linearised-mean.js';
import type { OutcomeCells } from './outcome-cells.js';
import { refuse, type Attempt } from './problem.js';
import { outcomeSpread, ROUNDING_OF_VARIANCE } from './outcome-spread.js';

export type EstimateFlag = 'ZERO_VARIANCE';

export interface MeanEstimate {
  /** Valid responses. */
  readonly n: number;
  readonly sumOfWeights: number;
  /** In the outcome's points. */
  readonly mean: number;
  /** Linearised standard error, points. */
  readonly se: number;
  /** Sampling units minus strata, of the sample or of the domain; 0 where a domain cannot carry a t interval. */
  readonly df: number;
  /** Error variance against simple random sampling with replacement of the valid n; null without variance. */
  readonly deff: number | null;
  /** Kish's effective n of the valid responses: (sum of w)^2 / sum of w^2. */
  readonly effectiveN: number;
  /**
   * ZERO_VARIANCE: everybody gave the same answer, or the margins explain every answer. The 0 is then no certainty and
   * must be shown with the flag.
   */
  readonly flags: readonly EstimateFlag[];
}

/**
 * Weighted mean with the linearised standard error of the base-weighted projection (R survey: `svymean` on a
 * `calibrate(calfun = "raking")` design). `domain` cuts out cells; the error keeps the n of the whole sample.
 * Refuses NO_VALID_RESPONSES, SE_UNDEFINED (one valid response) and NUMERIC_CANCELLATION (a spread beyond double
 * precision). Deville & Särndal 1992; methodology 2.9-2.12.
 *
 * @example weightedMean(sample, { n: [12, 30], sum: [700, 2100], sumOfSquares: [45000, 150000] })
 */
export function weightedMean(
  sample: DesignSample,
  outcome: OutcomeCells,
  domain: Domain | null = null,
): Attempt<MeanEstimate> {
  const attempt = lineariseMean(sample, outcome, domain);
  if (!attempt.ok) return attempt;
  const { linearised } = attempt;
  const { n, sumOfWeights, mean } = linearised;
  if (n < 2) return refuse('SE_UNDEFINED', 'outcome', { valid: n });
  const spread = outcomeSpread(sample, linearised);
  if (!spread.ok) return spread;
  const df = domain === null ? sample.degreesOfFreedom : domainDegreesOfFreedom(sample, linearised.member);
  const estimate = { n, sumOfWeights, mean, df, effectiveN: effectiveSize(sample, linearised) };
  if (spread.variance === 0) return { ok: true, ...estimate, se: 0, deff: null, flags: ['ZERO_VARIANCE'] };
  const simple = spread.variance / n;
  const variance = linearisedCovariance(sample, linearised, linearised, null);
  if (variance > ROUNDING_OF_VARIANCE * simple) {
    return { ok: true, ...estimate, se: Math.sqrt(variance), deff: variance / simple, flags: [] };
  }
  // Only where the whole population was taken does no error mean no doubt.
  const census = sample.units.corrections.every((correction) => correction === 0);
  return { ok: true, ...estimate, se: 0, deff: 0, flags: census ? [] : ['ZERO_VARIANCE'] };
}

function effectiveSize({ frame, weights }: DesignSample, { outcome, member, sumOfWeights }: LinearisedMean): number {
  let squares = 0;
  for (let cell = 0; cell < frame.size; cell += 1) {
    if (member[cell] === 1) squares += weights[cell]! * weights[cell]! * outcome.n[frame.order[cell]!]!;
  }
  return (sumOfWeights * sumOfWeights) / squares;
}
