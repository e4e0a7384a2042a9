import fc from 'fast-check';
import { designSample } from './design-sample.js';
import { kish } from './kish.js';
import { arbitrarySample } from './testing/arbitrary-sample.js';
import { expectClose, figures } from './testing/close.js';

describe('kish', () => {
  it('is one for equal weights', () => {
    const cells = [{ levels: ['a'], baseWeight: 7, n: 10 }];
    const { sample } = figures(designSample({ cells, variables: ['x'], margins: null }));
    expect(kish(sample)).toEqual({
      n: 10,
      deff: 1,
      effectiveN: 10,
      cvWeights: 0,
      maxOverMean: 1,
      minOverMean: 1,
      flags: [],
    });
  });

  it('flags a design effect above three', () => {
    const cells = [
      { levels: ['a'], baseWeight: 1, n: 99 },
      { levels: ['b'], baseWeight: 25, n: 1 },
    ];
    const { sample } = figures(designSample({ cells, variables: ['x'], margins: null }));
    expect(kish(sample).deff).toBeGreaterThan(3);
    expect(kish(sample).flags).toEqual(['WEIGHTS_EXTREME']);
  });

  it('is n times the sum of squares over the square of the sum, and never below one', () => {
    fc.assert(
      fc.property(arbitrarySample, ({ cells, variables }) => {
        const own = kish(figures(designSample({ cells, variables, margins: null })).sample);
        const n = cells.reduce((sum, cell) => sum + cell.n, 0);
        const sum = cells.reduce((total, cell) => total + cell.n * cell.baseWeight, 0);
        const squares = cells.reduce((total, cell) => total + cell.n * cell.baseWeight ** 2, 0);
        expectClose(own.deff, (n * squares) / sum ** 2, 1e-12);
        expect(own.deff).toBeGreaterThanOrEqual(1);
        expect(own.effectiveN).toBeLessThanOrEqual(n);
        expectClose(own.cvWeights ** 2 + 1, own.deff, 1e-12);
      }),
    );
  });
});
