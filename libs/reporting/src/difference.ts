import type { DesignSample } from './design-sample.js';
import { domainDegreesOfFreedom } from './domain-degrees.js';
import { linearisedCovariance } from './linearised-covariance.js';
import { lineariseMean, type Domain, type LinearisedMean } from './linearised-mean.js';
import type { OutcomeCells } from './outcome-cells.js';
import { outcomeSpread, ROUNDING_OF_VARIANCE } from './outcome-spread.js';
import { refuse, type Attempt } from './problem.js';
import { normalP, studentP } from './two-sided-p.js';

export interface DifferenceEstimate {
  /** First minus second, points. */
  readonly estimate: number;
  readonly se: number;
  readonly df: number;
  readonly t: number;
  /** Two-sided, Student's t. */
  readonly p: number;
  /** Two-sided, normal. */
  readonly pNormal: number;
}

/**
 * Difference of one outcome between two domains of one sample, their covariance included (R survey:
 * `svyglm(y ~ group, subset(design, …))`). df = sampling units with a valid answer in either domain, minus their
 * strata, minus 1. Refuses NO_VALID_RESPONSES, SE_UNDEFINED (a domain with one answer, no error left in both, no df left)
 * and NUMERIC_CANCELLATION; the path says which domain. Methodology 2.13.
 */
export function difference(
  sample: DesignSample,
  outcome: OutcomeCells,
  domainA: Domain,
  domainB: Domain,
): Attempt<DifferenceEstimate> {
  const a = lineariseMean(sample, outcome, domainA);
  if (!a.ok) return refuse(a.problem.code, 'domains[0]', a.problem.details);
  const b = lineariseMean(sample, outcome, domainB);
  if (!b.ok) return refuse(b.problem.code, 'domains[1]', b.problem.details);
  const means = [a.linearised, b.linearised] as const;
  let simple = 0;
  for (const [position, linearised] of means.entries()) {
    const path = `domains[${position}]`;
    if (linearised.n < 2) return refuse('SE_UNDEFINED', path, { valid: linearised.n });
    const own = outcomeSpread(sample, linearised);
    if (!own.ok) return refuse(own.problem.code, path, own.problem.details);
    simple += own.variance / linearised.n;
  }
  const variance = simple === 0 ? 0 : varianceOfDifference(sample, means);
  const df = jointDegreesOfFreedom(sample, means) - 1;
  if (!(variance > ROUNDING_OF_VARIANCE * simple) || df < 1) return refuse('SE_UNDEFINED', 'domains', { variance, df });
  const estimate = a.linearised.mean - b.linearised.mean;
  const se = Math.sqrt(variance);
  const t = estimate / se;
  return { ok: true, estimate, se, df, t, p: studentP(t, df), pNormal: normalP(t) };
}

function varianceOfDifference(sample: DesignSample, [a, b]: readonly [LinearisedMean, LinearisedMean]): number {
  const own = linearisedCovariance(sample, a, a, null) + linearisedCovariance(sample, b, b, null);
  return own - 2 * linearisedCovariance(sample, a, b, null);
}

function jointDegreesOfFreedom(sample: DesignSample, [a, b]: readonly [LinearisedMean, LinearisedMean]): number {
  const either = a.member.map((member, cell) => member | b.member[cell]!);
  const valid = Float64Array.from(sample.frame.order, (index) => a.outcome.n[index]!);
  return domainDegreesOfFreedom(sample, either, valid);
}
