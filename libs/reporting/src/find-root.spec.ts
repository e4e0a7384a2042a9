import fc from 'fast-check';
import { findRoot } from './find-root.js';

describe('the root of a function', () => {
  it('is found in few steps', () => {
    let calls = 0;
    const own = findRoot(
      (x) => {
        calls += 1;
        return Math.cos(x) - x;
      },
      0,
      1,
    );
    expect(own).toBeCloseTo(0.739085133215161, 12);
    expect(calls).toBeLessThan(12);
  });

  it('is found wherever it lies, steep or flat', () => {
    const place = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(place, fc.constantFrom(1, 3, 5), fc.boolean(), (root, power, falls) => {
        const own = findRoot(
          (x) => (falls ? -1 : 1) * Math.sign(x - root) * Math.abs(x - root) ** power,
          -60,
          70,
          1e-9,
        );
        expect(Math.abs(own - root)).toBeLessThan(1e-8);
      }),
    );
  });

  it('takes a bound that is the root, and refuses bounds on one side of it', () => {
    expect([findRoot((x) => x, 0, 1), findRoot((x) => x - 1, 0, 1)]).toEqual([0, 1]);
    expect(() => findRoot((x) => x + 2, 0, 1)).toThrow(RangeError);
  });
});
