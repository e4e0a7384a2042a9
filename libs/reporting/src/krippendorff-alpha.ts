import { refuse, type Attempt } from './problem.js';
import { randomDraws } from './random-draws.js';
import type { Simulation } from './rank-simulation.js';

export const AGREEMENT_METRICS = ['NOMINAL', 'ORDINAL', 'INTERVAL'] as const;
export type AgreementMetric = (typeof AGREEMENT_METRICS)[number];

export interface AgreementEstimate {
  /** 1 = perfect, 0 = as by chance; below 0 where raters disagree by system. */
  readonly alpha: number;
  /** Units with two ratings or more, and the ratings they have. */
  readonly units: number;
  readonly ratings: number;
}

/**
 * Krippendorff's alpha of any number of raters, `ratings[unit][rater]`, null = not rated. A unit with a single rating
 * says nothing and is left out. Refuses AGREEMENT_UNDEFINED without a pair of ratings or where all are the same.
 * Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011.
 */
export function krippendorffAlpha(
  ratings: readonly (readonly (number | null)[])[],
  metric: AgreementMetric,
): Attempt<AgreementEstimate> {
  const paired = pairable(ratings);
  const alpha = alphaOf(paired, metric);
  if (alpha === null) return refuse('AGREEMENT_UNDEFINED', 'ratings', { units: paired.length });
  return { ok: true, alpha, units: paired.length, ratings: paired.reduce((sum, own) => sum + own.length, 0) };
}

/**
 * Percentile interval of alpha over units drawn with replacement. Draws in which all ratings are the same have no alpha
 * and are drawn again.
 */
export function krippendorffInterval(
  ratings: readonly (readonly (number | null)[])[],
  metric: AgreementMetric,
  { draws, seed }: Simulation,
  confidence = 0.95,
): Attempt<{ readonly interval: readonly [low: number, high: number] }> {
  const paired = pairable(ratings);
  if (alphaOf(paired, metric) === null) return refuse('AGREEMENT_UNDEFINED', 'ratings', { units: paired.length });
  const { uniform } = randomDraws(seed);
  const alphas = new Float64Array(draws);
  for (let draw = 0; draw < draws;) {
    const own = alphaOf(
      paired.map(() => paired[Math.floor(uniform() * paired.length)]!),
      metric,
    );
    if (own === null) continue;
    alphas[draw] = own;
    draw += 1;
  }
  alphas.sort();
  const at = (share: number) => alphas[Math.min(draws - 1, Math.max(0, Math.ceil(share * draws) - 1))]!;
  return { ok: true, interval: [at((1 - confidence) / 2), at((1 + confidence) / 2)] };
}

function pairable(ratings: readonly (readonly (number | null)[])[]): number[][] {
  return ratings.map((own) => own.flatMap((value) => (value === null ? [] : [value]))).filter((own) => own.length > 1);
}

/** 1 less observed over expected disagreement, out of the coincidences of values; null without any to expect. */
function alphaOf(units: readonly (readonly number[])[], metric: AgreementMetric): number | null {
  const values = [...new Set(units.flat())].sort((a, b) => a - b);
  const position = new Map(values.map((value, at) => [value, at]));
  const size = values.length;
  const coincidences = new Float64Array(size * size);
  for (const own of units) {
    for (const [i, a] of own.entries()) {
      for (const [j, b] of own.entries()) {
        if (i !== j) coincidences[position.get(a)! * size + position.get(b)!]! += 1 / (own.length - 1);
      }
    }
  }
  const totals = values.map((_, c) =>
    coincidences.subarray(c * size, (c + 1) * size).reduce((sum, own) => sum + own, 0),
  );
  const all = totals.reduce((sum, own) => sum + own, 0);
  let [observed, expected] = [0, 0];
  for (let c = 0; c < size; c += 1) {
    for (let k = 0; k < c; k += 1) {
      const distance = squaredDistance(values, totals, k, c, metric);
      observed += coincidences[c * size + k]! * distance;
      expected += totals[c]! * totals[k]! * distance;
    }
  }
  return expected > 0 ? 1 - ((all - 1) * observed) / expected : null;
}

/** Of the values at two positions, the first below the second. */
function squaredDistance(
  values: readonly number[],
  totals: readonly number[],
  low: number,
  high: number,
  metric: AgreementMetric,
): number {
  switch (metric) {
    case 'NOMINAL':
      return 1;
    case 'INTERVAL':
      return (values[high]! - values[low]!) ** 2;
    case 'ORDINAL': {
      const between = totals.slice(low, high + 1).reduce((sum, own) => sum + own, 0);
      return (between - (totals[low]! + totals[high]!) / 2) ** 2;
    }
  }
}
