import { itemVariances } from './covariance-matrix.js';
import { refuse, type Attempt } from './problem.js';
import type { GroupMoments } from './read-moments.js';

/** Covariances of a group of items over complete cases, divisor n minus the number of groups that were centred apart. */
export interface ItemCovariances {
  readonly n: number;
  readonly items: number;
  /** Row by row, symmetric. */
  readonly matrix: Float64Array;
}

/** Complete cases below which a reliability says nothing (methodology 2.16). */
const MINIMUM_COMPLETE = 50;

/**
 * Covariance matrix of items, of one group of respondents or pooled within several (agencies: a difference between
 * agencies is no property of the scale). Groups without complete cases are left out. Refuses RELIABILITY_TOO_FEW (fewer
 * than 50 complete cases or 2 items) and SINGULAR_COVARIANCE (a constant item). Methodology 2.16.
 */
export function itemCovariances(groups: readonly GroupMoments[]): Attempt<ItemCovariances> {
  const filled = groups.filter(({ n }) => n > 0);
  const n = filled.reduce((sum, own) => sum + own.n, 0);
  const items = groups[0]?.sums.length ?? 0;
  const degrees = n - filled.length;
  if (items < 2 || n < MINIMUM_COMPLETE || degrees < 1) {
    return refuse('RELIABILITY_TOO_FEW', 'items', { n, items, needed: MINIMUM_COMPLETE });
  }
  const upper = new Float64Array((items * (items + 1)) / 2);
  const squares = new Float64Array(upper.length);
  for (const { n: own, sums, products } of filled) {
    let at = 0;
    for (let j = 0; j < items; j += 1) {
      for (let k = j; k < items; k += 1, at += 1) {
        upper[at]! += products[at]! - (sums[j]! * sums[k]!) / own;
        squares[at]! += products[at]!;
      }
    }
  }
  // Centred already: sums of zero, with the raw size kept apart to tell a constant item from rounding.
  const checked = itemVariances({ weight: degrees, sums: new Float64Array(items), products: upper });
  if (!checked.ok) return checked;
  const matrix = new Float64Array(items * items);
  let at = 0;
  for (let j = 0; j < items; j += 1) {
    for (let k = j; k < items; k += 1, at += 1) {
      matrix[j * items + k] = upper[at]! / degrees;
      matrix[k * items + j] = upper[at]! / degrees;
      if (j === k && !(upper[at]! > 1e-13 * squares[at]!)) {
        return refuse('SINGULAR_COVARIANCE', 'items', { item: j, reason: 'everybody gave the same answer' });
      }
    }
  }
  return { ok: true, n, items, matrix };
}
