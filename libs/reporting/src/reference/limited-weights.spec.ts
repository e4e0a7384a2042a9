import { analyse } from '../analyse/analyse.js';
import { kish } from '../kish.js';
import type { Margin } from '../margin.js';
import { rake } from '../rake.js';
import { designSample } from '../design-sample.js';
import { BFI_ITEMS } from '../testing/bfi-score.js';
import { expectClose, figures } from '../testing/close.js';
import { fixtureFigures, fixtureTable } from '../testing/fixture.js';
import type { RKish } from '../testing/r-figures.js';
import type { WeightLimit } from '../weight-limit.js';

interface TrimFigures {
  readonly margins: readonly Margin[];
  readonly bounded: RKish & {
    readonly U: number;
    readonly feasibleByU: Readonly<Record<string, boolean>>;
    readonly index: { readonly mean: number; readonly se: number };
  };
  readonly anesrakeCap3: RKish & {
    readonly iterations: number;
    readonly achievedMargins: readonly {
      readonly variable: string;
      readonly level: string[];
      readonly share: number[];
    }[];
  };
  readonly anesrakeCap5: RKish & { readonly iterations: number };
  readonly cells: Readonly<Record<string, { readonly n: number; bounded: number; cap3: number; cap5: number }>>;
}

const expected = fixtureFigures<TrimFigures>('o03');
const variables = ['gender', 'ageBand', 'education'];
const named = Object.entries(expected.cells);
const cells = named.map(([name, { n }]) => ({ levels: name.split('|'), baseWeight: 1, n }));

function limited(limit: WeightLimit) {
  return rake(cells, variables, expected.margins, { limit });
}

describe('bounded raking (o03)', () => {
  it('has the weights of calibrate with bounds and meets every margin', () => {
    const { factors, report } = figures(limited({ kind: 'BOUNDED', lower: 0.1, upper: 4 }));
    expect(report.marginError).toBeLessThan(1e-12);
    named.forEach(([, own], cell) => expectClose(factors[cell], own.bounded, 1e-8));
    expect(report.limit).toMatchObject({ kind: 'BOUNDED', upper: 4, infeasible: [] });
  });

  it('has the mean and the standard error of calibrate', () => {
    const spec = { score: { items: BFI_ITEMS }, outcomes: ['index'], margins: expected.margins };
    const limit = { kind: 'BOUNDED', lower: 0.1, upper: 4 } as const;
    const own = analyse(fixtureTable('bfi_ace'), { ...spec, weighting: { limit } });
    if (!own.ok) throw new Error(JSON.stringify(own.problems));
    const [line] = own.result.means;
    expectClose(line!.mean, expected.bounded.index.mean, 1e-9);
    expectClose(line!.se, expected.bounded.index.se, 1e-8);
    for (const name of ['deff', 'neff', 'cvWeights', 'maxOverMean', 'minOverMean'] as const) {
      expectClose(own.result.kish[name], expected.bounded[name], 1e-8);
    }
    expectClose(own.result.weighting!.unlimited!.deff, 2.7234410855756, 1e-9);
  });

  it.each(Object.entries(expected.bounded.feasibleByU))(
    'with an upper bound of %s is feasible: %s',
    (upper, feasible) => {
      const own = limited({ kind: 'BOUNDED', lower: 0.1, upper: Number(upper) });
      expect(own.ok).toBe(feasible);
      if (!own.ok) expect(own.problem.code).toBe('RAKE_BOUNDS_INFEASIBLE');
    },
  );

  it('says which bound of the ladder it took', () => {
    const { report } = figures(limited({ kind: 'BOUNDED', lower: 0.1, upper: 3, widenTo: [3.1, 5, 6] }));
    expect(report.limit).toMatchObject({ upper: 5, infeasible: [3, 3.1] });
  });
});

describe('capped weights (o03)', () => {
  it.each([
    [3, 'cap3', expected.anesrakeCap3],
    [5, 'cap5', expected.anesrakeCap5],
  ] as const)('at %d times the mean are those of anesrake', (overMean, column, figuresOfR) => {
    const { factors, report } = figures(limited({ kind: 'CAPPED', overMean }));
    named.forEach(([, own], cell) => expect(Math.abs(factors[cell]! - own[column])).toBeLessThan(1e-10));
    expect(report.sweeps).toBe(figuresOfR.iterations);
    const { sample } = figures(
      designSample({ cells, variables, margins: expected.margins, raking: { limit: { kind: 'CAPPED', overMean } } }),
    );
    expect(kish(sample).deff).toBeCloseTo(figuresOfR.deff, 5);
  });

  it('do not meet the margins, and the report says by how much', () => {
    const { report } = figures(limited({ kind: 'CAPPED', overMean: 3 }));
    const achieved = expected.anesrakeCap3.achievedMargins[2]!.share[0]!;
    expect(report.marginError).toBeCloseTo(0.24 - achieved, 5);
  });
});
