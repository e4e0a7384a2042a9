import { independentDifference } from './independent-difference.js';
import { codeOf, expectClose, figures } from './testing/close.js';

describe('independentDifference', () => {
  it('adds the variances and the degrees of freedom', () => {
    const own = figures(independentDifference({ mean: 70, se: 3, df: 20 }, { mean: 60, se: 4, df: 30 }));
    expect(own).toMatchObject({ estimate: 10, se: 5, df: 50, t: 2 });
    // 2 * pt(-2, 50), 2 * pnorm(-2)
    expectClose(own.p, 0.05094706873769325, 1e-9);
    expectClose(own.pNormal, 0.04550026389635842, 1e-12);
  });

  it('refuses a test without any error or degree of freedom', () => {
    expect(codeOf(independentDifference({ mean: 1, se: 0, df: 9 }, { mean: 2, se: 0, df: 9 }))).toBe('SE_UNDEFINED');
    expect(codeOf(independentDifference({ mean: 1, se: 1, df: 0 }, { mean: 2, se: 1, df: 0 }))).toBe('SE_UNDEFINED');
  });

  it('throws for an estimate that is none', () => {
    expect(() => independentDifference({ mean: NaN, se: 1, df: 9 }, { mean: 2, se: 1, df: 9 })).toThrow('for a');
    expect(() => independentDifference({ mean: 1, se: 1, df: 9 }, { mean: 2, se: NaN, df: 9 })).toThrow('for b');
  });
});
