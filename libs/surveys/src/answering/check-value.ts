import {
  nonAnswersOf,
  scaleHas,
  scaleOf,
  scaleRange,
  scaleValues,
  type AnswerItem,
} from '../questionnaire/answer-items.js';
import type { Question, QuestionnaireDefinition } from '../questionnaire/definition.js';
import { problem, type Problem } from '../problem.js';
import { isNonAnswer, type AnswerValue } from './answers.js';
import { bandOf, numberRange, type AnswerDay } from './bands.js';

/** What answers are measured against: the questionnaire and the day of the answer. */
export interface AnswerRules extends AnswerDay {
  readonly definition: Pick<QuestionnaireDefinition, 'scales'>;
}

export type CheckedValue =
  { readonly ok: true; readonly value: AnswerValue } | { readonly ok: false; readonly problem: Problem };

/** Whether a value answers an item. The problem's details say what the item takes; they never repeat the answer. */
export function checkValue(item: AnswerItem, value: unknown, rules: AnswerRules): CheckedValue {
  const { question } = item;
  const refuse = (code: Problem['code']): CheckedValue => ({
    ok: false,
    problem: problem(code, item.code, answerLimits(question, rules)),
  });
  if (isNonAnswer(value)) {
    return nonAnswersOf(question).includes(value) ? { ok: true, value } : refuse('ANSWER_OPTION_UNKNOWN');
  }
  if (question.kind === 'choice') {
    const chosen = question.options.find((option) => option.code === value);
    return chosen === undefined ? refuse('ANSWER_OPTION_UNKNOWN') : { ok: true, value: chosen.code };
  }
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return refuse('ANSWER_NOT_A_NUMBER');
  // Adding zero turns -0 into 0.
  return takes(question, value, rules) ? { ok: true, value: value + 0 } : refuse('ANSWER_OUT_OF_RANGE');
}

/** The problem of an item without an answer. */
export function requiredProblem(item: AnswerItem, rules: AnswerRules): Problem {
  return problem('ANSWER_REQUIRED', item.code, answerLimits(item.question, rules));
}

function takes(question: Question, value: number, rules: AnswerRules): boolean {
  if (question.kind === 'number') {
    const within = value >= question.min && value <= question.max;
    return within && (question.bands === undefined || bandOf(question, value, rules) !== null);
  }
  const scale = scaleOf(rules.definition, question);
  return scale !== null && scaleHas(scale, value);
}

/** What a screen needs for a helpful sentence: kind, range or number of options, and the non-answers on offer. */
function answerLimits(question: Question, rules: AnswerRules): Problem['details'] {
  const shared = { question: question.code, kind: question.kind, nonAnswers: nonAnswersOf(question).join(' ') };
  if (question.kind === 'choice') return { ...shared, options: question.options.length };
  if (question.kind === 'number') return { ...shared, ...numberRange(question, rules) };
  const scale = scaleOf(rules.definition, question);
  return scale === null ? shared : { ...shared, ...scaleRange(scale), options: scaleValues(scale).length };
}
