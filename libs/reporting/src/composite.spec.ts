import fc from 'fast-check';
import { composite, type CompositeMethod } from './composite.js';
import { averageShift, compositeUncertainty, importance, leaveOneOut } from './composite-sensitivity.js';
import { normaliseIndicator, type Indicator, type Normaliser } from './normalise-indicator.js';
import { codeOf, figures } from './testing/close.js';
import { fixtureFigures, fixtureTable } from './testing/fixture.js';

interface CompositeFigures {
  readonly indicators: readonly string[];
  readonly positive: readonly boolean[];
  readonly results: Readonly<
    Record<
      | 'weights'
      | 'arithmetic'
      | 'geometric_floor1'
      | 'zscore'
      | 'borda'
      | 'rankArithmetic'
      | 'rankGeometric'
      | 'rankZ'
      | 'rankBorda'
      | 'firstOrderImportance_S',
      readonly number[]
    >
  > & {
    readonly minmax: readonly (readonly number[])[];
    readonly averageRankShift: Readonly<Record<'vsGeometric' | 'vsZ' | 'vsBorda', number>>;
    readonly leaveOneOut: readonly { dropped: string; rank: readonly number[]; averageShift: number }[];
    readonly dirichlet: Readonly<Record<'medianRank' | 'lower' | 'upper' | 'meanRank', readonly number[]>>;
  };
}

const { indicators: names, positive, results } = fixtureFigures<CompositeFigures>('o11');
const attitude = fixtureTable('attitude');
const indicators = names.map((name, k): Indicator => ({
  name,
  weight: Math.round(100 * results.weights[k]!),
  polarity: positive[k]! ? 'POSITIVE' : 'NEGATIVE',
  values: attitude.rows.map((row) => Number(row[attitude.columns.indexOf(name)])),
}));
const plain: CompositeMethod = { normaliser: 'MIN_MAX', aggregator: 'ARITHMETIC' };

function apart(actual: readonly number[], expected: readonly number[]): number {
  expect(actual).toHaveLength(expected.length);
  return Math.max(...actual.map((own, at) => Math.abs(own - expected[at]!)));
}

describe('the composite of the attitude data', () => {
  it('has the normalised values of R', () => {
    for (const [k, own] of indicators.entries()) {
      const column = normaliseIndicator(own, own.values, 'MIN_MAX')!;
      expect(
        apart(
          column as number[],
          results.minmax.map((row) => row[k]!),
        ),
      ).toBeLessThan(1e-10);
    }
  });

  it.each<
    [
      Normaliser,
      CompositeMethod['aggregator'],
      'arithmetic' | 'geometric_floor1' | 'zscore' | 'borda',
      'rankArithmetic' | 'rankGeometric' | 'rankZ' | 'rankBorda',
    ]
  >([
    ['MIN_MAX', 'ARITHMETIC', 'arithmetic', 'rankArithmetic'],
    ['MIN_MAX', 'GEOMETRIC', 'geometric_floor1', 'rankGeometric'],
    ['Z', 'ARITHMETIC', 'zscore', 'rankZ'],
    ['BORDA', 'ARITHMETIC', 'borda', 'rankBorda'],
  ])('has the scores and ranks of R: %s, %s', (normaliser, aggregator, score, rank) => {
    const { units } = figures(composite(indicators, { normaliser, aggregator }));
    expect(
      apart(
        units.map((unit) => unit!.score),
        results[score],
      ),
    ).toBeLessThan(1e-10);
    expect(units.map((unit) => unit!.rank)).toEqual(results[rank]);
  });

  it('has the shifts, the ranks without each indicator and the importance of R', () => {
    expect(averageShift(results.rankArithmetic, results.rankGeometric)).toBeCloseTo(
      results.averageRankShift.vsGeometric,
      10,
    );
    expect(averageShift(results.rankArithmetic, results.rankBorda)).toBeCloseTo(results.averageRankShift.vsBorda, 10);
    const { lines } = figures(leaveOneOut(indicators, plain));
    expect(lines.map(({ dropped, ranks }) => ({ dropped, ranks }))).toEqual(
      results.leaveOneOut.map(({ dropped, rank }) => ({ dropped, ranks: rank })),
    );
    expect(
      apart(
        lines.map((line) => line.averageShift),
        results.leaveOneOut.map((line) => line.averageShift),
      ),
    ).toBeLessThan(1e-10);
    const effective = figures(importance(indicators, plain)).lines.map((line) => line.effective);
    expect(apart(effective, results.firstOrderImportance_S)).toBeLessThan(1e-10);
  });

  it('has the ranks of R under drawn weights, within one', () => {
    const { units } = figures(
      compositeUncertainty(
        indicators,
        { method: plain, sampling: 'FIXED', weights: 'DRAWN', normalisers: ['MIN_MAX'], aggregators: ['ARITHMETIC'] },
        { draws: 10_000, seed: 99 },
      ),
    );
    const of = (read: (unit: NonNullable<(typeof units)[number]>) => number) => units.map((unit) => read(unit!));
    expect(
      apart(
        of((unit) => unit.medianRank),
        results.dirichlet.medianRank,
      ),
    ).toBeLessThanOrEqual(1);
    expect(
      apart(
        of((unit) => unit.interval[0]),
        results.dirichlet.lower,
      ),
    ).toBeLessThanOrEqual(1);
    expect(
      apart(
        of((unit) => unit.interval[1]),
        results.dirichlet.upper,
      ),
    ).toBeLessThanOrEqual(1);
    expect(
      apart(
        of((unit) => unit.meanRank),
        results.dirichlet.meanRank,
      ),
    ).toBeLessThan(0.1);
  });
});

describe('a composite', () => {
  const of = (name: string, weight: number, values: (number | null)[]): Indicator => ({
    name,
    weight,
    polarity: 'POSITIVE',
    goalposts: [0, 100],
    values,
  });
  const fixed: CompositeMethod = { normaliser: 'GOALPOSTS', aggregator: 'ARITHMETIC' };

  it('scales up the weights that are there from 80 % of them, and leaves the rest unranked', () => {
    const own = figures(composite([of('a', 80, [50, 90, null]), of('b', 20, [100, null, 100])], fixed));
    expect(own.units).toEqual([{ score: 60, rank: 2, coverage: 1 }, { score: 90, rank: 1, coverage: 0.8 }, null]);
  });

  it('measures by goalposts, capped, whichever way better lies, and nobody moves them', () => {
    const late = { ...of('days', 100, [40, 5, 15]), polarity: 'NEGATIVE', goalposts: [30, 0] } as const;
    const scores = figures(composite([late], fixed)).units.map((unit) => unit!.score);
    expect(apart(scores, [0, 250 / 3, 50])).toBeLessThan(1e-12);
    expect(figures(composite([{ ...late, values: [40, 5, 15, 1] }], fixed)).units[2]!.score).toBe(50);
  });

  it('drops an indicator that tells nobody from another, and says so', () => {
    const own = figures(composite([of('a', 60, [1, 2]), of('same', 40, [7, 7])], plain));
    expect(own.dropped).toEqual(['same']);
    expect(own.units.map((unit) => unit!.score)).toEqual([0, 100]);
    expect(codeOf(composite([of('same', 100, [7, 7])], plain))).toBe('INDICATOR_CONSTANT');
  });

  it('wants whole weights that sum to 100', () => {
    expect(codeOf(composite([of('a', 99, [1, 2])], plain))).toBe('WEIGHTS_INVALID');
    expect(codeOf(composite([of('a', 49.5, [1, 2]), of('b', 50.5, [1, 2])], plain))).toBe('WEIGHTS_INVALID');
    expect(codeOf(composite([of('a', 100, [1, 2]), of('b', 0, [1, 2])], plain))).toBe('WEIGHTS_INVALID');
  });

  it('never rises when an indicator falls', () => {
    const value = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        value,
        value,
        value,
        fc.constantFrom('ARITHMETIC' as const, 'GEOMETRIC' as const),
        (a, b, less, aggregator) => {
          const score = (first: number) =>
            figures(composite([of('a', 30, [first]), of('b', 70, [b])], { normaliser: 'GOALPOSTS', aggregator }))
              .units[0]!.score;
          expect(score(Math.min(a, less))).toBeLessThanOrEqual(score(a));
        },
      ),
    );
  });

  it('has certain ranks where gaps dwarf the errors, and even ones where units are one', () => {
    const request = {
      method: fixed,
      sampling: 'DRAWN',
      weights: 'DRAWN',
      normalisers: ['GOALPOSTS', 'MIN_MAX', 'Z'],
      aggregators: ['ARITHMETIC', 'GEOMETRIC'],
    } as const;
    const clear = [{ ...of('a', 50, [90, 50, 10, null]), errors: [1, 1, 1, 0] }, of('b', 50, [80, 60, 20, 50])];
    const own = figures(compositeUncertainty(clear, request, { draws: 1000, seed: 1 }));
    expect(own.units.map((unit) => unit?.medianRank)).toEqual([1, 2, 3, undefined]);
    expect(own.units[0]!.topQuartile).toBe(1);
    const even = [{ ...of('a', 100, [50, 50]), errors: [5, 5] }];
    const split = figures(
      compositeUncertainty(even, { ...request, normalisers: ['GOALPOSTS'] }, { draws: 4000, seed: 1 }),
    );
    expect(Math.abs(split.units[0]!.topQuartile - 0.5)).toBeLessThan(0.03);
  });
});
