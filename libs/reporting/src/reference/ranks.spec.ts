import { leagueTable } from '../league-table.js';
import { bestProbabilities, expectedRanks, pointRanks } from '../point-ranks.js';
import { tukeyKramerCritical } from '../rank-critical.js';
import { rankEstimates } from '../rank-estimates.js';
import { lastCriticals, marginalRankSets, simulatedPairCritical, type RankSet } from '../rank-sets.js';
import { RANK_SIMULATION, simulateRanks } from '../rank-simulation.js';
import { figures } from '../testing/close.js';
import { referenceFigures } from '../testing/reference.js';

interface LeagueFigures {
  readonly ranks: Readonly<
    Record<'estimate' | 'se' | 'pointRank' | 'expectedRank' | 'probRank1', readonly number[]>
  > & {
    readonly simulation: Readonly<Record<'lower' | 'upper' | 'probTop3' | 'sdRank', readonly number[]>>;
    readonly marginalMRSW: Readonly<
      Record<
        | 'criticalSingleStep'
        | 'lowerSingleStep'
        | 'upperSingleStep'
        | 'criticalFinalStepdown'
        | 'lowerStepdown'
        | 'upperStepdown',
        readonly number[]
      >
    >;
    readonly simultaneous: {
      readonly critical: number;
      readonly tukeyKramerCritical: number;
      readonly lower: readonly number[];
      readonly upper: readonly number[];
    };
  };
}

const reference = referenceFigures<LeagueFigures>('o10_ranks_pisa2018_math');

/** Largest difference of two lists of the same length. */
function apart(actual: readonly number[], expected: readonly number[]): number {
  expect(actual).toHaveLength(expected.length);
  return Math.max(...actual.map((own, at) => Math.abs(own - expected[at]!)));
}

const side = (sets: readonly RankSet[], at: 0 | 1) => sets.map((set) => set[at]);

// The body of a skipped suite runs all the same: without the figures there is nothing to describe.
if (reference === null) {
  it('has no figures of R here: the league table of 38 countries is NOT COMPARED', () => {
    expect(reference).toBeNull();
  });
} else {
  describe('the league table of 38 countries', () => {
    compare(reference.ranks);
  });
}

function compare(ranks: LeagueFigures['ranks']): void {
  const { own } = figures(rankEstimates(ranks.estimate, { errors: ranks.se }));
  const few = { ...RANK_SIMULATION, draws: 20_000 };

  it('has the ranks, expected ranks and probabilities of R', () => {
    expect(pointRanks(ranks.estimate)).toEqual(ranks.pointRank);
    expect(apart(expectedRanks(own), ranks.expectedRank)).toBeLessThan(1e-10);
    expect(apart(bestProbabilities(own), ranks.probRank1)).toBeLessThan(1e-12);
  });

  it('has the marginal rank sets of Mogstad et al., bound for bound, in one step and stepped down', () => {
    const { marginalMRSW: expected } = ranks;
    const single = marginalRankSets(own, 0.95, few, 1);
    expect(apart(lastCriticals(own, 0.95, few, single), expected.criticalSingleStep)).toBeLessThan(1e-9);
    expect(side(single.sets, 0)).toEqual(expected.lowerSingleStep);
    expect(side(single.sets, 1)).toEqual(expected.upperSingleStep);
    const stepped = marginalRankSets(own, 0.95, few);
    expect(apart(lastCriticals(own, 0.95, few, stepped), expected.criticalFinalStepdown)).toBeLessThan(1e-9);
    expect(side(stepped.sets, 0)).toEqual(expected.lowerStepdown);
    expect(side(stepped.sets, 1)).toEqual(expected.upperStepdown);
  });

  it('has the simultaneous sets within one rank, by Tukey and Kramer and by the simulated maximum', () => {
    const { league } = figures(
      leagueTable({ units: ranks.estimate.map((estimate, k) => ({ estimate, se: ranks.se[k]! })), simulation: few }),
    );
    expect(Math.abs(tukeyKramerCritical(38, 0.95) - ranks.simultaneous.tukeyKramerCritical)).toBeLessThan(1e-7);
    const sets = league.lines.map((line) => line!.simultaneousSet);
    expect(apart(side(sets, 0), ranks.simultaneous.lower)).toBeLessThanOrEqual(1);
    expect(apart(side(sets, 1), ranks.simultaneous.upper)).toBeLessThanOrEqual(1);
    expect(Math.abs(simulatedPairCritical(own, 0.95, few) - ranks.simultaneous.critical)).toBeLessThan(0.03);
  });

  it('has the simulated intervals within one rank', () => {
    const simulated = simulateRanks(own, 0.95, RANK_SIMULATION);
    expect(apart(side(simulated.intervals, 0), ranks.simulation.lower)).toBeLessThanOrEqual(1);
    expect(apart(side(simulated.intervals, 1), ranks.simulation.upper)).toBeLessThanOrEqual(1);
    const top3 = simulated.probabilities.map(([a, b, c]) => a! + b! + c!);
    expect(apart(top3, ranks.simulation.probTop3)).toBeLessThan(0.01);
    expect(apart(simulated.sd, ranks.simulation.sdRank)).toBeLessThan(0.03);
  });
}
