import { groupMoments, outcomeMoments, pairMoments } from './read-moments.js';
import type { MomentLayout } from './moment-layout.js';

/** One outcome over the cells of a sample, in points: respondents with a valid score, their sum and sum of squares. */
export interface OutcomeCells {
  readonly n: ArrayLike<number>;
  readonly sum: ArrayLike<number>;
  readonly sumOfSquares: ArrayLike<number>;
}

/** Two outcomes over the cells, respondents with both: what the covariance of two outcomes needs. In points. */
export interface PairCells {
  readonly n: ArrayLike<number>;
  readonly sumA: ArrayLike<number>;
  readonly sumB: ArrayLike<number>;
  readonly sumOfProducts: ArrayLike<number>;
}

/** Complete-case sums of a group of items, one entry a cell: what a weighted alpha needs. */
export interface ItemCells {
  readonly items: number;
  readonly n: ArrayLike<number>;
  readonly sums: readonly ArrayLike<number>[];
  readonly products: readonly ArrayLike<number>[];
}

/** Reads one outcome out of the moments of every cell and turns whole units into points. */
export function outcomeCells(
  layout: MomentLayout,
  cells: readonly Float64Array[],
  outcome: number,
  unitsPerPoint: number,
): OutcomeCells {
  // One block of memory: a recount reads tens of thousands of outcomes.
  const size = cells.length;
  const block = new Float64Array(3 * size);
  for (let cell = 0; cell < size; cell += 1) {
    const own = outcomeMoments(layout, cells[cell]!, outcome);
    block[cell] = own.n;
    block[size + cell] = own.sum / unitsPerPoint;
    block[2 * size + cell] = own.sumOfSquares / (unitsPerPoint * unitsPerPoint);
  }
  return { n: block.subarray(0, size), sum: block.subarray(size, 2 * size), sumOfSquares: block.subarray(2 * size) };
}

/** Reads one pair out of the moments of every cell, in points of the one and of the other outcome. */
export function pairCells(
  layout: MomentLayout,
  cells: readonly Float64Array[],
  pair: number,
  unitsPerPoint: readonly [number, number],
): PairCells {
  const [unitsA, unitsB] = unitsPerPoint;
  const read = cells.map((moments) => pairMoments(layout, moments, pair));
  return {
    n: Float64Array.from(read, (own) => own.n),
    sumA: Float64Array.from(read, (own) => own.sumA / unitsA),
    sumB: Float64Array.from(read, (own) => own.sumB / unitsB),
    sumOfProducts: Float64Array.from(read, (own) => own.sumOfProducts / (unitsA * unitsB)),
  };
}

/** Reads one group of items out of the moments of every cell, in points; `unitsPerPoint` has one entry an item. */
export function itemCells(
  layout: MomentLayout,
  cells: readonly Float64Array[],
  group: number,
  unitsPerPoint: readonly number[],
): ItemCells {
  const read = cells.map((moments) => groupMoments(layout, moments, group));
  return {
    items: layout.groups[group]!.length,
    n: Float64Array.from(read, (own) => own.n),
    sums: read.map((own) => own.sums.map((sum, item) => sum / unitsPerPoint[item]!)),
    products: read.map((own) => inPoints(own.products, unitsPerPoint)),
  };
}

function inPoints(products: Float64Array, unitsPerPoint: readonly number[]): Float64Array {
  const result = new Float64Array(products.length);
  let at = 0;
  for (let j = 0; j < unitsPerPoint.length; j += 1) {
    for (let k = j; k < unitsPerPoint.length; k += 1, at += 1) {
      result[at] = products[at]! / (unitsPerPoint[j]! * unitsPerPoint[k]!);
    }
  }
  return result;
}
