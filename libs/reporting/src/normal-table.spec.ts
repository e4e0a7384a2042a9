import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import fc from 'fast-check';
import { quickNormalCdf } from './normal-table.js';

describe('the quick normal distribution function', () => {
  it('is within 1e-13 of the exact one everywhere', () => {
    fc.assert(
      fc.property(fc.double({ min: -12, max: 12, noNaN: true }), (x) => {
        expect(Math.abs(quickNormalCdf(x) - normalCdf(x, 0, 1))).toBeLessThan(1e-13);
      }),
      { numRuns: 5000 },
    );
  });

  it('is 0 and 1 at the ends', () => {
    expect([quickNormalCdf(-Infinity), quickNormalCdf(Infinity), quickNormalCdf(0)]).toEqual([0, 1, 0.5]);
  });
});
