import type { CodedMargin } from './margin.js';

/** A margin error that shrinks by less than this share over `WATCHED` sweeps has come to a halt above zero. */
const HALT = 1e-3;
const WATCHED = 50;
const ROUNDING = 5;

export interface BoundedFit {
  /** Factor of every cell, within the bounds; times `totals` they meet the margins when `error` is small. */
  readonly factors: Float64Array;
  readonly sweeps: number;
  /** Largest |sum - target| over the total, after the last sweep. */
  readonly error: number;
}

/**
 * Bounded raking: factors `min(upper, max(lower, exp(x'lambda)))` that meet the margins (R survey:
 * `calibrate(calfun = "raking", bounds = )`). One level after the other gets the multiplier that meets its target
 * exactly, which is coordinate descent on a convex function: it converges whenever the bounds are feasible, and the
 * error comes to a halt above zero when they are not. `totals` add up to the total of the targets. Methodology 2.7.
 */
export function boundedFit(
  totals: Float64Array,
  margins: readonly CodedMargin[],
  [lower, upper]: readonly [number, number],
  { tolerance, maximumSweeps }: { readonly tolerance: number; readonly maximumSweeps: number },
): BoundedFit {
  const total = totals.reduce((sum, own) => sum + own, 0);
  const levels = margins.flatMap(({ codes, targets }) =>
    Array.from(targets, (target, code) => ({ target, cells: cellsOf(codes, code) })),
  );
  const free = new Float64Array(totals.length).fill(1);
  const clamp = (value: number) => Math.min(upper, Math.max(lower, value));
  const sumOf = (cells: Uint32Array) => cells.reduce((sum, cell) => sum + totals[cell]! * clamp(free[cell]!), 0);
  const worst = () =>
    levels.reduce((most, { target, cells }) => Math.max(most, Math.abs(sumOf(cells) - target) / total), 0);
  let sweeps = 0;
  let error = worst();
  let watched = error;
  let best = error;
  let stale = 0;
  while (sweeps < maximumSweeps && error > tolerance && stale < ROUNDING) {
    for (const { target, cells } of levels) {
      const multiplier = multiplierOf(totals, free, cells, target, lower, upper);
      for (const cell of cells)
        free[cell] = Math.min(Number.MAX_VALUE, Math.max(Number.MIN_VALUE, free[cell]! * multiplier));
    }
    sweeps += 1;
    error = worst();
    stale = error < best ? 0 : stale + 1;
    best = Math.min(best, error);
    if (sweeps % WATCHED > 0) continue;
    if (error > watched * (1 - HALT)) break;
    watched = error;
  }
  return { factors: free.map(clamp), sweeps, error };
}

function cellsOf(codes: Uint32Array, code: number): Uint32Array {
  return Uint32Array.from(codes.keys()).filter((cell) => codes[cell] === code);
}

/**
 * The multiplier s for which the level's cells, s times their free factors and clamped, add up to the target: a root of
 * a rising function of straight pieces that breaks where a cell reaches a bound. Out of reach: the nearest end.
 */
function multiplierOf(
  totals: Float64Array,
  free: Float64Array,
  cells: Uint32Array,
  target: number,
  lower: number,
  upper: number,
): number {
  const breaks = [...cells]
    .flatMap((cell) => [lower / free[cell]!, upper / free[cell]!])
    .filter((at) => Number.isFinite(at))
    .sort((a, b) => a - b);
  const valueAt = (s: number) =>
    cells.reduce((sum, cell) => sum + totals[cell]! * Math.min(upper, Math.max(lower, s * free[cell]!)), 0);
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (valueAt(breaks[middle]!) < target) low = middle + 1;
    else high = middle;
  }
  if (low === breaks.length) return breaks.at(-1) ?? 1;
  const end = breaks[low]!;
  const start = low === 0 ? 0 : breaks[low - 1]!;
  const inside = (start + end) / 2;
  let fixed = 0;
  let slope = 0;
  for (const cell of cells) {
    const own = inside * free[cell]!;
    if (own > lower && own < upper) slope += totals[cell]! * free[cell]!;
    else fixed += totals[cell]! * (own >= upper ? upper : lower);
  }
  return slope > 0 ? Math.min(end, Math.max(start, (target - fixed) / slope)) : end;
}
