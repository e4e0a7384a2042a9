import { nonAnswersOf, scaleOf, scaleRange, scaleValues, type AnswerItem } from '../questionnaire/answer-items.js';
import type { MultipleQuestion, QuestionnaireDefinition, RankingQuestion } from '../questionnaire/definition.js';
import { codesOf } from '../questionnaire/rules/operands.js';
import type { Problem } from '../problem.js';
import { numberRange, type AnswerDay } from './bands.js';
import { MAX_OWN_WORDS } from './check-text.js';

/** What a screen needs for a helpful sentence: kind, range or number of options, and the non-answers on offer. */
export function answerLimits(
  item: AnswerItem,
  rules: AnswerDay & { readonly definition: Pick<QuestionnaireDefinition, 'scales'> },
): Problem['details'] {
  const { question } = item;
  const shared = { question: question.code, kind: question.kind, nonAnswers: nonAnswersOf(question).join(' ') };
  if ('other' in item) return { ...shared, part: 'other', maxLength: MAX_OWN_WORDS };
  if (question.kind === 'multiple' || question.kind === 'ranking') return { ...shared, ...countLimits(question) };
  if (question.kind === 'text') {
    const { maxLength, format = 'plain', lines } = question;
    return { ...shared, maxLength, format, lines };
  }
  if (question.kind === 'date') {
    return { ...shared, calendar: question.calendar, min: question.min ?? null, max: question.max ?? null };
  }
  if (question.kind === 'number') {
    const { decimals } = question;
    return { ...shared, ...numberRange(question, rules), ...(decimals === undefined ? {} : { decimals }) };
  }
  if (question.kind === 'sum') return { ...shared, min: 0, max: question.total, total: question.total };
  const codes = codesOf(item);
  if (codes !== null) return { ...shared, options: codes.length };
  const scale = scaleOf(rules.definition, question);
  return scale === null ? shared : { ...shared, ...scaleRange(scale), options: scaleValues(scale).length };
}

/**
 * How many may be chosen of the options on offer; with fewer on offer than asked for, all of them are enough. Exclusive options
 * stand outside the count.
 */
export function countLimits(question: MultipleQuestion | RankingQuestion): {
  readonly minimum: number;
  readonly maximum: number;
  readonly options: number;
} {
  const options = question.options.length;
  if (question.kind === 'ranking') {
    const top = Math.min(question.top, options);
    return { minimum: top, maximum: top, options };
  }
  const countable = question.options.filter(({ exclusive }) => exclusive !== true).length;
  const minimum = Math.min(question.min ?? 1, countable);
  return { minimum, maximum: Math.max(minimum, Math.min(question.max ?? countable, countable)), options };
}
