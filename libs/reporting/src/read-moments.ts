import {
  FIRST_OUTCOME,
  firstGroup,
  firstPair,
  groupWidth,
  OUTCOME_WIDTH,
  PAIR_WIDTH,
  type MomentLayout,
} from './moment-layout.js';

export interface OutcomeMoments {
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

export interface GroupMoments {
  /** Respondents with a valid score on every item of the group. */
  readonly n: number;
  readonly sums: Float64Array;
  /** Upper triangle of the sums of products, row by row, diagonal included. */
  readonly products: Float64Array;
}

export interface PairMoments {
  /** Respondents with a valid score on both. */
  readonly n: number;
  readonly sumA: number;
  readonly sumB: number;
  readonly sumOfProducts: number;
}

/** All accepted respondents of the cell, also those without a single valid score. */
export function respondents(moments: Float64Array): number {
  return moments[0]!;
}

/** n, sum and sum of squares of one outcome, in its whole units. */
export function outcomeMoments(layout: MomentLayout, moments: Float64Array, outcome: number): OutcomeMoments {
  requireIndex('outcome', outcome, layout.outcomes);
  const at = FIRST_OUTCOME + OUTCOME_WIDTH * outcome;
  return { n: moments[at]!, sum: moments[at + 1]!, sumOfSquares: moments[at + 2]! };
}

/** Complete-case sums and products of a group of items, in whole units; copies. */
export function groupMoments(layout: MomentLayout, moments: Float64Array, group: number): GroupMoments {
  requireIndex('group', group, layout.groups.length);
  let start = firstGroup(layout);
  for (let before = 0; before < group; before += 1) start += groupWidth(layout.groups[before]!.length);
  const items = layout.groups[group]!.length;
  return {
    n: moments[start]!,
    sums: moments.slice(start + 1, start + 1 + items),
    products: moments.slice(start + 1 + items, start + groupWidth(items)),
  };
}

/** Joint sums of a pair of outcomes, in their whole units. */
export function pairMoments(layout: MomentLayout, moments: Float64Array, pair: number): PairMoments {
  requireIndex('pair', pair, layout.pairs.length);
  const at = firstPair(layout) + PAIR_WIDTH * pair;
  return { n: moments[at]!, sumA: moments[at + 1]!, sumB: moments[at + 2]!, sumOfProducts: moments[at + 3]! };
}

function requireIndex(what: string, index: number, size: number): void {
  if (!Number.isInteger(index) || index < 0 || index >= size) {
    throw new RangeError(`the layout has no ${what} ${index}, it has ${size}`);
  }
}
