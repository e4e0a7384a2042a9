import { boundedFit } from './bounded-fit.js';
import { cappedFit } from './capped-fit.js';
import type { CellFrame } from './cell-frame.js';
import type { CodedMargin } from './margin.js';
import { refuse, type Attempt } from './problem.js';
import type { RakingReport } from './rake.js';
import { requireLimit, type BoundedWeights, type WeightLimit } from './weight-limit.js';

interface Limits {
  readonly tolerance?: number;
  readonly accepted?: number;
  readonly maximumSweeps?: number;
}

type Limited = Attempt<{ factors: Float64Array; report: RakingReport }>;

/**
 * Raking with limited weights. Limits are shares of the mean factor: base weights are scaled to the total of the targets
 * first, so that a limit means the same whatever their scale. Refuses RAKE_BOUNDS_INFEASIBLE, never falls back silently.
 */
export function limitedFit(
  frame: CellFrame,
  margins: readonly CodedMargin[],
  total: number,
  limit: WeightLimit,
  options: Limits,
): Limited {
  requireLimit(limit);
  const scale = total / frame.baseTotal.reduce((sum, own) => sum + own, 0);
  const totals = frame.baseTotal.map((own) => own * scale);
  const unscaled = (factors: Float64Array) => factors.map((factor) => factor * scale);
  if (limit.kind === 'BOUNDED') {
    const fit = bounded(frame, totals, margins, limit, options);
    return fit.ok ? { ...fit, factors: unscaled(fit.factors) } : fit;
  }
  const { factors, sweeps } = cappedFit(totals, margins, limit.overMean, options.maximumSweeps ?? 2000);
  const respondentsAtCap = respondentsWith(frame, factors, (factor) => factor >= limit.overMean);
  const report = { ...limit, respondentsAtCap };
  const marginError = largestError(totals, factors, margins) / total;
  return { ok: true, factors: unscaled(factors), report: { converged: true, sweeps, marginError, limit: report } };
}

function bounded(
  frame: CellFrame,
  totals: Float64Array,
  margins: readonly CodedMargin[],
  { lower, upper: first, widenTo = [] }: BoundedWeights,
  { tolerance = 1e-12, accepted = 1e-9, maximumSweeps = 2000 }: Limits,
): Limited {
  const infeasible: number[] = [];
  let error = 0;
  for (const upper of [first, ...widenTo]) {
    const fit = boundedFit(totals, margins, [lower, upper], { tolerance, maximumSweeps });
    if (fit.error <= accepted) {
      const { factors, sweeps } = fit;
      const respondentsAtLower = respondentsWith(frame, factors, (factor) => factor <= lower);
      const respondentsAtUpper = respondentsWith(frame, factors, (factor) => factor >= upper);
      const limit = { kind: 'BOUNDED' as const, lower, upper, infeasible, respondentsAtLower, respondentsAtUpper };
      return { ok: true, factors, report: { converged: true, sweeps, marginError: fit.error, limit } };
    }
    infeasible.push(upper);
    error = fit.error;
  }
  return refuse('RAKE_BOUNDS_INFEASIBLE', 'margins', { lower, tried: infeasible.join(', '), marginError: error });
}

function respondentsWith({ n }: CellFrame, factors: Float64Array, holds: (factor: number) => boolean): number {
  return n.reduce((sum, own, cell) => (holds(factors[cell]!) ? sum + own : sum), 0);
}

function largestError(totals: Float64Array, factors: Float64Array, margins: readonly CodedMargin[]): number {
  let largest = 0;
  for (const { codes, targets } of margins) {
    const sums = new Float64Array(targets.length);
    factors.forEach((factor, cell) => (sums[codes[cell]!]! += factor * totals[cell]!));
    for (const [code, target] of targets.entries()) largest = Math.max(largest, Math.abs(sums[code]! - target));
  }
  return largest;
}
