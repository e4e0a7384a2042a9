import fc from 'fast-check';
import { independentDifference } from './independent-difference.js';
import { codeOf, figures } from './testing/close.js';
import { unpairedDifference } from './unpaired-difference.js';

describe('a difference whose pairing was lost', () => {
  it('adds the errors as they stand and says so', () => {
    const own = figures(unpairedDifference({ mean: 60, se: 1.2, df: 399 }, { mean: 55, se: 1.3, df: 299 }));
    expect(own).toMatchObject({ estimate: 5, se: 2.5, df: 299, t: 2, flags: ['PAIRING_LOST'] });
    expect(own.p).toBeCloseTo(0.0464, 4);
  });

  it('is never more certain than any correlation of the two allows, hence than independence', () => {
    const estimate = fc.record({
      mean: fc.double({ min: 0, max: 100, noNaN: true }),
      se: fc.double({ min: 0.1, max: 10, noNaN: true }),
      df: fc.integer({ min: 1, max: 1000 }),
    });
    fc.assert(
      fc.property(estimate, estimate, (a, b) => {
        expect(figures(unpairedDifference(a, b)).p).toBeGreaterThanOrEqual(figures(independentDifference(a, b)).p);
      }),
    );
  });

  it('is refused without an error and throws for what is no error', () => {
    expect(codeOf(unpairedDifference({ mean: 1, se: 0, df: 9 }, { mean: 2, se: 0, df: 9 }))).toBe('SE_UNDEFINED');
    expect(() => unpairedDifference({ mean: 1, se: -1, df: 9 }, { mean: 2, se: 1, df: 9 })).toThrow(RangeError);
  });
});
