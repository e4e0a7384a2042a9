import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { normalDensity, quickNormalCdf } from './normal-table.js';
import { pairError, type RankEstimates } from './rank-estimates.js';

/** Rank 1 for the highest; equal values share the best rank (R: `rank(-x, ties.method = "min")`). */
export function pointRanks(values: readonly number[]): number[] {
  const falling = values.toSorted((a, b) => b - a);
  return values.map((value) => falling.indexOf(value) + 1);
}

/** Expected rank of every unit under normal errors: 1 + sum of the probabilities that another is better. Exact. */
export function expectedRanks(own: RankEstimates): number[] {
  const { estimates } = own;
  return estimates.map((estimate, j) =>
    estimates.reduce(
      (sum, other, k) => (k === j ? sum : sum + normalCdf((other - estimate) / pairError(own, j, k), 0, 1)),
      1,
    ),
  );
}

/**
 * Probability that a unit is the best of all, for independent estimates: one-dimensional integral, to 1e-12. Throws a
 * RangeError for dependent estimates, whose probability comes from draws.
 */
export function bestProbabilities({ estimates, errors, covariance }: RankEstimates): number[] {
  if (covariance !== null) throw new RangeError('dependent estimates have no one-dimensional integral');
  const least = Math.min(...errors);
  return estimates.map((estimate, j) => {
    const error = errors[j]!;
    return normalIntegral(0.25 * Math.min(1, least / error), (z) => {
      let product = 1;
      for (let k = 0; k < estimates.length && product > 1e-300; k += 1) {
        if (k !== j) product *= quickNormalCdf((estimate + error * z - estimates[k]!) / errors[k]!);
      }
      return product;
    });
  });
}

const END = 8.25;
/** Of the sum of all weights. */
const ROUNDING = 1e-12;

/** Mean of a bounded smooth function of a standard normal: trapezoidal rule, whose error vanishes faster than any power. */
export function normalIntegral(step: number, of: (z: number) => number): number {
  const half = Math.ceil(END / step);
  const width = END / half;
  let sum = 0;
  for (let at = -half; at <= half; at += 1) {
    const z = at * width;
    sum += normalDensity(z) * of(z);
  }
  return sum * width;
}

/** `normalIntegral` of a function that is the same on both sides of 0, for half the work. */
export function evenNormalIntegral(step: number, of: (z: number) => number): number {
  const half = Math.ceil(END / step);
  const width = END / half;
  let sum = 0;
  for (let at = half; at > 0; at -= 1) {
    const z = at * width;
    sum += normalDensity(z) * of(z);
  }
  return (2 * sum + normalDensity(0) * of(0)) * width;
}

/**
 * Whether the mean of a function between 0 and 1 of a standard normal is above `level`: the same sums from the middle
 * outwards, until what is left can change nothing. `isEven`: the function is the same on both sides of 0.
 */
export function isNormalMeanAbove(step: number, of: (z: number) => number, level: number, isEven: boolean): boolean {
  const half = Math.ceil(END / step);
  const width = END / half;
  let reached = normalDensity(0) * width * of(0);
  let left = 1 - normalDensity(0) * width;
  for (let at = 1; at <= half && reached <= level && reached + left > level - ROUNDING; at += 1) {
    const z = at * width;
    const weight = normalDensity(z) * width;
    const right = of(z);
    reached += weight * (right + (isEven ? right : of(-z)));
    left -= 2 * weight;
  }
  return reached > level;
}
