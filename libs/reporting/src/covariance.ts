import type { DesignSample } from './design-sample.js';
import { linearisedCovariance } from './linearised-covariance.js';
import { lineariseMean, type Domain } from './linearised-mean.js';
import type { OutcomeCells, PairCells } from './outcome-cells.js';
import type { Attempt } from './problem.js';

/** Covariance of the means of one outcome in two domains of one sample (points squared). Refuses NO_VALID_RESPONSES. */
export function covariance(
  sample: DesignSample,
  outcome: OutcomeCells,
  domainA: Domain | null,
  domainB: Domain | null,
): Attempt<{ covariance: number }> {
  const a = lineariseMean(sample, outcome, domainA);
  if (!a.ok) return a;
  const b = lineariseMean(sample, outcome, domainB);
  if (!b.ok) return b;
  return { ok: true, covariance: linearisedCovariance(sample, a.linearised, b.linearised, null) };
}

/**
 * Covariance of the means of two outcomes that the same respondents answered, such as two drivers. `pair` are the joint
 * sums of the two; ignoring them misstates the error of a contrast (methodology 2.4). Refuses NO_VALID_RESPONSES.
 */
export function outcomeCovariance(
  sample: DesignSample,
  outcomes: readonly [OutcomeCells, OutcomeCells],
  pair: PairCells,
  domain: Domain | null = null,
): Attempt<{ covariance: number }> {
  const a = lineariseMean(sample, outcomes[0], domain);
  if (!a.ok) return a;
  const b = lineariseMean(sample, outcomes[1], domain);
  if (!b.ok) return b;
  return { ok: true, covariance: linearisedCovariance(sample, a.linearised, b.linearised, pair) };
}
