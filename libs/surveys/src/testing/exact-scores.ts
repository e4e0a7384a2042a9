import type { Answers } from '../answering/answers.js';
import { scaleItems, scaleRange } from '../questionnaire/answer-items.js';
import type { QuestionnaireDefinition } from '../questionnaire/definition.js';

/** A fraction in lowest terms. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * The scores of methodology 2.1-2.3 in rational arithmetic, written straight from the formulas: the oracle of the scoring specs.
 * The order is that of the scheme: index, drivers, composites, items.
 */
export function exactScores(definition: QuestionnaireDefinition, answers: Answers): (Rational | null)[] {
  const items = new Map(
    scaleItems(definition).map(({ code, scale, reversed }) => {
      const answer = answers[code];
      if (typeof answer !== 'number') return [code, null];
      const { min, max } = scaleRange(scale);
      return [code, rational(100 * (reversed ? max - answer : answer - min), max - min)];
    }),
  );
  const meanOf = (codes: readonly string[], minimum: number): Rational | null => {
    const answered = codes.flatMap((code) => items.get(code) ?? []);
    return answered.length < minimum
      ? null
      : times(answered.reduce(plus, rational(0, 1)), rational(1, answered.length));
  };
  const { driverMinimumShare, indexMinimumShare } = definition.scoring;
  const drivers = definition.drivers.map((driver) => ({
    weight: driver.weight,
    score: meanOf(driver.items, leastNumber(driverMinimumShare, driver.items.length)),
  }));
  const counting = drivers.flatMap(({ weight, score }) => (score === null ? [] : [{ weight, score }]));
  const weightSum = counting.reduce((sum, { weight }) => sum + weight, 0);
  const weighted = counting.reduce(
    (sum, { weight, score }) => plus(sum, times(score, rational(weight, 1))),
    rational(0, 1),
  );
  return [
    counting.length < leastNumber(indexMinimumShare, drivers.length) ? null : times(weighted, rational(1, weightSum)),
    ...drivers.map(({ score }) => score),
    ...definition.composites.map((composite) => meanOf(composite.items, composite.minimumItems)),
    ...items.values(),
  ];
}

export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}

/** Shares in the specs are whole percents, so the ceiling can be taken in whole numbers. */
function leastNumber(share: number, number: number): number {
  const percent = Math.round(share * 100);
  return Math.max(1, Math.floor((percent * number + 99) / 100));
}

function rational(numerator: number, denominator: number): Rational {
  return reduced(BigInt(numerator), BigInt(denominator));
}

function plus(a: Rational, b: Rational): Rational {
  return reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

function times(a: Rational, b: Rational): Rational {
  return reduced(a.numerator * b.numerator, a.denominator * b.denominator);
}

function reduced(numerator: bigint, denominator: bigint): Rational {
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
