import type { Calculation, Condition } from '../questionnaire/definition.js';

/** The codes that a condition looks at, in the order they are named, with repetitions. */
export function codesIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(codesIn);
  if ('any' in condition) return condition.any.flatMap(codesIn);
  if ('not' in condition) return codesIn(condition.not);
  return 'relation' in condition ? [condition.question, condition.other] : [condition.question];
}

/** The same condition about other codes. */
export function withCodes(condition: Condition, rename: (code: string) => string): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => withCodes(part, rename)) };
  if ('any' in condition) return { any: condition.any.map((part) => withCodes(part, rename)) };
  if ('not' in condition) return { not: withCodes(condition.not, rename) };
  if ('relation' in condition) {
    return { ...condition, question: rename(condition.question), other: rename(condition.other) };
  }
  return { ...condition, question: rename(condition.question) };
}

/** All of several conditions, some of which may be missing; undefined when there is nothing to wait for. */
export function allOf(...conditions: readonly (Condition | undefined)[]): Condition | undefined {
  const parts = conditions.filter((condition) => condition !== undefined);
  return parts.length > 1 ? { all: parts } : parts[0];
}

/** The codes that a calculation looks at. */
export function codesInCalculation(calculation: Calculation): readonly string[] {
  if ('constant' in calculation) return [];
  return 'answer' in calculation ? [calculation.answer] : calculation.of.flatMap(codesInCalculation);
}

/** The same calculation over other codes. */
export function calculationWithCodes(calculation: Calculation, rename: (code: string) => string): Calculation {
  if ('constant' in calculation) return calculation;
  if ('answer' in calculation) return { ...calculation, answer: rename(calculation.answer) };
  return { ...calculation, of: calculation.of.map((part) => calculationWithCodes(part, rename)) };
}
