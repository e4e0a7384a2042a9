import { isIsoDate, normalizeText } from '@hamava/persian';
import { nonAnswersOf, scaleHas, scaleOf, type AnswerItem } from '../questionnaire/answer-items.js';
import { hasDecimals } from '../questionnaire/decimals.js';
import type {
  DateQuestion,
  MultipleQuestion,
  NumberQuestion,
  QuestionnaireDefinition,
  RankingQuestion,
} from '../questionnaire/definition.js';
import { codesOf, isTime } from '../questionnaire/rules/operands.js';
import { problem, type Problem, type ProblemCode } from '../problem.js';
import { answerLimits, countLimits } from './answer-limits.js';
import { isNonAnswer, type AnswerValue } from './answers.js';
import { bandOf, type AnswerDay } from './bands.js';
import { checkText, MAX_OWN_WORDS } from './check-text.js';

/** What answers are measured against: the questionnaire and the day of the answer. */
export interface AnswerRules extends AnswerDay {
  readonly definition: Pick<QuestionnaireDefinition, 'scales'>;
}

export type CheckedValue =
  { readonly ok: true; readonly value: AnswerValue } | { readonly ok: false; readonly problem: Problem };

/** What is wrong with a value, or the value as it is kept. */
export type Verdict = { readonly fault: ProblemCode } | { readonly value: AnswerValue };

/**
 * Whether a value answers an item, and how it is kept. The problem's details say what the item takes; they never repeat the
 * answer. The options of the item's question are those on offer to the respondent.
 */
export function checkValue(item: AnswerItem, value: unknown, rules: AnswerRules): CheckedValue {
  const verdict = verdictOn(item, value, rules);
  if ('value' in verdict) return { ok: true, value: verdict.value };
  return { ok: false, problem: problem(verdict.fault, item.code, answerLimits(item, rules)) };
}

/** The problem of an item without an answer. */
export function requiredProblem(item: AnswerItem, rules: AnswerRules): Problem {
  return problem('ANSWER_REQUIRED', item.code, answerLimits(item, rules));
}

function verdictOn(item: AnswerItem, value: unknown, rules: AnswerRules): Verdict {
  if ('other' in item) return checkText({ lines: 'one', maxLength: MAX_OWN_WORDS }, value);
  const { question } = item;
  if (isNonAnswer(value)) {
    if (nonAnswersOf(question).includes(value)) return { value };
    // Somebody may happen to write the word.
    if (question.kind !== 'text') return { fault: 'ANSWER_OPTION_UNKNOWN' };
  }
  if (question.kind === 'multiple') return checkMultiple(question, value);
  if (question.kind === 'ranking') return checkRanking(question, value);
  if (question.kind === 'text') return checkText(question, value);
  if (question.kind === 'number') return checkNumber(question, value, rules);
  if (question.kind === 'date') return checkDate(question, value);
  if (question.kind === 'time') {
    return typeof value === 'string' && isTime(value) ? { value } : { fault: 'ANSWER_NOT_A_TIME' };
  }
  if (question.kind === 'photo') return isPhotoId(value) ? { value } : { fault: 'ANSWER_NOT_A_PHOTO' };
  return checkListed(item, value, rules);
}

/** One of a list of codes, a point of a scale, a part of a sum. */
function checkListed(item: AnswerItem, value: unknown, rules: AnswerRules): Verdict {
  const { question } = item;
  const codes = codesOf(item);
  if (codes !== null) {
    const chosen = codes.find((code) => code === value);
    return chosen === undefined ? { fault: 'ANSWER_OPTION_UNKNOWN' } : { value: chosen };
  }
  if (question.kind === 'hidden') return checkText({ lines: 'one', maxLength: MAX_OWN_WORDS }, value);
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return { fault: 'ANSWER_NOT_A_NUMBER' };
  const scale = scaleOf(rules.definition, question);
  const taken =
    question.kind === 'sum' ? value >= 0 && value <= question.total : scale !== null && scaleHas(scale, value);
  // Adding zero turns -0 into 0.
  return taken ? { value: value + 0 } : { fault: 'ANSWER_OUT_OF_RANGE' };
}

function checkNumber(question: NumberQuestion, value: unknown, rules: AnswerRules): Verdict {
  const { min, max, decimals = 0, bands } = question;
  if (typeof value !== 'number' || !Number.isFinite(value)) return { fault: 'ANSWER_NOT_A_NUMBER' };
  if (!hasDecimals(value, decimals)) return { fault: decimals === 0 ? 'ANSWER_NOT_A_NUMBER' : 'ANSWER_TOO_PRECISE' };
  if (value < min || value > max) return { fault: 'ANSWER_OUT_OF_RANGE' };
  if (bands !== undefined && bandOf(question, value, rules) === null) return { fault: 'ANSWER_OUT_OF_RANGE' };
  return { value: value + 0 };
}

/** Any of a list; kept in the order of the list. */
function checkMultiple(question: MultipleQuestion, value: unknown): Verdict {
  const codes = new Set(question.options.map(({ code }) => code));
  const chosen = listOf(value, codes);
  if ('fault' in chosen) return chosen;
  const picked = question.options.filter(({ code }) => chosen.list.includes(code));
  const exclusive = picked.some((option) => option.exclusive === true);
  if (exclusive && picked.length > 1) return { fault: 'ANSWER_EXCLUSIVE' };
  const { minimum, maximum } = countLimits(question);
  if (!exclusive && picked.length < minimum) return { fault: 'ANSWER_TOO_FEW' };
  if (!exclusive && picked.length > maximum) return { fault: 'ANSWER_TOO_MANY' };
  return { value: picked.map(({ code }) => code) };
}

function checkRanking(question: RankingQuestion, value: unknown): Verdict {
  const chosen = listOf(value, new Set(question.options.map(({ code }) => code)));
  if ('fault' in chosen) return chosen;
  const { minimum, maximum } = countLimits(question);
  if (chosen.list.length < minimum) return { fault: 'ANSWER_TOO_FEW' };
  return chosen.list.length > maximum ? { fault: 'ANSWER_TOO_MANY' } : { value: chosen.list };
}

function listOf(
  value: unknown,
  known: ReadonlySet<string>,
): { readonly list: readonly string[] } | { readonly fault: ProblemCode } {
  // No list of ours is longer, and a hostile one need not be walked to its end.
  if (!Array.isArray(value) || value.length > known.size + 1) return { fault: 'ANSWER_OPTION_UNKNOWN' };
  const list = value.filter((code): code is string => typeof code === 'string' && known.has(code));
  if (list.length < value.length) return { fault: 'ANSWER_OPTION_UNKNOWN' };
  return new Set(list).size < list.length ? { fault: 'ANSWER_TWICE' } : { list };
}

function checkDate({ min, max }: DateQuestion, value: unknown): Verdict {
  if (typeof value !== 'string' || !isIsoDate(value)) return { fault: 'ANSWER_NOT_A_DATE' };
  const within = (min === undefined || value >= min) && (max === undefined || value <= max);
  return within ? { value } : { fault: 'ANSWER_OUT_OF_RANGE' };
}

/** Whoever stores pictures gives the ids; here only their look is known. */
function isPhotoId(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value);
}

/** Whether a value is as good as none for this item: an empty text, an empty list. */
export function isBlank(item: AnswerItem, value: unknown): boolean {
  const { kind } = item.question;
  if (kind === 'multiple' || kind === 'ranking') {
    if (!('other' in item)) return Array.isArray(value) && value.length === 0;
  }
  const words = 'other' in item || kind === 'text' || kind === 'hidden';
  return words && typeof value === 'string' && normalizeText(value) === '';
}
