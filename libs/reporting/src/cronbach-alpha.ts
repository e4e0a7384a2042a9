import { itemVariances, type WeightedSums } from './covariance-matrix.js';
import type { DesignSample } from './design-sample.js';
import type { ItemCells } from './outcome-cells.js';
import { refuse, type Attempt } from './problem.js';
import type { GroupMoments } from './read-moments.js';

/** Complete cases below which a reliability says nothing (methodology 2.16). */
const MINIMUM_COMPLETE = 50;

export interface AlphaEstimate {
  /** At most 1; below 0 when the items work against each other: reported, never clipped. */
  readonly alpha: number;
  /** Respondents with an answer to every item. */
  readonly n: number;
  readonly items: number;
  readonly flags: readonly 'NEGATIVE_ALPHA'[];
}

/**
 * Cronbach's alpha over complete cases (R: `psych::alpha(complete cases)$total$raw_alpha`). A property of the scale in
 * a wave, no quality mark of an agency. Refuses RELIABILITY_TOO_FEW (n < 50 or one item) and SINGULAR_COVARIANCE.
 * Cronbach 1951; methodology 2.16.
 */
export function cronbachAlpha(moments: GroupMoments): Attempt<AlphaEstimate> {
  return alphaOf({ weight: moments.n, sums: moments.sums, products: moments.products }, moments.n);
}

/**
 * Cronbach's alpha with the sample's weights (R survey: `svycralpha(..., na.rm = TRUE)`); codes as `cronbachAlpha`.
 * Throws a RangeError for columns that do not fit the sample's cells.
 */
export function weightedAlpha(sample: DesignSample, cells: ItemCells): Attempt<AlphaEstimate> {
  const { frame, weights } = sample;
  for (const { length } of [cells.n, cells.sums, cells.products]) {
    if (length !== frame.given) throw new RangeError(`the sample has ${frame.given} cells, the items have ${length}`);
  }
  const sums = new Float64Array(cells.items);
  const products = new Float64Array((cells.items * (cells.items + 1)) / 2);
  let n = 0;
  let weight = 0;
  for (let cell = 0; cell < frame.size; cell += 1) {
    const index = frame.order[cell]!;
    const own = weights[cell]!;
    n += cells.n[index]!;
    weight += own * cells.n[index]!;
    for (let item = 0; item < sums.length; item += 1) sums[item]! += own * cells.sums[index]![item]!;
    for (let at = 0; at < products.length; at += 1) products[at]! += own * cells.products[index]![at]!;
  }
  return alphaOf({ weight, sums, products }, n);
}

function alphaOf(moments: WeightedSums, n: number): Attempt<AlphaEstimate> {
  const items = moments.sums.length;
  if (items < 2 || n < MINIMUM_COMPLETE) {
    return refuse('RELIABILITY_TOO_FEW', 'items', { n, items, needed: MINIMUM_COMPLETE });
  }
  const variances = itemVariances(moments);
  if (!variances.ok) return variances;
  const own = variances.items.reduce((sum, variance) => sum + variance, 0);
  const alpha = (items / (items - 1)) * (1 - own / variances.total);
  return { ok: true, alpha, n, items, flags: alpha < 0 ? ['NEGATIVE_ALPHA'] : [] };
}
