import { pairError, type RankEstimates } from './rank-estimates.js';
import { BETTER, BOTH, marginalCritical, tukeyKramerCritical, WORSE } from './rank-critical.js';
import { simulatedErrors, type Simulation } from './rank-simulation.js';

/** Ranks that the data do not exclude: best and worst, from 1. */
export type RankSet = readonly [best: number, worst: number];

export interface MarginalRankSets {
  readonly sets: readonly RankSet[];
  /** Critical value of the last step that had something to compare. */
  readonly criticals: readonly number[];
}

export interface SimultaneousRankSets {
  readonly sets: readonly RankSet[];
  readonly critical: number;
}

/** Number of steps down; 1 keeps the single-step set. */
export const ALL_STEPS = Infinity;

/**
 * Rank set of each unit by itself: contains its true rank with probability `level` or more. Independent estimates need
 * no draws; dependent ones take the quantile of the largest difference from `simulation`. After each step the rejected
 * directions are left out and the critical value falls, until nothing more is rejected. Mogstad et al. 2024.
 */
export function marginalRankSets(
  own: RankEstimates,
  level: number,
  simulation: Simulation,
  steps = ALL_STEPS,
): MarginalRankSets {
  const drawn = own.covariance === null ? null : simulatedErrors(own, simulation);
  const criticals: number[] = [];
  const sets = own.estimates.map((estimate, unit): RankSet => {
    const open = new Uint8Array(own.estimates.length).fill(BOTH);
    open[unit] = 0;
    let [better, worse, critical] = [0, 0, 0];
    for (let step = 0, rejected = 1; step < steps && rejected > 0; step += 1) {
      const next =
        drawn === null ? marginalCritical(own.errors, unit, open, level) : drawnCritical(own, drawn, unit, open, level);
      if (next === null) break;
      critical = next;
      rejected = 0;
      for (const [k, sides] of open.entries()) {
        if (sides !== BOTH) continue;
        const statistic = (estimate - own.estimates[k]!) / pairError(own, unit, k);
        if (Math.abs(statistic) <= critical) continue;
        rejected += 1;
        open[k] = statistic > 0 ? BETTER : WORSE;
        if (statistic > 0) worse += 1;
        else better += 1;
      }
    }
    criticals.push(critical);
    return [1 + better, own.estimates.length - worse];
  });
  return { sets, criticals };
}

/**
 * Rank sets that hold for all units at once with probability `level` or more: by Tukey and Kramer for independent
 * estimates, by the simulated maximum over all pairs for dependent ones.
 */
export function simultaneousRankSets(own: RankEstimates, level: number, simulation: Simulation): SimultaneousRankSets {
  const critical =
    own.covariance === null
      ? tukeyKramerCritical(own.estimates.length, level)
      : simulatedPairCritical(own, level, simulation);
  return { critical, sets: rankSetsAt(own, critical) };
}

/** Award list: the units that can be among the first `tau`, by sets that hold for all at once. Positions from 0. */
export function tauBest(sets: readonly RankSet[], tau: number): number[] {
  return sets.flatMap(([best], unit) => (best <= tau ? [unit] : []));
}

/** Quantile of the largest standardised difference over all pairs, from draws. */
export function simulatedPairCritical(own: RankEstimates, level: number, simulation: Simulation): number {
  const units = own.estimates.length;
  const inverse = own.estimates.map((_, j) => Float64Array.from(own.estimates, (__, k) => 1 / pairError(own, j, k)));
  const errors = simulatedErrors(own, simulation);
  const largest = new Float64Array(simulation.draws);
  for (let draw = 0; draw < simulation.draws; draw += 1) {
    const row = draw * units;
    let most = 0;
    for (let j = 1; j < units; j += 1) {
      const [first, scale] = [errors[row + j]!, inverse[j]!];
      for (let k = 0; k < j; k += 1) {
        const statistic = (first - errors[row + k]!) * scale[k]!;
        if (statistic > most) most = statistic;
        else if (-statistic > most) most = -statistic;
      }
    }
    largest[draw] = most;
  }
  return quantileOf(largest, level);
}

function rankSetsAt(own: RankEstimates, critical: number): RankSet[] {
  const { estimates } = own;
  return estimates.map((estimate, j) => {
    let [better, worse] = [0, 0];
    for (const [k, other] of estimates.entries()) {
      if (k === j) continue;
      const statistic = (estimate - other) / pairError(own, j, k);
      if (statistic > critical) worse += 1;
      if (statistic < -critical) better += 1;
    }
    return [1 + better, estimates.length - worse];
  });
}

function drawnCritical(
  own: RankEstimates,
  errors: Float64Array,
  unit: number,
  open: Uint8Array,
  level: number,
): number | null {
  const units = own.estimates.length;
  const others = [...open.keys()].filter((k) => open[k] !== 0);
  if (others.length === 0) return null;
  // Typed arrays and no allocation: this loop runs draws x units times a unit.
  const scales = Float64Array.from(others, (k) => 1 / pairError(own, unit, k));
  const worse = Uint8Array.from(others, (k) => open[k]! & WORSE);
  const better = Uint8Array.from(others, (k) => open[k]! & BETTER);
  const ids = Uint32Array.from(others);
  const largest = new Float64Array(errors.length / units);
  for (let draw = 0, row = 0; draw < largest.length; draw += 1, row += units) {
    const first = errors[row + unit]!;
    let most = -Infinity;
    for (let at = 0; at < ids.length; at += 1) {
      const statistic = (first - errors[row + ids[at]!]!) * scales[at]!;
      if (statistic > most && worse[at] !== 0) most = statistic;
      if (-statistic > most && better[at] !== 0) most = -statistic;
    }
    largest[draw] = most;
  }
  return quantileOf(largest, level);
}

/** Smallest value with at least `level` of the values at or below it (R: type 1). */
function quantileOf(values: Float64Array, level: number): number {
  return values.sort()[Math.max(0, Math.ceil(level * values.length) - 1)]!;
}
