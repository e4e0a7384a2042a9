import { normaliseIndicator, type Indicator, type Normaliser } from './normalise-indicator.js';
import { pointRanks } from './point-ranks.js';
import { refuse, type Attempt } from './problem.js';

export type Aggregator = 'ARITHMETIC' | 'GEOMETRIC';

export interface CompositeMethod {
  readonly normaliser: Normaliser;
  /** GEOMETRIC lets a strong indicator make up less for a weak one; values below 1 count as 1. */
  readonly aggregator: Aggregator;
}

/** A unit with less of the weight present has no composite. */
export const LEAST_COVERAGE = 0.8;
const FLOOR = 1;

export interface CompositeUnit {
  readonly score: number;
  readonly rank: number;
  /** Share of the weight whose indicators the unit has. */
  readonly coverage: number;
}

export interface Composite {
  /** null: covers less than 80 % of the weight and stays unranked. */
  readonly units: readonly (CompositeUnit | null)[];
  /** INDICATOR_CONSTANT: left out because it tells no unit from another. */
  readonly dropped: readonly string[];
}

/**
 * Composite of indicators in 0..100 (or in the scale of the normaliser). A missing value is not imputed: the weights
 * that are there are scaled up if they cover 80 %. Refuses WEIGHTS_INVALID unless the weights are whole numbers from 1
 * that sum to 100, INDICATOR_CONSTANT when no indicator has a range.
 */
export function composite(indicators: readonly Indicator[], method: CompositeMethod): Attempt<Composite> {
  const problem = wrongWeights(indicators);
  if (problem !== null) return refuse('WEIGHTS_INVALID', 'indicators', problem);
  const columns = indicators.map((own) => normaliseIndicator(own, own.values, method.normaliser));
  const scores = aggregate(
    columns,
    indicators.map(({ weight }) => weight),
    method.aggregator,
  );
  if (scores === null) return refuse('INDICATOR_CONSTANT', 'indicators', { reason: 'no indicator has a range' });
  const ranked = scores.flatMap((own, unit) => (own === null ? [] : [{ unit, ...own }]));
  const ranks = pointRanks(ranked.map(({ score }) => score));
  const units: (CompositeUnit | null)[] = scores.map(() => null);
  for (const [at, { unit, score, coverage }] of ranked.entries()) units[unit] = { score, coverage, rank: ranks[at]! };
  return { ok: true, units, dropped: indicators.flatMap(({ name }, k) => (columns[k] === null ? [name] : [])) };
}

/** Weighted means of normalised columns, null columns left out; null when none is left, or where a unit lacks too much. */
export function aggregate(
  columns: readonly ((number | null)[] | null)[],
  weights: readonly number[],
  aggregator: Aggregator,
): ({ readonly score: number; readonly coverage: number } | null)[] | null {
  const kept = columns.flatMap((values, k) => (values === null ? [] : [{ values, weight: weights[k]! }]));
  const all = kept.reduce((sum, { weight }) => sum + weight, 0);
  if (!(all > 0)) return null;
  return kept[0]!.values.map((_, unit) => {
    let [sum, present] = [0, 0];
    for (const { values, weight } of kept) {
      const value = values[unit]!;
      if (value === null) continue;
      present += weight;
      sum += weight * (aggregator === 'GEOMETRIC' ? Math.log(Math.max(FLOOR, value)) : value);
    }
    const coverage = present / all;
    if (coverage < LEAST_COVERAGE - 1e-12) return null;
    return { score: aggregator === 'GEOMETRIC' ? Math.exp(sum / present) : sum / present, coverage };
  });
}

function wrongWeights(indicators: readonly Indicator[]): { weight: number; reason: string } | null {
  const odd = indicators.find(({ weight }) => !(Number.isInteger(weight) && weight >= 1));
  if (odd !== undefined) return { weight: odd.weight, reason: 'not a whole number from 1' };
  const sum = indicators.reduce((total, { weight }) => total + weight, 0);
  return sum === 100 ? null : { weight: sum, reason: 'the weights do not sum to 100' };
}
