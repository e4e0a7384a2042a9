import { refuse, type Attempt } from './problem.js';

/** A variance below this share of its mean square is rounding: the item is constant. */
const CONSTANT = 1e-14;

/** Weighted sums of a group of items over complete cases; upper triangle of products, row by row. */
export interface WeightedSums {
  readonly weight: number;
  readonly sums: ArrayLike<number>;
  readonly products: ArrayLike<number>;
}

/** Variance of every item and of the sum of all items, divisor = weight. Refuses SINGULAR_COVARIANCE. */
export function itemVariances({ weight, sums, products }: WeightedSums): Attempt<{ items: number[]; total: number }> {
  const items: number[] = [];
  let total = 0;
  let at = 0;
  for (let j = 0; j < sums.length; j += 1) {
    for (let k = j; k < sums.length; k += 1, at += 1) {
      const own = products[at]! / weight - (sums[j]! / weight) * (sums[k]! / weight);
      if (j !== k) {
        total += 2 * own;
        continue;
      }
      if (!(own > (CONSTANT * products[at]!) / weight)) {
        return refuse('SINGULAR_COVARIANCE', 'items', { item: j, reason: 'everybody gave the same answer' });
      }
      items.push(own);
      total += own;
    }
  }
  const sizes = items.reduce((sum, variance) => sum + variance, 0);
  if (!(total > CONSTANT * sizes)) {
    return refuse('SINGULAR_COVARIANCE', 'items', { item: null, reason: 'the items cancel each other out' });
  }
  return { ok: true, items, total };
}
