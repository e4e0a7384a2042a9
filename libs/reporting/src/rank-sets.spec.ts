import fc from 'fast-check';
import { leagueTable } from './league-table.js';
import { bestProbabilities, expectedRanks, pointRanks } from './point-ranks.js';
import { aboveCut, meanBands } from './rank-bands.js';
import { BOTH, marginalCritical, tukeyKramerCritical } from './rank-critical.js';
import { rankEstimates } from './rank-estimates.js';
import { lastCriticals, marginalRankSets, simultaneousRankSets } from './rank-sets.js';
import { simulateRanks } from './rank-simulation.js';
import { codeOf, figures } from './testing/close.js';

const simulation = { draws: 5000, seed: 7 };
const independent = (estimates: number[], errors: number[]) => figures(rankEstimates(estimates, { errors })).own;

describe('critical values', () => {
  // Two-sided 5 % points of Dunnett's test with infinite degrees of freedom, as printed in the textbooks.
  it.each([
    [1, 1.96],
    [2, 2.21],
    [3, 2.35],
    [4, 2.44],
    [5, 2.51],
    [6, 2.57],
    [9, 2.69],
  ])('are those of Dunnett for %d others and equal errors', (others, printed) => {
    const open = new Uint8Array(others + 1).fill(BOTH, 1);
    const own = marginalCritical(
      Array.from(open, () => 3),
      0,
      open,
      0.95,
    );
    expect(Math.abs(own! - printed)).toBeLessThan(0.0051);
  });

  // Upper 5 % points of the studentised range with infinite degrees of freedom.
  it.each([
    [2, 2.772],
    [3, 3.314],
    [4, 3.633],
    [5, 3.858],
    [10, 4.474],
    [20, 5.012],
  ])('are those of Tukey for %d units', (units, printed) => {
    expect(Math.abs(tukeyKramerCritical(units, 0.95) * Math.SQRT2 - printed)).toBeLessThan(6e-4);
  });

  it('of independent estimates are what draws from their covariances give', () => {
    const errors = [1, 2, 0.5, 1.5];
    const estimates = [0, 1, 2, 6];
    const covariance = errors.map((error, j) => errors.map((_, k) => (j === k ? error ** 2 : 0)));
    const drawn = figures(rankEstimates(estimates, { covariance })).own;
    const many = { draws: 40_000, seed: 3 };
    const apart = independent(estimates, errors);
    const exact = marginalRankSets(apart, 0.95, many);
    const simulated = marginalRankSets(drawn, 0.95, many);
    const drawnCriticals = lastCriticals(drawn, 0.95, many, simulated);
    for (const [unit, critical] of lastCriticals(apart, 0.95, many, exact).entries()) {
      expect(Math.abs(critical - drawnCriticals[unit]!)).toBeLessThan(0.05);
    }
    expect(simulated.sets).toEqual(exact.sets);
  });
});

describe('rank sets', () => {
  const units = fc.array(
    fc.record({ estimate: fc.integer({ min: 0, max: 20 }), error: fc.double({ min: 0.2, max: 4, noNaN: true }) }),
    { minLength: 2, maxLength: 7 },
  );

  it('hold the point rank, the marginal inside the simultaneous', () => {
    fc.assert(
      fc.property(units, (drawn) => {
        const own = independent(
          drawn.map(({ estimate }) => estimate),
          drawn.map(({ error }) => error),
        );
        const marginal = marginalRankSets(own, 0.95, simulation).sets;
        const all = simultaneousRankSets(own, 0.95, simulation).sets;
        for (const [unit, rank] of pointRanks(own.estimates).entries()) {
          const [[best, worst], [first, last]] = [marginal[unit]!, all[unit]!];
          expect(best <= rank && rank <= worst).toBe(true);
          // Stepping down only ever shortens a set; single-step simultaneous sets are the longer ones.
          expect(first <= best && worst <= last).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are shorter where a positive covariance makes a difference precise', () => {
    const estimates = [50, 52, 54];
    const covariance = [
      [1, 0.95, 0.95],
      [0.95, 1, 0.95],
      [0.95, 0.95, 1],
    ];
    const together = figures(rankEstimates(estimates, { covariance })).own;
    expect(marginalRankSets(together, 0.95, simulation).sets).toEqual([
      [3, 3],
      [2, 2],
      [1, 1],
    ]);
    expect(marginalRankSets(independent(estimates, [1, 1, 1]), 0.95, simulation).sets[1]).toEqual([1, 3]);
  });
});

describe('probabilities of ranks', () => {
  it('of two units are those of one normal difference', () => {
    const own = independent([1, 0], [0.6, 0.8]);
    // The difference is 1 with an error of 1: Phi(1) = 0.8413447460685429.
    expect(bestProbabilities(own)[0]).toBeCloseTo(0.841344746068543, 12);
    expect(expectedRanks(own)[0]).toBeCloseTo(2 - 0.841344746068543, 12);
  });

  it('sum to one over the units, however unequal the errors', () => {
    const own = independent([10, 11, 12, 11.5], [0.01, 5, 1, 0.3]);
    expect(bestProbabilities(own).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 10);
  });

  it('from draws are close to the exact ones and the same for the same seed', () => {
    const own = independent([10, 11, 12, 11.5], [1, 2, 1, 0.5]);
    const drawn = simulateRanks(own, 0.95, { draws: 50_000, seed: 1 });
    for (const [unit, exact] of bestProbabilities(own).entries()) {
      expect(Math.abs(drawn.probabilities[unit]![0]! - exact)).toBeLessThan(0.01);
    }
    for (const [unit, exact] of expectedRanks(own).entries()) {
      expect(Math.abs(drawn.mean[unit]! - exact)).toBeLessThan(0.02);
    }
    expect(simulateRanks(own, 0.95, { draws: 50_000, seed: 1 })).toEqual(drawn);
  });
});

describe('bands', () => {
  it('say above and below the mean only where Holm leaves it clear', () => {
    // Against the mean 50 the differences are 6, -6, 1, -1 with an error of sqrt(3/4).
    const bands = meanBands(independent([56, 44, 51, 49], [1, 1, 1, 1]));
    expect(bands.map(({ band }) => band)).toEqual(['ABOVE', 'BELOW', 'NOT_DISTINGUISHABLE', 'NOT_DISTINGUISHABLE']);
    expect(bands[0]!.se).toBeCloseTo(Math.sqrt(0.75), 12);
  });

  it('about a cut point are given from a probability of 0.9', () => {
    expect(aboveCut({ estimate: 52, se: 1 }, 50)).toMatchObject({ band: 'ABOVE', probability: 0.9772498680518208 });
    expect(aboveCut({ estimate: 51, se: 1 }, 50).band).toBe('BETWEEN');
    expect(aboveCut({ estimate: 48, se: 1 }, 50).band).toBe('BELOW');
  });
});

describe('a league table', () => {
  const unit = (estimate: number | null, se: number | null) => ({ estimate, se });

  it('lists a suppressed unit without a rank and ranks the rest as if it were not there', () => {
    const { league } = figures(
      leagueTable({ units: [unit(60, 1), unit(null, null), unit(50, 1), unit(50, 1)], top: 1, simulation }),
    );
    expect(league.lines[1]).toBeNull();
    expect(league.lines.map((line) => line?.rank)).toEqual([1, undefined, 2, 2]);
    expect(league.lines.map((line) => line?.tauBest)).toEqual([true, undefined, false, false]);
  });

  it('turns round where the lowest is best, but not the bands of the scale', () => {
    const units = [unit(60, 1), unit(50, 1), unit(40, 1)];
    const { league } = figures(leagueTable({ units, best: 'LOWEST', cut: 55, simulation }));
    expect(league.lines.map((line) => line!.rank)).toEqual([3, 2, 1]);
    expect(league.lines.map((line) => line!.band)).toEqual(['ABOVE', 'NOT_DISTINGUISHABLE', 'BELOW']);
    expect(league.lines.map((line) => line!.aboveCut!.band)).toEqual(['ABOVE', 'BELOW', 'BELOW']);
  });

  it('is refused without errors, without two units and for covariances nobody can have', () => {
    expect(codeOf(leagueTable({ units: [unit(1, 0), unit(2, 1)] }))).toBe('RANK_SE_ZERO');
    expect(codeOf(leagueTable({ units: [unit(1, 1), unit(null, null)] }))).toBe('RANK_TOO_FEW');
    const pair = (covariance: number[][]) => codeOf(leagueTable({ units: [unit(1, 1), unit(2, 1)], covariance }));
    expect(
      pair([
        [1, 2],
        [2, 1],
      ]),
    ).toBe('RANK_COVARIANCE_INVALID');
    expect(
      pair([
        [1, 0.5],
        [0.4, 1],
      ]),
    ).toBe('RANK_COVARIANCE_INVALID');
    expect(
      pair([
        [1, 1],
        [1, 1],
      ]),
    ).toBe('RANK_SE_ZERO');
  });
});
