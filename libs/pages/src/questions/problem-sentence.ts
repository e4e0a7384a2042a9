import { nonAnswersOf, type NumberQuestion, PROBLEM_CODES, type Problem, type ProblemCode } from '@hamava/surveys';
import type { AnswerFault } from '../sentences/answer-problems.js';
import type { AnswerWay, Ask, Sentences } from '../sentences/sentences.js';
import type { AskedItem } from './asked-item.js';
import { FIELD } from './control-ids.js';
import { nonAnswerWords } from './non-answer-words.js';
import { inWords, type Reading, scaleIn } from './reading.js';
import { rangeInWords, totalInWords } from './told.js';

const CITIZEN_PREFIXES = [
  'ANSWER_',
  'DRAFT_EXPIRED',
  'LINK_',
  'WAVE_',
  'SUBMISSION_',
  'BODY_',
  'QUOTA_',
  'TRY_AGAIN_LATER',
];

/** Every refusal that a citizen can meet; each has a sentence in every language. */
export const CITIZEN_PROBLEM_CODES: readonly ProblemCode[] = PROBLEM_CODES.filter((code) =>
  CITIZEN_PREFIXES.some((prefix) => code.startsWith(prefix)),
);

type Sentence = (problems: Sentences['problems'], ask: Ask | null, details: Problem['details']) => string;

const aboutAnswer =
  (key: 'required' | 'optionUnknown' | 'outOfRange' | 'notANumber'): Sentence =>
  (problems, ask) =>
    ask === null ? problems.pageMismatch : problems[key](ask);

const fromLimits =
  (code: AnswerFault): Sentence =>
  (problems, _ask, details) =>
    problems.answer[code](details);

const fromAuthor =
  (code: 'ANSWER_PATTERN_WRONG' | 'ANSWER_CHECK_FAILED'): Sentence =>
  (problems, ask, details) =>
    ask?.message ?? problems.answer[code](details);

const SENTENCE_OF: Readonly<Partial<Record<ProblemCode, Sentence>>> = {
  ANSWER_REQUIRED: aboutAnswer('required'),
  ANSWER_OPTION_UNKNOWN: aboutAnswer('optionUnknown'),
  ANSWER_OUT_OF_RANGE: aboutAnswer('outOfRange'),
  ANSWER_NOT_A_NUMBER: aboutAnswer('notANumber'),
  ANSWER_QUESTION_UNKNOWN: (problems) => problems.pageMismatch,
  ANSWER_NOT_ASKED: (problems) => problems.pageMismatch,
  ANSWER_TOO_FEW: fromLimits('ANSWER_TOO_FEW'),
  ANSWER_TOO_MANY: fromLimits('ANSWER_TOO_MANY'),
  ANSWER_TWICE: fromLimits('ANSWER_TWICE'),
  ANSWER_EXCLUSIVE: fromLimits('ANSWER_EXCLUSIVE'),
  ANSWER_SUM_WRONG: fromLimits('ANSWER_SUM_WRONG'),
  ANSWER_TOO_PRECISE: fromLimits('ANSWER_TOO_PRECISE'),
  ANSWER_TOO_LONG: fromLimits('ANSWER_TOO_LONG'),
  ANSWER_FORMAT_WRONG: fromLimits('ANSWER_FORMAT_WRONG'),
  ANSWER_PATTERN_WRONG: fromAuthor('ANSWER_PATTERN_WRONG'),
  ANSWER_NOT_A_DATE: fromLimits('ANSWER_NOT_A_DATE'),
  ANSWER_NOT_A_TIME: fromLimits('ANSWER_NOT_A_TIME'),
  ANSWER_NOT_A_PHOTO: fromLimits('ANSWER_NOT_A_PHOTO'),
  ANSWER_CHECK_FAILED: fromAuthor('ANSWER_CHECK_FAILED'),
  LINK_UNKNOWN: (problems) => problems.linkUnknown,
  LINK_FULL: (problems) => problems.linkFull,
  QUOTA_FULL: (problems) => problems.quotaFull,
  WAVE_NOT_OPEN: (problems) => problems.waveNotOpen,
  SUBMISSION_CONFLICT: (problems) => problems.submissionConflict,
  SUBMISSION_KEY_INVALID: (problems) => problems.submissionKey,
  DRAFT_EXPIRED: (problems) => problems.draftExpired,
  BODY_TOO_LARGE: (problems) => problems.bodyTooLarge,
  BODY_INVALID: (problems) => problems.bodyUnreadable,
  TRY_AGAIN_LATER: (problems) => problems.tryLater,
};

export function hasSentence(code: ProblemCode): boolean {
  return SENTENCE_OF[code] !== undefined;
}

/** What to do about the problem, in plain words; a code that is not for citizens gets a plain apology. */
export function problemSentence(
  problem: Pick<Problem, 'code'> & Partial<Problem>,
  ask: Ask | null,
  sentences: Sentences,
): string {
  const sentence = SENTENCE_OF[problem.code];
  return sentence === undefined ? sentences.problems.apology : sentence(sentences.problems, ask, problem.details ?? {});
}

/** The range that is open on the day of the answer stands in the problem; the question's own range is wider. */
function numberWay(question: NumberQuestion, { details }: Pick<Problem, 'details'>): AnswerWay {
  const limit = (name: 'min' | 'max'): number => {
    const today = details[name];
    return typeof today === 'number' ? today : question[name];
  };
  const range = { min: limit('min'), max: limit('max') };
  if (question.bands?.of !== 'jalaliBirthYear') {
    const { decimals = 0 } = question;
    return decimals > 0 ? { way: 'decimalNumber', ...range, decimals } : { way: 'wholeNumber', ...range };
  }
  return { way: 'birthYear', ...range, youngest: Math.min(...question.bands.list.map((band) => band.from)) };
}

/** A cascade is asked level by level; hidden, calculated and split items, and notes, ask for nothing. */
// oxlint-disable-next-line complexity -- one line a kind
function controlOf(item: AskedItem, problem: Problem, reading: Reading): AnswerWay {
  const { code, question } = item;
  if (problem.path === FIELD.other(code)) return { way: 'otherWords' };
  switch (question.kind) {
    case 'choice':
      return { way: question.layout === 'dropdown' ? 'optionInDropdown' : 'optionInList' };
    case 'multiple':
      return { way: 'someOptions', least: question.min ?? 0, most: question.max ?? null };
    case 'ranking':
      return { way: 'ranks', top: question.top };
    case 'sum':
      return { way: 'shares', total: totalInWords(question, reading) };
    case 'number':
      return numberWay(question, problem);
    case 'text':
      return { way: 'text', format: question.format ?? 'plain' };
    case 'date':
      return { way: 'day', range: rangeInWords(question, reading) };
    case 'time':
      return { way: 'clock' };
    case 'consent':
      return { way: 'consent' };
    case 'photo':
      return { way: 'picture' };
    case 'scale':
    case 'battery': {
      const scale = scaleIn(reading.definition, question);
      return scale.kind === 'anchored'
        ? { way: 'pointOnScale', min: scale.min, max: scale.max }
        : { way: 'optionInList' };
    }
    case 'cascade':
    case 'note':
    case 'hidden':
    case 'calculated':
    case 'split':
      return { way: 'optionInList' };
  }
}

/** The author's own sentence for a pattern that a text does not match, and for a check that fails. */
function messageOf({ question }: AskedItem, { code, details }: Problem, reading: Reading): string | null {
  if (code === 'ANSWER_PATTERN_WRONG' && question.kind === 'text' && question.pattern !== undefined) {
    return inWords(question.pattern.message, reading);
  }
  if (code !== 'ANSWER_CHECK_FAILED' || typeof details['check'] !== 'number') return null;
  const check = question.checks?.[details['check']];
  return check === undefined ? null : inWords(check.message, reading);
}

/** What a refused item asks for, from its question and from the limits that the problem carries. */
export function askOf(item: AskedItem, problem: Problem, reading: Reading): Ask {
  const [first] = nonAnswersOf(item.question);
  const control = controlOf(item, problem, reading);
  return {
    control,
    // Whoever chose the option has answered; only its words are missing.
    orNonAnswer:
      first === undefined || control.way === 'otherWords' ? null : nonAnswerWords(first, item.question, reading),
    message: messageOf(item, problem, reading),
  };
}
