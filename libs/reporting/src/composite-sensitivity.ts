import { aggregate, composite, type Aggregator, type CompositeMethod } from './composite.js';
import { normaliseIndicator, type Indicator, type Normaliser } from './normalise-indicator.js';
import { pointRanks } from './point-ranks.js';
import type { Attempt } from './problem.js';
import { randomDraws } from './random-draws.js';
import type { Simulation } from './rank-simulation.js';

export interface LeftOut {
  readonly dropped: string;
  readonly ranks: readonly (number | null)[];
  /** Mean move of a unit, in ranks. */
  readonly averageShift: number;
}

export interface Importance {
  readonly name: string;
  /** Share of the weight, as the council set it. */
  readonly nominal: number;
  /** Squared correlation of the normalised indicator with the composite: what it does, linearly, in fact. */
  readonly effective: number;
}

/** Ranks without each indicator in turn, its weight shared out over the others. */
export function leaveOneOut(indicators: readonly Indicator[], method: CompositeMethod): Attempt<{ lines: LeftOut[] }> {
  const whole = composite(indicators, method);
  if (!whole.ok) return whole;
  const columns = indicators.map((own) => normaliseIndicator(own, own.values, method.normaliser));
  const weights = indicators.map(({ weight }) => weight);
  const lines = indicators.map(({ name }, left): LeftOut => {
    const rest = columns.map((column, k) => (k === left ? null : column));
    const ranks = ranksOf(aggregate(rest, weights, method.aggregator) ?? []);
    return {
      dropped: name,
      ranks,
      averageShift: averageShift(
        ranks,
        whole.units.map((unit) => unit?.rank ?? null),
      ),
    };
  });
  return { ok: true, lines };
}

/** Nominal against effective importance of every indicator; one that was dropped has none. */
export function importance(
  indicators: readonly Indicator[],
  method: CompositeMethod,
): Attempt<{ lines: Importance[] }> {
  const whole = composite(indicators, method);
  if (!whole.ok) return whole;
  const scores = whole.units.map((unit) => unit?.score ?? null);
  const lines = indicators.map((own) => {
    const column = normaliseIndicator(own, own.values, method.normaliser);
    const effective = column === null ? 0 : correlation(column, scores) ** 2;
    return { name: own.name, nominal: own.weight / 100, effective };
  });
  return { ok: true, lines };
}

/** Mean of the moves between two rankings, over the units that both rank. */
export function averageShift(a: readonly (number | null)[], b: readonly (number | null)[]): number {
  const moves = a.flatMap((rank, unit) => (rank === null || b[unit] === null ? [] : [Math.abs(rank - b[unit]!)]));
  return moves.reduce((sum, move) => sum + move, 0) / moves.length;
}

/** What the draws vary; what is left out stays as the method has it. */
export interface UncertaintyRequest {
  readonly method: CompositeMethod;
  /** Draw the values from their errors. */
  readonly sampling: 'DRAWN' | 'FIXED';
  /** Weights from Dirichlet(100 w): each about its own, with a standard deviation of up to five points. */
  readonly weights: 'DRAWN' | 'FIXED';
  /** One of them is drawn each time. */
  readonly normalisers: readonly Normaliser[];
  readonly aggregators: readonly Aggregator[];
}

export interface UncertainRank {
  readonly medianRank: number;
  readonly interval: readonly [best: number, worst: number];
  readonly meanRank: number;
  /** Share of the draws in the best quarter of the units. */
  readonly topQuartile: number;
}

/**
 * Ranks over draws of everything a council could have decided otherwise, and of sampling error. Z-scores enter as
 * 50 + 10 z, so that a geometric mean exists. null = unranked, as in the composite. Saisana, Saltelli and Tarantola 2005.
 */
export function compositeUncertainty(
  indicators: readonly Indicator[],
  request: UncertaintyRequest,
  { draws, seed }: Simulation,
  level = 0.95,
): Attempt<{ units: (UncertainRank | null)[] }> {
  const whole = composite(indicators, request.method);
  if (!whole.ok) return whole;
  const random = randomDraws(seed);
  const ranked = whole.units.flatMap((unit, at) => (unit === null ? [] : [at]));
  const counts = whole.units.map(() => new Float64Array(ranked.length));
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random.uniform() * from.length)]!;
  const nominal = indicators.map(({ weight }) => weight);
  let done = 0;
  while (done < draws) {
    const normaliser = pick(request.normalisers);
    const aggregator = pick(request.aggregators);
    const weights = request.weights === 'FIXED' ? nominal : nominal.map((weight) => random.gamma(weight));
    const columns = indicators.map((own) => {
      const values = request.sampling === 'FIXED' ? own.values : drawn(own, random.normal);
      const column = normaliseIndicator(own, values, normaliser);
      return normaliser === 'Z' && column !== null ? column.map((z) => (z === null ? null : 50 + 10 * z)) : column;
    });
    // The units of the composite are ranked among one another; drawn weights decide nobody's coverage.
    const scores = ranked.map((unit) =>
      aggregate(
        columns.map((column) => only(column, unit)),
        weights,
        aggregator,
      ),
    );
    const ranks = pointRanks(scores.map((own) => own?.[0]?.score ?? -Infinity));
    for (const [at, rank] of ranks.entries()) counts[ranked[at]!]![rank - 1]! += 1;
    done += 1;
  }
  const units = whole.units.map((unit, at) => (unit === null ? null : summary(counts[at]!, draws, level)));
  return { ok: true, units };
}

/** The part of a column that a unit has: what it lacks is left out, as the composite does. */
function only(column: readonly (number | null)[] | null, unit: number): (number | null)[] | null {
  const value = column?.[unit] ?? null;
  return value === null ? null : [value];
}

function drawn({ values, errors }: Indicator, normal: () => number): (number | null)[] {
  return values.map((value, unit) => (value === null ? null : value + (errors?.[unit] ?? 0) * normal()));
}

function summary(counts: Float64Array, draws: number, level: number): UncertainRank {
  const quantile = (share: number) => {
    let below = 0;
    return counts.findIndex((count) => (below += count) >= share * draws - 1e-6) + 1;
  };
  const quarter = Math.ceil(counts.length / 4);
  return {
    medianRank: quantile(0.5),
    interval: [quantile((1 - level) / 2), quantile((1 + level) / 2)],
    meanRank: counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / draws,
    topQuartile: counts.subarray(0, quarter).reduce((sum, count) => sum + count, 0) / draws,
  };
}

function ranksOf(scores: readonly ({ readonly score: number } | null)[]): (number | null)[] {
  const known = scores.flatMap((own) => (own === null ? [] : [own.score]));
  const ranks = pointRanks(known);
  let at = 0;
  return scores.map((own) => (own === null ? null : ranks[at++]!));
}

function correlation(a: readonly (number | null)[], b: readonly (number | null)[]): number {
  const pairs = a.flatMap((x, unit) => (x === null || b[unit] === null ? [] : [[x, b[unit]!] as const]));
  const [meanA, meanB] = [0, 1].map((side) => pairs.reduce((sum, pair) => sum + pair[side]!, 0) / pairs.length);
  let [ab, aa, bb] = [0, 0, 0];
  for (const [x, y] of pairs) {
    ab += (x - meanA!) * (y - meanB!);
    aa += (x - meanA!) ** 2;
    bb += (y - meanB!) ** 2;
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}
