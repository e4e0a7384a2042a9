import { emptyMoments } from './moment-layout.js';
import { groupMoments, outcomeMoments, pairMoments } from './read-moments.js';

const layout = { outcomes: 2, groups: [[0, 1], [1]], pairs: [[0, 1]] } as const;

describe('reading moments', () => {
  it('finds the second group and the pair behind it', () => {
    const moments = emptyMoments(layout).map((_, slot) => slot);
    expect(outcomeMoments(layout, moments, 1)).toEqual({ n: 4, sum: 5, sumOfSquares: 6 });
    expect(groupMoments(layout, moments, 0)).toEqual({
      n: 7,
      sums: Float64Array.of(8, 9),
      products: Float64Array.of(10, 11, 12),
    });
    expect(groupMoments(layout, moments, 1)).toEqual({
      n: 13,
      sums: Float64Array.of(14),
      products: Float64Array.of(15),
    });
    expect(pairMoments(layout, moments, 0)).toEqual({ n: 16, sumA: 17, sumB: 18, sumOfProducts: 19 });
  });

  it('reads nothing that the layout does not have', () => {
    const moments = emptyMoments(layout);
    expect(() => outcomeMoments(layout, moments, 2)).toThrow('no outcome 2');
    expect(() => groupMoments(layout, moments, 2)).toThrow('no group 2');
    expect(() => pairMoments(layout, moments, -1)).toThrow('no pair -1');
  });
});
