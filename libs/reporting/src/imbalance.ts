import { columnOf } from './cell-frame.js';
import type { DesignSample } from './design-sample.js';
import { marginTotal, type Margin } from './margin.js';

export interface Imbalance {
  readonly variable: string;
  /** Half the sum of the absolute deviations: the share of the sample that is in the wrong level. */
  readonly dissimilarity: number;
  readonly largestDeviation: number;
  readonly worstLevel: string;
  readonly levels: readonly {
    readonly level: string;
    readonly share: number;
    readonly target: number;
  }[];
}

/**
 * How far a sample is from the population in one variable, weighted or, with `base`, as it came in: shares in 0..1 over
 * the levels of the sample and of the target. Works for variables that were not raked to, where it tells most. Throws a
 * RangeError for a variable that the cells do not carry.
 */
export function imbalance(
  sample: DesignSample,
  margin: Margin,
  weighting: 'WEIGHTED' | 'BASE' = 'WEIGHTED',
): Imbalance {
  const { frame } = sample;
  const { names, codes } = columnOf(frame, margin.variable);
  const weights = weighting === 'WEIGHTED' ? sample.weights : frame.baseWeight;
  const sums = new Map<string, number>(margin.levels.map(({ level }) => [level, 0]));
  let all = 0;
  for (let cell = 0; cell < frame.size; cell += 1) {
    const own = weights[cell]! * frame.n[cell]!;
    const level = names[codes[cell]!]!;
    sums.set(level, (sums.get(level) ?? 0) + own);
    all += own;
  }
  const population = marginTotal(margin);
  const targets = new Map(margin.levels.map(({ level, total }) => [level, total / population]));
  const levels = [...sums].map(([level, sum]) => ({ level, share: sum / all, target: targets.get(level) ?? 0 }));
  const off = levels.map(({ share, target }) => Math.abs(share - target));
  const largestDeviation = Math.max(...off);
  return {
    variable: margin.variable,
    dissimilarity: off.reduce((sum, own) => sum + own, 0) / 2,
    largestDeviation,
    worstLevel: levels[off.indexOf(largestDeviation)]!.level,
    levels,
  };
}
