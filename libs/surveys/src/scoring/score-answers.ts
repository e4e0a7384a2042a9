import type { Answers } from '../answering/answers.js';
import type { ItemMean, ScoredItem, ScoringScheme } from './scoring-scheme.js';

/** How far an answer is from the worst one, in steps of its scale; null without an answer that scores. */
type Distance = number | null;

/**
 * The scores of one response, in the order of the scheme's outcomes: whole numbers of units, null where there is no score.
 * Non-answers and missing answers are missing, never a midpoint and never zero (methodology 2.2).
 * Throws RangeError for a number that its scale does not have: such an answer must not have been accepted, and is never clamped.
 */
export function scoreAnswers(scheme: ScoringScheme, answers: Answers): (number | null)[] {
  const { outcomes, items, drivers, composites } = scheme;
  const distances = items.map((item) => distanceOf(item, answers[item.code]));
  const scores: (number | null)[] = [indexScore(scheme, distances)];
  for (const mean of [...drivers, ...composites]) {
    scores.push(meanScore(mean, scheme, distances, outcomes[scores.length]?.unitsPerPoint ?? 1));
  }
  items.forEach((item, at) => {
    const distance = distances[at] ?? null;
    scores.push(distance === null ? null : share(distance, outcomes[scores.length]?.unitsPerPoint ?? 1, item.range));
  });
  return scores;
}

function distanceOf({ code, values, low, range, reversed }: ScoredItem, answer: Answers[string] | undefined): Distance {
  if (typeof answer !== 'number') return null;
  if (!values.includes(answer)) throw new RangeError(`ITEM_OUT_OF_RANGE: ${code}`);
  return reversed ? low + range - answer : answer - low;
}

function meanScore(
  mean: ItemMean,
  scheme: ScoringScheme,
  distances: readonly Distance[],
  units: number,
): number | null {
  const answered = answeredItems(mean, distances);
  if (answered < mean.minimum) return null;
  const score = sumOfShares(mean, scheme, distances, { multiplier: units, divisor: answered });
  return mean.rounded ? Math.round(score) : score;
}

function indexScore(scheme: ScoringScheme, distances: readonly Distance[]): number | null {
  const { drivers, index, outcomes } = scheme;
  const counting = drivers
    .map((driver) => ({ driver, answered: answeredItems(driver, distances) }))
    .filter(({ driver, answered }) => answered >= driver.minimum);
  if (counting.length < index.minimumDrivers) return null;
  const weightSum = counting.reduce((sum, { driver }) => sum + driver.weight, 0);
  const units = outcomes[0]?.unitsPerPoint ?? 1;
  let score = 0;
  for (const { driver, answered } of counting) {
    score += sumOfShares(driver, scheme, distances, {
      multiplier: units * driver.weight,
      divisor: answered * weightSum,
    });
  }
  return index.rounded ? Math.round(score) : score;
}

function answeredItems({ items }: ItemMean, distances: readonly Distance[]): number {
  let answered = 0;
  for (const at of items) if (typeof distances[at] === 'number') answered += 1;
  return answered;
}

function sumOfShares(
  { items }: ItemMean,
  scheme: ScoringScheme,
  distances: readonly Distance[],
  { multiplier, divisor }: { readonly multiplier: number; readonly divisor: number },
): number {
  let sum = 0;
  for (const at of items) {
    const distance = distances[at];
    if (typeof distance === 'number') sum += share(distance, multiplier, (scheme.items[at]?.range ?? 1) * divisor);
  }
  return sum;
}

/**
 * An item's share of a score. With the scheme's exact unit the quotient is a whole number, and the division of two exact integers
 * below 2^53 with a whole quotient is exact.
 */
function share(distance: number, multiplier: number, divisor: number): number {
  return (multiplier * 100 * distance) / divisor;
}
