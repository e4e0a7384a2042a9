import { bestProbabilities, expectedRanks, pointRanks } from './point-ranks.js';
import { refuse, type Attempt } from './problem.js';
import { aboveCut, meanBands, type CutBand, type MeanBand } from './rank-bands.js';
import { rankEstimates } from './rank-estimates.js';
import { marginalRankSets, simultaneousRankSets, tauBest, type RankSet } from './rank-sets.js';
import { RANK_SIMULATION, simulateRanks, type Simulation } from './rank-simulation.js';

/** A unit to be ranked; null where its figure may not be shown. */
export interface LeagueUnit {
  readonly estimate: number | null;
  readonly se: number | null;
}

export interface LeagueRequest {
  readonly units: readonly LeagueUnit[];
  /** Of the units that have a figure, in their order; null = independent estimates. */
  readonly covariance?: readonly (readonly number[])[] | null;
  /** Whose rank is 1; HIGHEST unless told. */
  readonly best?: 'HIGHEST' | 'LOWEST';
  /** 0.95 unless told. */
  readonly level?: number;
  /** First k ranks whose probability is wanted, 3 unless told; also the size of the award list. */
  readonly top?: number;
  readonly cut?: number | null;
  readonly simulation?: Simulation;
}

export interface LeagueLine {
  readonly rank: number;
  readonly expectedRank: number;
  readonly bestProbability: number;
  readonly topProbability: number;
  readonly simulatedInterval: RankSet;
  readonly marginalSet: RankSet;
  readonly simultaneousSet: RankSet;
  /** On the award list: can be among the first `top`, by sets that hold for all at once. */
  readonly tauBest: boolean;
  readonly band: MeanBand;
  /** Probability of lying above the cut point, in the sense of the scale whatever is best; null without one. */
  readonly aboveCut: { readonly probability: number; readonly band: CutBand } | null;
}

export interface LeagueTable {
  /** null = RANK_SUPPRESSED_UNIT: listed without a rank, never last. */
  readonly lines: readonly (LeagueLine | null)[];
  readonly ranked: number;
  readonly simultaneousCritical: number;
}

/**
 * Ranks with everything that keeps a reader from trusting them too much. Units without a figure take no part and count
 * for nobody. Refuses what {@link rankEstimates} refuses. Methodology 2.19.
 */
export function leagueTable(request: LeagueRequest): Attempt<{ readonly league: LeagueTable }> {
  const { units, best = 'HIGHEST', level = 0.95, top = 3, cut = null, simulation = RANK_SIMULATION } = request;
  const shown = units.flatMap(({ estimate, se }, unit) => (estimate === null ? [] : [{ unit, estimate, se: se ?? 0 }]));
  const bare = shown.find(({ se }) => !(se > 0));
  if (bare !== undefined) return refuse('RANK_SE_ZERO', `units[${bare.unit}]`, { se: bare.se });
  const sign = best === 'HIGHEST' ? 1 : -1;
  const covariance = request.covariance ?? null;
  const checked = rankEstimates(
    shown.map(({ estimate }) => sign * estimate),
    covariance === null ? { errors: shown.map(({ se }) => se) } : { covariance },
  );
  if (!checked.ok) return checked;
  const { own } = checked;
  const ranks = pointRanks(own.estimates);
  const expected = expectedRanks(own);
  const simulated = simulateRanks(own, level, simulation);
  const first = covariance === null ? bestProbabilities(own) : simulated.probabilities.map(([p]) => p!);
  const marginal = marginalRankSets(own, level, simulation);
  const simultaneous = simultaneousRankSets(own, level, simulation);
  const awarded = new Set(tauBest(simultaneous.sets, top));
  const bands = meanBands({ ...own, estimates: own.estimates.map((estimate) => sign * estimate) }, 1 - level);
  const lines: (LeagueLine | null)[] = units.map(() => null);
  for (const [at, { unit, estimate, se }] of shown.entries()) {
    lines[unit] = {
      rank: ranks[at]!,
      expectedRank: expected[at]!,
      bestProbability: first[at]!,
      topProbability: simulated.probabilities[at]!.slice(0, top).reduce((sum, p) => sum + p, 0),
      simulatedInterval: simulated.intervals[at]!,
      marginalSet: marginal.sets[at]!,
      simultaneousSet: simultaneous.sets[at]!,
      tauBest: awarded.has(at),
      band: bands[at]!.band,
      aboveCut: cut === null ? null : aboveCut({ estimate, se }, cut),
    };
  }
  return { ok: true, league: { lines, ranked: shown.length, simultaneousCritical: simultaneous.critical } };
}
