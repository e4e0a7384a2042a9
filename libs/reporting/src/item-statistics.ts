import type { ItemCovariances } from './item-covariances.js';

export interface ItemStatistics {
  /** Below 0 when the items work against each other: reported, never clipped. */
  readonly alpha: number;
  /** Alpha of the others; null where fewer than two are left. */
  readonly alphaIfDropped: readonly (number | null)[];
  /** Correlation of every item with the sum of the others. */
  readonly itemRest: readonly number[];
  /** Mean correlation of two items. */
  readonly averageInterItem: number;
  readonly flags: readonly 'NEGATIVE_ALPHA'[];
}

/** What each item does to its scale (R: `psych::alpha` on complete cases). Methodology 2.16. */
export function itemStatistics({ items, matrix }: ItemCovariances): ItemStatistics {
  const all = Array.from({ length: items }, (_, item) => item);
  const entry = (j: number, k: number) => matrix[j * items + k]!;
  const sumOver = (chosen: readonly number[]) =>
    chosen.reduce((sum, j) => sum + chosen.reduce((own, k) => own + entry(j, k), 0), 0);
  const alphaOf = (chosen: readonly number[]) => {
    const own = chosen.reduce((sum, j) => sum + entry(j, j), 0);
    return (chosen.length / (chosen.length - 1)) * (1 - own / sumOver(chosen));
  };
  const others = (item: number) => all.filter((own) => own !== item);
  const itemRest = all.map((item) => {
    const rest = others(item);
    const covariance = rest.reduce((sum, k) => sum + entry(item, k), 0);
    return covariance / Math.sqrt(entry(item, item) * sumOver(rest));
  });
  let correlations = 0;
  for (const j of all) for (const k of others(j)) correlations += entry(j, k) / Math.sqrt(entry(j, j) * entry(k, k));
  const alpha = alphaOf(all);
  return {
    alpha,
    alphaIfDropped: all.map((item) => (items > 2 ? alphaOf(others(item)) : null)),
    itemRest,
    averageInterItem: correlations / (items * (items - 1)),
    flags: alpha < 0 ? ['NEGATIVE_ALPHA'] : [],
  };
}
