import { isNonAnswer, type Answers, type AnswerValue } from '../answering/answers.js';
import type { Condition, Operand, Relation } from '../questionnaire/definition.js';

/**
 * Whether a condition is true of these answers, which must be the visible ones only (`visibleAnswers`). A missing answer meets no
 * leaf but `answered: false`. A non-answer ("don't know") can be listed in `oneOf` and `noneOf` and counts there as an answer; it is
 * no answer of substance, and it is never compared.
 */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers));
  if ('not' in condition) return !holds(condition.not, answers);
  const answer = answerTo(condition.question, answers);
  if ('answered' in condition) return (answer !== undefined && !isNonAnswer(answer)) === condition.answered;
  if (answer === undefined) return false;
  if ('oneOf' in condition) return isAmong(answer, condition.oneOf);
  if ('noneOf' in condition) return !isAmong(answer, condition.noneOf);
  if ('relation' in condition) return stands(answer, condition.relation, answerTo(condition.other, answers));
  return isWithin(answer, condition.atLeast, condition.atMost);
}

/** The answer under a code; undefined for none, for an empty text and for an empty list. Inherited names are no answers. */
function answerTo(code: string, answers: Answers): AnswerValue | undefined {
  const answer = Object.hasOwn(answers, code) ? answers[code] : undefined;
  return answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0) ? undefined : answer;
}

function isAmong(answer: AnswerValue, list: readonly Operand[]): boolean {
  return typeof answer === 'object' ? answer.some((chosen) => list.includes(chosen)) : list.includes(answer);
}

function isWithin(answer: AnswerValue, atLeast: Operand | undefined, atMost: Operand | undefined): boolean {
  if (typeof answer === 'object' || isNonAnswer(answer)) return false;
  return [compared(answer, atLeast ?? answer), compared(atMost ?? answer, answer)].every(
    (order) => order !== null && order >= 0,
  );
}

function stands(answer: AnswerValue, relation: Relation, other: AnswerValue | undefined): boolean {
  if (other === undefined || typeof answer === 'object' || typeof other === 'object') return false;
  if (isNonAnswer(answer) || isNonAnswer(other)) return false;
  const order = compared(answer, other);
  return order !== null && RELATION[relation](order);
}

const RELATION: Readonly<Record<Relation, (order: number) => boolean>> = {
  below: (order) => order < 0,
  atMost: (order) => order <= 0,
  equal: (order) => order === 0,
  notEqual: (order) => order !== 0,
  atLeast: (order) => order >= 0,
  above: (order) => order > 0,
};

/** Negative, zero or positive; null when the two are not of one sort. ISO dates and times of day stand in order as texts. */
function compared(one: Operand, other: Operand): number | null {
  if (typeof one !== typeof other) return null;
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
