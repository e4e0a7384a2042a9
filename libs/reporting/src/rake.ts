import { limitedFit } from './limited-fit.js';
import { cellFrame, type CellFrame } from './cell-frame.js';
import type { DesignCell } from './design-cell.js';
import { codeMargins, marginTotal, type CodedMargin, type Margin } from './margin.js';
import { refuse, type Attempt, type Refusal } from './problem.js';
import type { LimitReport, WeightLimit } from './weight-limit.js';

export interface RakeOptions {
  /** Stop when the largest margin error, as a share of the total, is no larger; default 1e-12. */
  readonly tolerance?: number;
  /** The error that is still accepted when rounding or the sweeps end the loop; default 1e-9. */
  readonly accepted?: number;
  /** Default 2000. */
  readonly maximumSweeps?: number;
  /** Respondents needed for every free margin parameter; default 5. */
  readonly respondentsPerParameter?: number;
  /** Keeps weights from exploding; default none. */
  readonly limit?: WeightLimit;
}

export interface RakingReport {
  readonly converged: true;
  readonly sweeps: number;
  /** Largest |weighted count - target| over all levels after the last sweep, as a share of the total. */
  readonly marginError: number;
  /** Present when weights were limited. */
  readonly limit?: LimitReport;
}

const PATIENCE = 5;

/**
 * Raking (iterative proportional fitting): one factor a cell, so that base weight times factor meets every margin.
 * Factors are in the caller's order; a cell without respondents keeps the factor 1. Refuses with the RAKE_ codes of
 * `codeMargins`, RAKE_SATURATED (no more respondents than parameters), RAKE_TOO_FEW, RAKE_NOT_CONVERGED,
 * RAKE_BOUNDS_INFEASIBLE, BASE_WEIGHT_INVALID and NO_VALID_RESPONSES. Deming & Stephan 1940; methodology 2.6.
 *
 * @example rake([{ levels: ['f'], baseWeight: 1, n: 30 }, { levels: ['m'], baseWeight: 1, n: 20 }], ['sex'],
 *   [{ variable: 'sex', levels: [{ level: 'f', total: 50 }, { level: 'm', total: 50 }] }])
 */
export function rake(
  cells: readonly DesignCell[],
  variables: readonly string[],
  margins: readonly Margin[],
  options: RakeOptions = {},
): Attempt<{ factors: Float64Array; report: RakingReport }> {
  const framed = cellFrame(cells, variables);
  if (!framed.ok) return framed;
  const { frame } = framed;
  const raked = rakeFrame(frame, margins, options);
  if (!raked.ok) return raked;
  const factors = new Float64Array(frame.given).fill(1);
  frame.order.forEach((index, position) => (factors[index] = raked.factors[position]!));
  return { ok: true, factors, report: raked.report };
}

export interface RakedFrame {
  /** In the frame's order. */
  readonly factors: Float64Array;
  readonly report: RakingReport;
  readonly margins: readonly CodedMargin[];
}

/** `rake` on cells already in canonical order. */
export function rakeFrame(
  frame: CellFrame,
  margins: readonly Margin[],
  options: RakeOptions = {},
): Attempt<RakedFrame> {
  const coded = codeMargins(frame, margins);
  if (!coded.ok) return coded;
  const few = tooFew(frame, coded.margins, options.respondentsPerParameter ?? 5);
  if (few !== null) return few;
  // Margins may differ by a rounding in their sums: errors are shares of the first one's total.
  const total = margins[0] === undefined ? 1 : marginTotal(margins[0]);
  if (options.limit !== undefined && margins.length > 0) {
    const limited = limitedFit(frame, coded.margins, total, options.limit, options);
    return limited.ok ? { ...limited, margins: coded.margins } : limited;
  }
  const fitted = fit(frame, coded.margins, total, options);
  if (!fitted.ok) return fitted;
  const factors = fitted.counts.map((count, cell) => count / frame.baseTotal[cell]!);
  const report = { converged: true as const, sweeps: fitted.sweeps, marginError: fitted.marginError };
  return { ok: true, factors, report, margins: coded.margins };
}

function tooFew(frame: CellFrame, margins: readonly CodedMargin[], perParameter: number): Refusal | null {
  const parameters = margins.reduce((sum, { targets }) => sum + targets.length - 1, 0);
  const details = { respondents: frame.respondents, parameters };
  if (parameters > 0 && parameters + 1 >= frame.respondents) return refuse('RAKE_SATURATED', 'margins', details);
  if (frame.respondents >= perParameter * parameters) return null;
  return refuse('RAKE_TOO_FEW', 'margins', { ...details, needed: perParameter * parameters });
}

function fit(
  frame: CellFrame,
  margins: readonly CodedMargin[],
  total: number,
  options: RakeOptions,
): Attempt<{ counts: Float64Array; sweeps: number; marginError: number }> {
  const { tolerance = 1e-12, accepted = 1e-9, maximumSweeps = 2000 } = options;
  const counts = frame.baseTotal.slice();
  const sums = margins.map(({ targets }) => new Float64Array(targets.length));
  let best = Infinity;
  let stale = 0;
  let sweeps = 0;
  while (sweeps < maximumSweeps && stale < PATIENCE && best > tolerance) {
    const error = sweep(counts, margins, sums, total);
    sweeps += 1;
    // A level that ran down to zero or up to infinity: no table with this pattern of zeros has these margins.
    if (!Number.isFinite(error)) break;
    stale = error < best ? 0 : stale + 1;
    best = Math.min(best, error);
  }
  const worst = worstLevel(counts, margins, sums, total);
  if (worst.error <= accepted) return { ok: true, counts, sweeps, marginError: worst.error };
  return refuse('RAKE_NOT_CONVERGED', `margins[${worst.margin}]`, {
    variable: worst.variable,
    level: worst.level,
    marginError: Number.isFinite(worst.error) ? worst.error : null,
    sweeps,
  });
}

/** One pass over the margins; the largest error met before a margin was adjusted, or Infinity when one ran empty. */
function sweep(
  counts: Float64Array,
  margins: readonly CodedMargin[],
  sums: readonly Float64Array[],
  total: number,
): number {
  let largest = 0;
  for (let m = 0; m < margins.length; m += 1) {
    const { codes, targets } = margins[m]!;
    const ratios = sums[m]!;
    addUp(counts, codes, ratios);
    for (let level = 0; level < targets.length; level += 1) {
      const sum = ratios[level]!;
      const target = targets[level]!;
      largest = Math.max(largest, Math.abs(sum - target) / total);
      ratios[level] = target / sum;
      if (!(sum > 0 && Number.isFinite(ratios[level]!))) return Infinity;
    }
    for (let cell = 0; cell < counts.length; cell += 1) counts[cell]! *= ratios[codes[cell]!]!;
  }
  return largest;
}

function addUp(counts: Float64Array, codes: Uint32Array, sums: Float64Array): void {
  sums.fill(0);
  for (let cell = 0; cell < counts.length; cell += 1) sums[codes[cell]!]! += counts[cell]!;
}

function worstLevel(
  counts: Float64Array,
  margins: readonly CodedMargin[],
  sums: readonly Float64Array[],
  total: number,
): { margin: number; variable: string; level: string; error: number } {
  let worst = { margin: 0, variable: '', level: '', error: 0 };
  for (const [margin, { variable, names, codes, targets }] of margins.entries()) {
    addUp(counts, codes, sums[margin]!);
    for (const [code, level] of names.entries()) {
      const error = Math.abs(sums[margin]![code]! - targets[code]!) / total;
      if (!(error <= worst.error)) worst = { margin, variable, level, error: Number.isNaN(error) ? Infinity : error };
    }
  }
  return worst;
}
