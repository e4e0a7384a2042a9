import fc from 'fast-check';
import { rake } from './rake.js';
import { arbitrarySample } from './testing/arbitrary-sample.js';
import { codeOf, expectClose, figures } from './testing/close.js';

const two = (f: number, m: number) => [
  {
    variable: 'sex',
    levels: [
      { level: 'f', total: f },
      { level: 'm', total: m },
    ],
  },
];
const sexes = [
  { levels: ['f'], baseWeight: 1, n: 80 },
  { levels: ['m'], baseWeight: 1, n: 20 },
];

describe('weights within bounds', () => {
  it('meet every margin, stay within the bounds and do not depend on the scale of the base weights', () => {
    fc.assert(
      fc.property(arbitrarySample, ({ cells, variables, margins }) => {
        const limit = { kind: 'BOUNDED', lower: 0.2, upper: 5 } as const;
        const { factors, report } = figures(rake(cells, variables, margins, { limit }));
        expect(report.marginError).toBeLessThan(1e-9);
        const total = cells.reduce((sum, { n, baseWeight }) => sum + n * baseWeight, 0);
        const weighted = cells.reduce((sum, { n, baseWeight }, cell) => sum + n * baseWeight * factors[cell]!, 0);
        const mean = weighted / total;
        for (const factor of factors) {
          expect(factor / mean).toBeGreaterThan(0.2 - 1e-9);
          expect(factor / mean).toBeLessThan(5 + 1e-9);
        }
        const doubled = cells.map((cell) => ({ ...cell, baseWeight: 2 * cell.baseWeight }));
        const other = figures(rake(doubled, variables, margins, { limit })).factors;
        factors.forEach((factor, cell) => expectClose(2 * other[cell]!, factor, 1e-9));
      }),
      { numRuns: 50 },
    );
  });

  it('are those of plain raking where the bounds do not bite', () => {
    fc.assert(
      fc.property(arbitrarySample, ({ cells, variables, margins }) => {
        const plain = figures(rake(cells, variables, margins)).factors;
        const limit = { kind: 'BOUNDED', lower: 0, upper: 1e6 } as const;
        const { factors } = figures(rake(cells, variables, margins, { limit }));
        factors.forEach((factor, cell) => expectClose(factor, plain[cell]!, 1e-8));
      }),
      { numRuns: 50 },
    );
  });

  it('are refused when one level alone is out of reach: 20 men cannot stand for 50 with at most twice the mean', () => {
    const limit = { kind: 'BOUNDED', lower: 0.1, upper: 2 } as const;
    expect(codeOf(rake(sexes, ['sex'], two(50, 50), { limit }))).toBe('RAKE_BOUNDS_INFEASIBLE');
    const { factors, report } = figures(rake(sexes, ['sex'], two(50, 50), { limit: { ...limit, widenTo: [3] } }));
    expect(Array.from(factors)).toEqual([0.625, 2.5]);
    expect(report.limit).toEqual({
      kind: 'BOUNDED',
      lower: 0.1,
      upper: 3,
      infeasible: [2],
      respondentsAtLower: 0,
      respondentsAtUpper: 0,
    });
  });

  it('take the bound itself where the target needs it', () => {
    const limit = { kind: 'BOUNDED', lower: 0.5, upper: 3 } as const;
    const { factors, report } = figures(rake(sexes, ['sex'], two(40, 60), { limit }));
    expect(Array.from(factors)).toEqual([0.5, 3]);
    expect(report.limit).toMatchObject({ respondentsAtLower: 80, respondentsAtUpper: 20 });
  });

  it.each([
    { kind: 'BOUNDED', lower: 0.2, upper: 1 },
    { kind: 'BOUNDED', lower: 1, upper: 5 },
    { kind: 'BOUNDED', lower: 0.2, upper: 5, widenTo: [Infinity] },
    { kind: 'CAPPED', overMean: 1 },
  ] as const)('throw for bounds that weights of mean 1 cannot have: %j', (limit) => {
    expect(() => rake(sexes, ['sex'], two(50, 50), { limit })).toThrow(RangeError);
  });
});

describe('capped weights', () => {
  it('never exceed the cap by more than a ten-thousandth and keep the total', () => {
    fc.assert(
      fc.property(arbitrarySample, ({ cells, variables, margins }) => {
        const { factors } = figures(rake(cells, variables, margins, { limit: { kind: 'CAPPED', overMean: 1.2 } }));
        const base = cells.reduce((sum, { n, baseWeight }) => sum + n * baseWeight, 0);
        const weighted = cells.reduce((sum, { n, baseWeight }, cell) => sum + n * baseWeight * factors[cell]!, 0);
        for (const factor of factors) expect((factor * base) / weighted).toBeLessThanOrEqual(1.2 + 1.001e-4);
        expectClose(
          weighted,
          margins[0]!.levels.reduce((sum, { total }) => sum + total, 0),
          1e-9,
        );
      }),
      { numRuns: 50 },
    );
  });
});
