import { BETTER, BOTH, marginalCoverage, marginalCritical, WORSE } from './rank-critical.js';

const errors = Array.from({ length: 40 }, (_, at) => 0.8 + 0.7 * Math.abs(Math.sin(at)));

describe('critical values of rank sets', () => {
  it.each([
    ['both directions open', errors.map(() => BOTH)],
    ['some directions closed', errors.map((_, at) => [BOTH, BETTER, WORSE, 0][at % 4]!)],
  ])('a value is beyond where its coverage is above the level, and near the critical value too: %s', (_, sides) => {
    const open = Uint8Array.from(sides);
    open[5] = 0;
    const { excess, isBeyond } = marginalCoverage(errors, 5, open, 0.95)!;
    const critical = marginalCritical(errors, 5, open, 0.95)!;
    for (const step of [-1.2, -0.3, -1e-3, -1e-7, 1e-7, 1e-3, 0.3, 2]) {
      expect(isBeyond(critical + step)).toBe(step > 0);
      if (step > -1) expect(Math.sign(excess(critical + step))).toBe(Math.sign(step));
    }
  });
});
