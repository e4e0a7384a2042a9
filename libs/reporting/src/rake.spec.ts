import fc from 'fast-check';
import type { DesignCell } from './design-cell.js';
import type { Margin } from './margin.js';
import { rake } from './rake.js';
import { arbitrarySample, permutation } from './testing/arbitrary-sample.js';
import { codeOf, figures } from './testing/close.js';

const variables = ['sex', 'area'];
const cell = (sex: string, area: string, n: number): DesignCell => ({ levels: [sex, area], baseWeight: 1, n });
const margin = (variable: string, totals: Record<string, number>): Margin => ({
  variable,
  levels: Object.entries(totals).map(([level, total]) => ({ level, total })),
});
const cells = [cell('f', 'urban', 30), cell('f', 'rural', 10), cell('m', 'urban', 20), cell('m', 'rural', 20)];
const sex = margin('sex', { f: 50, m: 50 });
const area = margin('area', { urban: 70, rural: 30 });

describe('rake', () => {
  it('meets every margin and says how well and after how many sweeps', () => {
    fc.assert(
      fc.property(arbitrarySample, ({ cells: own, variables: names, margins }) => {
        const { factors, report } = figures(rake(own, names, margins));
        expect(report.converged).toBe(true);
        expect(report.marginError).toBeLessThanOrEqual(1e-12);
        expect(report.sweeps).toBeGreaterThan(0);
        for (const { variable, levels } of margins) {
          for (const { level, total } of levels) {
            const reached = own.reduce((sum, { levels: at, n, baseWeight }, index) => {
              return at[names.indexOf(variable)] === level ? sum + n * baseWeight * factors[index]! : sum;
            }, 0);
            expect(Math.abs(reached / total - 1)).toBeLessThan(1e-10);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('gives a permuted sample the same bits', () => {
    fc.assert(
      fc.property(
        arbitrarySample,
        fc.integer({ min: 1, max: 1000 }),
        ({ cells: own, variables: names, margins }, seed) => {
          const order = permutation(own.length, seed);
          const straight = figures(rake(own, names, margins));
          const shuffled = figures(
            rake(
              order.map((index) => own[index]!),
              names,
              margins,
            ),
          );
          expect(Array.from(shuffled.factors)).toEqual(order.map((index) => straight.factors[index]!));
          expect(shuffled.report).toEqual(straight.report);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('does not depend on the order of the margins once it has converged', () => {
    fc.assert(
      fc.property(arbitrarySample, ({ cells: own, variables: names, margins }) => {
        const one = figures(rake(own, names, margins)).factors;
        const other = figures(rake(own, names, [...margins].reverse())).factors;
        one.forEach((factor, index) => expect(Math.abs(other[index]! / factor - 1)).toBeLessThan(1e-9));
      }),
      { numRuns: 40 },
    );
  });

  it('leaves a sample that meets its margins as it is, up to the scale', () => {
    const { factors } = figures(
      rake(cells, variables, [margin('sex', { f: 80, m: 80 }), margin('area', { urban: 100, rural: 60 })]),
    );
    factors.forEach((factor) => expect(factor).toBeCloseTo(2, 12));
  });

  it('keeps the factor 1 for a cell without respondents', () => {
    const { factors } = figures(rake([...cells, cell('f', 'nomadic', 0)], variables, [sex, area]));
    expect(factors[4]).toBe(1);
  });

  it('takes a level of nobody, in the sample and in the population', () => {
    expect(codeOf(rake(cells, variables, [sex, margin('area', { urban: 70, rural: 30, nomadic: 0 })]))).toBeNull();
  });

  it.each([
    ['missing', margin('area', {})],
    ['not a number', margin('area', { urban: NaN, rural: 30 })],
    ['infinite', margin('area', { urban: Infinity, rural: 30 })],
    ['negative', margin('area', { urban: 130, rural: -30 })],
    ['zero everywhere', margin('area', { urban: 0, rural: 0 })],
    ['given twice', { variable: 'area', levels: [...area.levels, { level: 'urban', total: 1 }] }],
  ])('refuses targets that are %s', (_, targets) => {
    expect(codeOf(rake(cells, variables, [sex, targets]))).toBe('RAKE_TARGET_INVALID');
  });

  it('refuses a variable with two margins', () => {
    expect(codeOf(rake(cells, variables, [sex, sex]))).toBe('RAKE_TARGET_INVALID');
  });

  it('refuses margins that do not add up to one total', () => {
    const attempt = rake(cells, variables, [sex, margin('area', { urban: 70, rural: 30.0001 })]);
    expect(attempt).toMatchObject({ ok: false, problem: { code: 'RAKE_TARGETS_INCONSISTENT', path: 'margins[1]' } });
    expect(codeOf(rake(cells, variables, [sex, margin('area', { urban: 70, rural: 30 + 1e-9 })]))).toBeNull();
  });

  it('refuses respondents of a level without a target', () => {
    const attempt = rake([...cells, cell('f', 'nomadic', 3)], variables, [sex, area]);
    expect(attempt).toEqual({
      ok: false,
      problem: {
        code: 'RAKE_UNKNOWN_LEVEL',
        path: 'margins[1]',
        details: { variable: 'area', level: 'nomadic', respondents: 3 },
      },
    });
  });

  it('refuses a target without respondents', () => {
    const attempt = rake(cells, variables, [sex, margin('area', { urban: 60, rural: 30, nomadic: 10 })]);
    expect(attempt).toMatchObject({ ok: false, problem: { code: 'RAKE_EMPTY_LEVEL', path: 'margins[1].levels[2]' } });
  });

  it('refuses respondents where the population has nobody', () => {
    const attempt = rake(cells, variables, [sex, margin('area', { urban: 100, rural: 0 })]);
    expect(attempt).toMatchObject({ ok: false, problem: { code: 'RAKE_ZERO_TARGET', details: { level: 'rural' } } });
  });

  it('refuses fewer than five respondents for every free parameter', () => {
    const few = [cell('f', 'urban', 3), cell('m', 'rural', 3), cell('m', 'urban', 3)];
    expect(rake(few, variables, [sex, area])).toMatchObject({
      ok: false,
      problem: { code: 'RAKE_TOO_FEW', details: { respondents: 9, parameters: 2, needed: 10 } },
    });
    expect(codeOf(rake(few, variables, [sex, area], { respondentsPerParameter: 4 }))).toBeNull();
  });

  it('refuses as many parameters as respondents', () => {
    const three = [cell('f', 'urban', 1), cell('m', 'rural', 1), cell('m', 'urban', 1)];
    expect(codeOf(rake(three, variables, [sex, area]))).toBe('RAKE_SATURATED');
  });

  it('refuses margins that no table with the zeros of the sample has', () => {
    // All women live in town, more women than town dwellers are wanted.
    const capped = [cell('f', 'urban', 40), cell('m', 'urban', 20), cell('m', 'rural', 20)];
    const attempt = rake(capped, variables, [
      margin('sex', { f: 60, m: 40 }),
      margin('area', { urban: 50, rural: 50 }),
    ]);
    expect(attempt).toMatchObject({ ok: false, problem: { code: 'RAKE_NOT_CONVERGED' } });
    if (attempt.ok) return;
    expect(attempt.problem.details.marginError).toBeGreaterThan(0.01);
    expect(attempt.problem.details.sweeps).toBeGreaterThan(5);
    expect(attempt.problem.details.variable).toBe('sex');
  });

  it('refuses margins that only a table with a further zero has', () => {
    // Converges, but so slowly that 2,000 sweeps do not get there: women = town dwellers forces the men out of town.
    const capped = [cell('f', 'urban', 40), cell('m', 'urban', 20), cell('m', 'rural', 20)];
    const attempt = rake(capped, variables, [
      margin('sex', { f: 50, m: 50 }),
      margin('area', { urban: 50, rural: 50 }),
    ]);
    expect(attempt).toMatchObject({ ok: false, problem: { code: 'RAKE_NOT_CONVERGED', details: { sweeps: 2000 } } });
  });

  it('stops at the sweeps it is allowed', () => {
    const attempt = rake(cells, variables, [sex, area], { maximumSweeps: 1 });
    expect(attempt).toMatchObject({ ok: false, problem: { code: 'RAKE_NOT_CONVERGED', details: { sweeps: 1 } } });
  });

  it('refuses base weights that are none, and nobody', () => {
    expect(codeOf(rake([{ levels: ['f', 'urban'], baseWeight: 0, n: 1 }], variables, [sex]))).toBe(
      'BASE_WEIGHT_INVALID',
    );
    expect(codeOf(rake([], variables, [sex]))).toBe('NO_VALID_RESPONSES');
  });

  it('throws for a margin of a variable that the cells do not carry', () => {
    expect(() => rake(cells, variables, [margin('education', { low: 1 })])).toThrow('not education');
  });

  it('rakes 5,000 cells on four margins in milliseconds', () => {
    const names = ['a', 'b', 'c', 'd'];
    const sizes = [2, 8, 16, 20];
    const many = Array.from({ length: 5120 }, (_, index): DesignCell => {
      const at = [index % 2, (index >> 1) % 8, (index >> 4) % 16, (index >> 8) % 20];
      return { levels: at.map(String), baseWeight: 1 + (index % 3) / 2, n: 1 + ((index * 7919) % 11) };
    });
    const margins = names.map((variable, m) => ({
      variable,
      levels: Array.from({ length: sizes[m]! }, (_, level) => ({ level: String(level), total: 1e6 / sizes[m]! })),
    }));
    const start = performance.now();
    figures(rake(many, names, margins));
    // A loose ceiling for a busy machine; the bench measures.
    expect(performance.now() - start).toBeLessThan(500);
  });
});
