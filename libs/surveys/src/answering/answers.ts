import { NON_ANSWERS, type NonAnswer } from '../questionnaire/definition.js';

/**
 * A number, an option or band code, a text, an ISO date, one of the non-answers; several codes for a multiple choice (in the order
 * of its list) and a ranking (best first).
 */
export type AnswerValue = number | string | readonly string[];

/** The respondent's number of chance, kept with the answers: it decides every order and every split (`arranged`). */
export const SEED = '_seed';
/** Seeds are whole numbers from 0 to below this. */
export const SEEDS = 65_536;

/** Answers by item code: question codes, row codes for batteries and sums, level codes for cascades, `<code>__other`, and `SEED`. */
export type Answers = Readonly<Record<string, AnswerValue>>;

const NON_ANSWER_CODES: ReadonlySet<unknown> = new Set(NON_ANSWERS);

/** Whether a value is one of the non-answers (don't know, refused, not applicable), allowed here or not. */
export function isNonAnswer(value: unknown): value is NonAnswer {
  return NON_ANSWER_CODES.has(value);
}
