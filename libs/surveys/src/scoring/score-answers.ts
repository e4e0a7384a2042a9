import type { Answers } from '../answering/answers.js';
import type { ItemMean, Outcome, ScoredItem, ScoringScheme } from './scoring-scheme.js';

/** An answered item: how far it is from the worst answer, out of `range` steps. */
interface Answered {
  readonly distance: number;
  readonly range: number;
}

/**
 * The scores of one response, in the order of the scheme's outcomes: whole numbers of units, null where there is no score.
 * Non-answers and missing answers are missing, never a midpoint and never zero (methodology 2.2).
 * Throws RangeError for a number that its scale does not have: such an answer must not have been accepted, and is never clamped.
 */
export function scoreAnswers(scheme: ScoringScheme, answers: Answers): (number | null)[] {
  const answered = scheme.items.map((item) => answeredItem(item, answers[item.code]));
  const { outcomes, drivers, composites } = scheme;
  const firstComposite = 1 + drivers.length;
  const firstItem = firstComposite + composites.length;
  return [
    indexScore(scheme, answered),
    ...drivers.map((driver, d) => meanScore(driver, answered, outcomes[1 + d])),
    ...composites.map((composite, c) => meanScore(composite, answered, outcomes[firstComposite + c])),
    ...answered.map((item, i) => (item === null ? null : share(item, unitsOf(outcomes[firstItem + i]), 1))),
  ];
}

function answeredItem({ code, values, reversed }: ScoredItem, answer: Answers[string] | undefined): Answered | null {
  if (typeof answer !== 'number') return null;
  if (!values.includes(answer)) throw new RangeError(`ITEM_OUT_OF_RANGE: ${code}`);
  const low = values[0] ?? 0;
  const high = values.at(-1) ?? 0;
  return { distance: reversed ? high - answer : answer - low, range: high - low };
}

function meanScore(
  mean: ItemMean,
  answered: readonly (Answered | null)[],
  outcome: Outcome | undefined,
): number | null {
  const items = answeredOf(mean, answered);
  if (items === null) return null;
  const units = unitsOf(outcome);
  const score = items.reduce((sum, item) => sum + share(item, units, items.length), 0);
  return mean.rounded ? Math.round(score) : score;
}

function indexScore(
  { drivers, index, outcomes }: ScoringScheme,
  answered: readonly (Answered | null)[],
): number | null {
  const counting = drivers.flatMap((driver) => {
    const items = answeredOf(driver, answered);
    return items === null ? [] : [{ items, weight: driver.weight }];
  });
  if (counting.length < index.minimumDrivers) return null;
  const weightSum = counting.reduce((sum, { weight }) => sum + weight, 0);
  const units = unitsOf(outcomes[0]);
  let score = 0;
  for (const { items, weight } of counting) {
    for (const item of items) score += share(item, units * weight, items.length * weightSum);
  }
  return index.rounded ? Math.round(score) : score;
}

function answeredOf({ items, minimum }: ItemMean, answered: readonly (Answered | null)[]): readonly Answered[] | null {
  const present = items.flatMap((at) => answered[at] ?? []);
  return present.length < minimum ? null : present;
}

/**
 * An item's share of a score. With the scheme's exact unit the quotient is a whole number, and the division of two exact integers
 * below 2^53 with a whole quotient is exact.
 */
function share({ distance, range }: Answered, multiplier: number, divisor: number): number {
  return (multiplier * 100 * distance) / (range * divisor);
}

function unitsOf(outcome: Outcome | undefined): number {
  return outcome?.unitsPerPoint ?? 1;
}
