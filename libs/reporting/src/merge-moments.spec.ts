import fc from 'fast-check';
import { accumulateMoments, mergeMoments, subtractMoments } from './merge-moments.js';

const moments = fc
  .array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), { minLength: 10, maxLength: 10 })
  .map((numbers) => Float64Array.from(numbers));

describe('merging moments', () => {
  it('is associative and commutative to the bit', () => {
    fc.assert(
      fc.property(moments, moments, moments, (a, b, c) => {
        expect(mergeMoments(mergeMoments(a, b), c)).toEqual(mergeMoments(a, mergeMoments(b, c)));
        expect(mergeMoments(a, b)).toEqual(mergeMoments(b, a));
      }),
    );
  });

  it('is undone by subtracting', () => {
    fc.assert(
      fc.property(moments, moments, (a, b) => {
        expect(subtractMoments(mergeMoments(a, b), b)).toEqual(a);
      }),
    );
  });

  it('accumulates in place to the same bits', () => {
    fc.assert(
      fc.property(moments, moments, (a, b) => {
        const target = a.slice();
        accumulateMoments(target, b);
        expect(target).toEqual(mergeMoments(a, b));
      }),
    );
  });

  it('leaves no negative zero', () => {
    const zero = subtractMoments(Float64Array.of(-0, 5), Float64Array.of(0, 5));
    expect(Object.is(zero[0], 0)).toBe(true);
    expect(Object.is(zero[1], 0)).toBe(true);
  });

  it('refuses other widths and sums beyond the exact integers', () => {
    expect(() => mergeMoments(new Float64Array(2), new Float64Array(3))).toThrow('one width');
    const large = Float64Array.of(Number.MAX_SAFE_INTEGER);
    expect(() => mergeMoments(large, Float64Array.of(1))).toThrow('exact integers');
    expect(() => mergeMoments(Float64Array.of(NaN), Float64Array.of(1))).toThrow('exact integers');
  });
});
