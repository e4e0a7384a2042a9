import { normalInterval, tInterval } from './interval.js';
import { expectClose } from './testing/close.js';

describe('intervals', () => {
  it('use the quantiles of R', () => {
    // qt(0.975, 14), qt(0.95, 3), qnorm(0.975), qnorm(0.95)
    expectClose(tInterval({ mean: 0, se: 1, df: 14 })[1], 2.1447866879169273, 1e-12);
    expectClose(tInterval({ mean: 0, se: 1, df: 3 }, 0.9)[1], 2.3533634348018264, 1e-12);
    expectClose(normalInterval({ mean: 0, se: 1 })[1], 1.959963984540054, 1e-12);
    expectClose(normalInterval({ mean: 0, se: 1 }, 0.9)[1], 1.6448536269514722, 1e-12);
  });

  it('lie around the mean and may leave the scale', () => {
    const [low, high] = tInterval({ mean: 99, se: 2, df: 30 });
    expect(low + high).toBeCloseTo(198, 12);
    expect(high).toBeGreaterThan(100);
  });

  it('are a point without an error', () => {
    expect(tInterval({ mean: 5, se: 0, df: 3 })).toEqual([5, 5]);
  });

  it('throw for an estimate that is none', () => {
    expect(() => tInterval({ mean: NaN, se: 1, df: 3 })).toThrow('needs a mean');
    expect(() => tInterval({ mean: 1, se: NaN, df: 3 })).toThrow('needs a mean');
    expect(() => tInterval({ mean: 1, se: -1, df: 3 })).toThrow('needs a mean');
    expect(() => tInterval({ mean: 1, se: 1, df: 0 })).toThrow('df > 0');
    expect(() => normalInterval({ mean: 1, se: 1 }, 1)).toThrow('between 0 and 1');
    expect(() => normalInterval({ mean: 1, se: 1 }, 95)).toThrow('between 0 and 1');
  });
});
