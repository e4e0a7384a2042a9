/** Which sums a cell keeps; structurally what a scoring scheme of a questionnaire offers. */
export interface MomentLayout {
  /** Number of outcomes (index, drivers, composites, items). */
  readonly outcomes: number;
  /** Outcome positions whose complete-case covariance is kept (reliability). */
  readonly groups: readonly (readonly number[])[];
  /** Pairs of outcomes whose joint sums are kept (contrasts of drivers). */
  readonly pairs: readonly (readonly [number, number])[];
}

/** Numbers kept per outcome: n, sum, sum of squares. */
export const OUTCOME_WIDTH = 3;
/** Numbers kept per pair: n with both, sum of a, sum of b, sum of products. */
export const PAIR_WIDTH = 4;
/** The first number of a cell is the count of all accepted respondents, valid outcome or not. */
export const FIRST_OUTCOME = 1;

/** Numbers kept for a group of `items` outcomes: complete-case n, sums, upper triangle of products row by row. */
export function groupWidth(items: number): number {
  return 1 + items + (items * (items + 1)) / 2;
}

export function firstGroup(layout: MomentLayout): number {
  return FIRST_OUTCOME + OUTCOME_WIDTH * layout.outcomes;
}

export function firstPair(layout: MomentLayout): number {
  return layout.groups.reduce((offset, group) => offset + groupWidth(group.length), firstGroup(layout));
}

/** Count of numbers in the moments of one cell of this layout. */
export function momentWidth(layout: MomentLayout): number {
  return firstPair(layout) + PAIR_WIDTH * layout.pairs.length;
}

/**
 * Moments of a cell nobody has answered into: zeros. Throws a RangeError when a group or a pair names an outcome that
 * the layout does not have.
 */
export function emptyMoments(layout: MomentLayout): Float64Array {
  for (const outcome of [...layout.groups.flat(), ...layout.pairs.flat()]) {
    if (!Number.isInteger(outcome) || outcome < 0 || outcome >= layout.outcomes) {
      throw new RangeError(`moment layout names outcome ${outcome}, but has outcomes 0..${layout.outcomes - 1}`);
    }
  }
  return new Float64Array(momentWidth(layout));
}
