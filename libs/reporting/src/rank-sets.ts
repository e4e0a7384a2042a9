import { pairError, type RankEstimates } from './rank-estimates.js';
import { BETTER, BOTH, marginalCoverage, marginalCritical, tukeyKramerCritical, WORSE } from './rank-critical.js';
import { simulatedErrors, type Simulation } from './rank-simulation.js';

/** Ranks that the data do not exclude: best and worst, from 1. */
export type RankSet = readonly [best: number, worst: number];

export interface MarginalRankSets {
  readonly sets: readonly RankSet[];
  /** Of every unit: the directions that its last step compared, as `marginalCritical` reads them. */
  readonly lastOpen: readonly Uint8Array[];
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
  let nearby = 0;
  const units = own.estimates.map((_, unit) => {
    const judge = (open: Uint8Array): Beyond => {
      if (drawn === null) return beyondCoverage(own, unit, open, level);
      const critical = drawnCritical(own, drawn, unit, open, level);
      return (statistic) => statistic > critical;
    };
    const done = stepDown(own, unit, steps, judge, nearby);
    nearby = done.nearby;
    return done;
  });
  return { sets: units.map(({ set }) => set), lastOpen: units.map(({ lastOpen }) => lastOpen) };
}

/** Critical value of the last step of every unit: what its set was judged by. */
export function lastCriticals(
  own: RankEstimates,
  level: number,
  simulation: Simulation,
  { lastOpen }: MarginalRankSets,
): number[] {
  const drawn = own.covariance === null ? null : simulatedErrors(own, simulation);
  return lastOpen.map((open, unit) =>
    drawn === null ? marginalCritical(own.errors, unit, open, level)! : drawnCritical(own, drawn, unit, open, level),
  );
}

/** Whether a difference in standard errors lies beyond the critical value. */
type Beyond = (statistic: number) => boolean;

/** `nearby`: where the critical value of the first step may lie; it saves judgements and changes none. */
function stepDown(
  own: RankEstimates,
  unit: number,
  steps: number,
  judge: (open: Uint8Array) => Beyond,
  nearby: number,
) {
  const open = new Uint8Array(own.estimates.length).fill(BOTH);
  open[unit] = 0;
  // The largest difference first: what a step rejects is then the head of what is left.
  let left = own.estimates
    .flatMap((other, k) =>
      k === unit ? [] : [{ k, statistic: (own.estimates[unit]! - other) / pairError(own, unit, k) }],
    )
    .sort((a, b) => Math.abs(b.statistic) - Math.abs(a.statistic));
  let [better, worse, lastOpen, first] = [0, 0, open, nearby];
  for (let step = 0; step < steps; step += 1) {
    lastOpen = open.slice();
    const hint = step === 0 ? left.filter(({ statistic }) => Math.abs(statistic) > nearby).length : 0;
    const rejected = left.slice(0, countBeyond(left, judge(open), hint));
    if (step === 0) first = middleOf(left, rejected.length);
    if (rejected.length === 0) break;
    left = left.slice(rejected.length);
    for (const { k, statistic } of rejected) {
      open[k] = statistic > 0 ? BETTER : WORSE;
      if (statistic > 0) worse += 1;
      else better += 1;
    }
  }
  const set: RankSet = [1 + better, own.estimates.length - worse];
  return { set, lastOpen, nearby: first };
}

type Falling = readonly { readonly statistic: number }[];

/** How many of the falling statistics lie beyond: near the hint first, 0 in later steps, which reject few or none. */
function countBeyond(falling: Falling, beyond: Beyond, hint: number): number {
  let [low, high, at, reach] = [0, falling.length, Math.min(hint, falling.length - 1), 0];
  while (low < high) {
    const isBeyond = beyond(Math.abs(falling[at]!.statistic));
    if (isBeyond) low = at + 1;
    else high = at;
    const middle = (low + high) >> 1;
    at = isBeyond ? Math.min(low + reach, middle) : Math.max(high - 1 - reach, middle);
    reach = 2 * reach + 1;
  }
  return low;
}

/** Between the last statistic that is beyond and the first that is not: the critical value lies there. */
function middleOf(falling: Falling, beyond: number): number {
  const [above, below] = [falling[beyond - 1] ?? falling[beyond], falling[beyond] ?? falling[beyond - 1]];
  return above && below ? (Math.abs(above.statistic) + Math.abs(below.statistic)) / 2 : 0;
}

/** Judges by the coverage at the statistic itself: an integral or two where the critical value would take ten. */
function beyondCoverage(own: RankEstimates, unit: number, open: Uint8Array, level: number): Beyond {
  return marginalCoverage(own.errors, unit, open, level)!.isBeyond;
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
): number {
  const units = own.estimates.length;
  const others = [...open.keys()].filter((k) => open[k] !== 0);
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
