import { randomDraws } from './random-draws.js';
import { covarianceFactor, type RankEstimates } from './rank-estimates.js';
import type { RankSet } from './rank-sets.js';

/** Draws of a simulation; the same seed gives the same bits. */
export interface Simulation {
  readonly draws: number;
  readonly seed: number;
}

export const RANK_SIMULATION: Simulation = { draws: 100_000, seed: 20_240_501 };

export interface SimulatedRanks {
  /** Quantiles (type 1) of the simulated ranks: a description of uncertainty, not a confidence set. */
  readonly intervals: readonly RankSet[];
  readonly mean: readonly number[];
  readonly sd: readonly number[];
  /** Probability of every rank: `probabilities[unit][rank - 1]`. */
  readonly probabilities: readonly (readonly number[])[];
}

/** Errors drawn from N(0, V), row by row a draw. */
export function simulatedErrors(own: Omit<RankEstimates, 'estimates'>, { draws, seed }: Simulation): Float64Array {
  const size = own.errors.length;
  const factor = covarianceFactor(own);
  const { normal } = randomDraws(seed);
  const errors = new Float64Array(draws * size);
  const z = new Float64Array(size);
  for (let row = 0; row < errors.length; row += size) {
    for (let j = 0; j < size; j += 1) {
      z[j] = normal();
      if (own.covariance === null) {
        errors[row + j] = own.errors[j]! * z[j]!;
        continue;
      }
      let sum = 0;
      for (let k = 0; k <= j; k += 1) sum += factor[j * size + k]! * z[k]!;
      errors[row + j] = sum;
    }
  }
  return errors;
}

/**
 * Ranks of estimates drawn around the ones at hand. The intervals undercover where units are close (82 % for gaps of
 * 0.02 standard errors): publish rank sets, use these for probabilities. Goldstein and Spiegelhalter 1996.
 */
export function simulateRanks(own: RankEstimates, level: number, simulation: Simulation): SimulatedRanks {
  const { estimates } = own;
  const size = estimates.length;
  const errors = simulatedErrors(own, simulation);
  const counts = estimates.map(() => new Float64Array(size));
  // The order of one draw is nearly that of the estimates, which insertion sort is quick with.
  const order = Uint32Array.from(estimates.keys()).sort((a, b) => estimates[b]! - estimates[a]!);
  const values = new Float64Array(size);
  const sorted = new Uint32Array(size);
  for (let row = 0; row < errors.length; row += size) {
    for (let j = 0; j < size; j += 1) values[j] = estimates[j]! + errors[row + j]!;
    for (let at = 0; at < size; at += 1) {
      const unit = order[at]!;
      let place = at;
      for (; place > 0 && values[sorted[place - 1]!]! < values[unit]!; place -= 1) sorted[place] = sorted[place - 1]!;
      sorted[place] = unit;
    }
    for (let rank = 0; rank < size; rank += 1) counts[sorted[rank]!]![rank]! += 1;
  }
  return summary(counts, level, simulation.draws);
}

function summary(counts: readonly Float64Array[], level: number, draws: number): SimulatedRanks {
  const probabilities = counts.map((own) => Array.from(own, (count) => count / draws));
  const mean = probabilities.map((own) => own.reduce((sum, p, at) => sum + p * (at + 1), 0));
  return {
    intervals: counts.map((own) => [
      quantile(own, draws * ((1 - level) / 2)),
      quantile(own, draws * ((1 + level) / 2)),
    ]),
    mean,
    sd: probabilities.map((own, unit) =>
      Math.sqrt(own.reduce((sum, p, at) => sum + p * (at + 1 - mean[unit]!) ** 2, 0)),
    ),
    probabilities,
  };
}

function quantile(counts: Float64Array, wanted: number): number {
  let below = 0;
  return counts.findIndex((count) => (below += count) >= wanted - 1e-6) + 1;
}
