import { foldScores } from './fold-scores.js';
import { emptyMoments } from './moment-layout.js';
import { itemCells, outcomeCells, pairCells } from './outcome-cells.js';

const layout = { outcomes: 2, groups: [[0, 1]], pairs: [[0, 1]] } as const;

function cellOf(...people: readonly (readonly number[])[]): Float64Array {
  const moments = emptyMoments(layout);
  for (const scores of people) foldScores(layout, moments, scores);
  return moments;
}

describe('columns of outcomes', () => {
  const cells = [cellOf([600, 20], [1200, 30]), emptyMoments(layout)];

  it('turns whole units into points', () => {
    expect(outcomeCells(layout, cells, 0, 12)).toEqual({
      n: Float64Array.of(2, 0),
      sum: Float64Array.of(150, 0),
      sumOfSquares: Float64Array.of(12_500, 0),
    });
  });

  it('divides the products of a pair by the units of both', () => {
    expect(pairCells(layout, cells, 0, [12, 10])).toEqual({
      n: Float64Array.of(2, 0),
      sumA: Float64Array.of(150, 0),
      sumB: Float64Array.of(5, 0),
      sumOfProducts: Float64Array.of(50 * 2 + 100 * 3, 0),
    });
  });

  it('divides the products of a group by the units of both items', () => {
    const items = itemCells(layout, cells, 0, [12, 10]);
    expect(items.items).toBe(2);
    expect(items.n).toEqual(Float64Array.of(2, 0));
    expect(items.sums[0]).toEqual(Float64Array.of(150, 5));
    expect(items.products[0]).toEqual(Float64Array.of(12_500, 400, 13));
    expect(items.products[1]).toEqual(Float64Array.of(0, 0, 0));
  });
});
