import type { DesignCell } from './design-cell.js';
import { cellWeights, designSample, domainOf } from './design-sample.js';
import { codeOf, figures } from './testing/close.js';

const variables = ['sex'];
const cell = (sex: string, n: number, rest: Partial<DesignCell> = {}): DesignCell => ({
  levels: [sex],
  baseWeight: 1,
  n,
  ...rest,
});
const sex = {
  variable: 'sex',
  levels: [
    { level: 'f', total: 60 },
    { level: 'm', total: 40 },
  ],
};

describe('designSample', () => {
  it('weights the cells in the order of the caller', () => {
    const cells = [cell('m', 20, { baseWeight: 3 }), cell('x', 0), cell('f', 30)];
    const { sample } = figures(designSample({ cells, variables, margins: [sex] }));
    expect(Array.from(cellWeights(sample))).toEqual([2, 0, 2]);
    expect(sample.raking?.converged).toBe(true);
    expect(sample.respondents).toBe(50);
    expect(sample.degreesOfFreedom).toBe(49);
  });

  it('takes the base weights as they are without margins', () => {
    const { sample } = figures(designSample({ cells: [cell('m', 20, { baseWeight: 3 })], variables, margins: null }));
    expect(Array.from(cellWeights(sample))).toEqual([3]);
    expect(sample.raking).toBeNull();
  });

  it('counts strata and clusters for the degrees of freedom', () => {
    const strata = [cell('f', 30, { stratum: 'a' }), cell('m', 20, { stratum: 'b' })];
    expect(figures(designSample({ cells: strata, variables, margins: null })).sample.degreesOfFreedom).toBe(48);
    const nested = ['a', 'b'].flatMap((stratum) =>
      ['1', '2', '3'].map((cluster) => cell('f', 5, { stratum, cluster })),
    );
    const { sample } = figures(designSample({ cells: nested, variables, margins: null }));
    expect(sample.units.total).toBe(6);
    expect(sample.degreesOfFreedom).toBe(4);
  });

  it('masks the cells of a level, and none for a level nobody has', () => {
    const cells = [cell('m', 20), cell('f', 30), cell('m', 1, { baseWeight: 2 })];
    const { sample } = figures(designSample({ cells, variables, margins: null }));
    expect(Array.from(domainOf(sample, 'sex', 'm'))).toEqual([1, 0, 1]);
    expect(Array.from(domainOf(sample, 'sex', 'x'))).toEqual([0, 0, 0]);
    expect(() => domainOf(sample, 'age', 'x')).toThrow('not age');
  });

  it('refuses a stratum with one sampling unit', () => {
    const lonely = [cell('f', 30, { stratum: 'a' }), cell('m', 1, { stratum: 'b' })];
    expect(designSample({ cells: lonely, variables, margins: null })).toEqual({
      ok: false,
      problem: { code: 'LONELY_PSU', path: 'cells', details: { stratum: 'b', units: 1 } },
    });
    const oneDesk = [cell('f', 30, { cluster: 'desk' }), cell('m', 9, { cluster: 'desk' })];
    expect(codeOf(designSample({ cells: oneDesk, variables, margins: null }))).toBe('LONELY_PSU');
  });

  it('takes a stratum of one unit that was the whole stratum', () => {
    const cells = [cell('f', 30, { stratum: 'a' }), cell('m', 1, { stratum: 'b' })];
    expect(codeOf(designSample({ cells, variables, margins: null, fpc: { a: 300, b: 1 } }))).toBeNull();
  });

  it('refuses strata of one unit each, though all were taken as a whole', () => {
    const cells = [cell('f', 1, { stratum: 'a' }), cell('m', 1, { stratum: 'b' })];
    expect(codeOf(designSample({ cells, variables, margins: null, fpc: { a: 1, b: 1 } }))).toBe('SE_UNDEFINED');
  });

  it('throws for a population that is smaller than its sample or not given', () => {
    const cells = [cell('f', 30, { stratum: 'a' })];
    expect(() => designSample({ cells, variables, margins: null, fpc: { a: 29 } })).toThrow('30 units');
    expect(() => designSample({ cells, variables, margins: null, fpc: { b: 50 } })).toThrow('NaN in all');
    expect(() => designSample({ cells, variables, margins: null, fpc: 29 })).toThrow('30 units');
  });

  it('refuses one respondent, nobody, and what raking refuses', () => {
    expect(codeOf(designSample({ cells: [cell('f', 1)], variables, margins: null }))).toBe('SE_UNDEFINED');
    expect(codeOf(designSample({ cells: [], variables, margins: null }))).toBe('NO_VALID_RESPONSES');
    expect(codeOf(designSample({ cells: [cell('f', 30)], variables, margins: [sex] }))).toBe('RAKE_EMPTY_LEVEL');
  });
});
