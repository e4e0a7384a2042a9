import type { DesignSample } from './design-sample.js';

export interface KishReport {
  /** All accepted respondents. */
  readonly n: number;
  /** n times sum of w^2 over (sum of w)^2. */
  readonly deff: number;
  readonly effectiveN: number;
  readonly cvWeights: number;
  readonly maxOverMean: number;
  readonly minOverMean: number;
  /** WEIGHTS_EXTREME: a design effect above 3 (methodology 2.7). */
  readonly flags: readonly 'WEIGHTS_EXTREME'[];
}

const EXTREME = 3;

/** What unequal weights cost, for planning and for a look at extreme weights (Kish 1965). Not the error of a mean. */
export function kish({ frame, weights, respondents: n }: DesignSample): KishReport {
  let sum = 0;
  let largest = 0;
  let smallest = Infinity;
  for (let cell = 0; cell < frame.size; cell += 1) {
    sum += frame.n[cell]! * weights[cell]!;
    largest = Math.max(largest, weights[cell]!);
    smallest = Math.min(smallest, weights[cell]!);
  }
  const mean = sum / n;
  let spread = 0;
  for (let cell = 0; cell < frame.size; cell += 1) {
    spread += frame.n[cell]! * (weights[cell]! / mean - 1) ** 2;
  }
  const relativeVariance = spread / n;
  const deff = 1 + relativeVariance;
  return {
    n,
    deff,
    effectiveN: n / deff,
    cvWeights: Math.sqrt(relativeVariance),
    maxOverMean: largest / mean,
    minOverMean: smallest / mean,
    flags: deff > EXTREME ? ['WEIGHTS_EXTREME'] : [],
  };
}
