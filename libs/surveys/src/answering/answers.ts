import { NON_ANSWERS, type NonAnswer } from '../questionnaire/definition.js';

/** A whole number of a scale or number question, an option or band code, or one of the non-answers. */
export type AnswerValue = number | string;

/** Answers by item code: question codes, and row codes for batteries. */
export type Answers = Readonly<Record<string, AnswerValue>>;

const NON_ANSWER_CODES: ReadonlySet<unknown> = new Set(NON_ANSWERS);

/** Whether a value is one of the non-answers (don't know, refused, not applicable), allowed here or not. */
export function isNonAnswer(value: unknown): value is NonAnswer {
  return NON_ANSWER_CODES.has(value);
}
