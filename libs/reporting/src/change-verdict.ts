import { holm } from './holm.js';
import { tInterval } from './interval.js';

export type ChangeVerdict = 'HIGHER' | 'LOWER' | 'STABLE' | 'UNDETERMINED';

/** What counts as a change and what as none (methodology 2.21); points. */
export interface ChangeRule {
  readonly alpha: number;
  /** A smaller difference is never called a change. */
  readonly minimumChange: number;
  /** Stable: the interval of the difference lies inside this many points on both sides of 0. */
  readonly equivalence: number;
  readonly equivalenceConfidence: number;
}

export const CHANGE_RULE: ChangeRule = { alpha: 0.05, minimumChange: 2, equivalence: 3, equivalenceConfidence: 0.9 };

export interface Change {
  /** Later minus earlier, points. */
  readonly estimate: number;
  readonly se: number;
  readonly df: number;
  /** Two-sided, before adjustment. */
  readonly p: number;
}

/**
 * Verdict on one change whose p is already adjusted for the family of comparisons shown with it. "Not significant" is
 * never STABLE by itself: that takes an interval inside the equivalence bounds.
 */
export function changeVerdict(change: Change, adjustedP: number, rule: ChangeRule = CHANGE_RULE): ChangeVerdict {
  const { estimate, se, df } = change;
  if (adjustedP < rule.alpha && Math.abs(estimate) >= rule.minimumChange) return estimate > 0 ? 'HIGHER' : 'LOWER';
  const [low, high] = tInterval({ mean: estimate, se, df }, rule.equivalenceConfidence);
  return low > -rule.equivalence && high < rule.equivalence ? 'STABLE' : 'UNDETERMINED';
}

export interface JudgedChange {
  readonly verdict: ChangeVerdict;
  readonly adjustedP: number;
}

/** Verdicts of all changes shown in one report, Holm over the family; null (not estimable) stays null. */
export function changeVerdicts(
  changes: readonly (Change | null)[],
  rule: ChangeRule = CHANGE_RULE,
): (JudgedChange | null)[] {
  const adjusted = holm(changes.map((change) => (change === null ? null : change.p)));
  return changes.map((change, position) => {
    if (change === null) return null;
    const adjustedP = adjusted[position]!;
    return { verdict: changeVerdict(change, adjustedP, rule), adjustedP };
  });
}
