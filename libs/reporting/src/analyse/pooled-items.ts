import type { ItemCells } from '../outcome-cells.js';
import type { GroupMoments } from '../read-moments.js';

/** Sums of the cells that are chosen, unweighted. */
export function pooledItems({ items, n, sums, products }: ItemCells, chosen: (cell: number) => boolean): GroupMoments {
  const total = { n: 0, sums: new Float64Array(items), products: new Float64Array((items * (items + 1)) / 2) };
  for (let cell = 0; cell < n.length; cell += 1) {
    if (!chosen(cell)) continue;
    total.n += n[cell]!;
    for (let item = 0; item < items; item += 1) total.sums[item]! += sums[cell]![item]!;
    for (let at = 0; at < total.products.length; at += 1) total.products[at]! += products[cell]![at]!;
  }
  return total;
}
