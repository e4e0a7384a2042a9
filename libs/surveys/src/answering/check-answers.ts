import { answerItems } from '../questionnaire/answer-items.js';
import type { QuestionnaireDefinition } from '../questionnaire/definition.js';
import { problem, type Problem } from '../problem.js';
import { lowered } from '../routing/lower.js';
import { isOnPage } from '../routing/question-parts.js';
import { visibleAnswers, visibleOptions, visibleQuestions } from '../routing/visible-questions.js';
import { SEED, SEEDS, type Answers, type AnswerValue } from './answers.js';
import type { AnswerDay } from './bands.js';
import { checkQuestion, failedChecks } from './check-question.js';

export type CheckedAnswers =
  { readonly ok: true; readonly answers: Answers } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Checks a complete submission. Answers to questions that are hidden by the other answers, and to those that are worked out, are
 * left out; everything else must be known, valid and, unless optional, present. Values are taken as they are, "7" is not 7; only
 * texts are put in their one form. Problem paths are item codes. Give the authored definition, so that lists keep its order.
 * Never throws, whatever `answers` is.
 */
export function checkAnswers(definition: QuestionnaireDefinition, answers: unknown, day: AnswerDay): CheckedAnswers {
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) {
    return { ok: false, problems: [problem('BODY_INVALID', 'answers')] };
  }
  const core = lowered(definition);
  const given = new Map<string, unknown>(Object.entries(answers));
  const known = new Set([SEED, ...answerItems(core).map((item) => item.code)]);
  const problems = [...given.keys()]
    .filter((code) => !known.has(code))
    .map((code) => problem('ANSWER_QUESTION_UNKNOWN', code.slice(0, 40)));

  const rules = { definition: core, ...day };
  // Values that are not checked yet may open questions, but then they are refused themselves.
  const plausible = Object.fromEntries([...given].filter(([, value]) => isAnswerValue(value))) as Answers;
  const visible = visibleQuestions(core, plausible);
  const seen = visibleAnswers(core, plausible);
  const questions = core.sections.flatMap((section) => section.questions).filter(({ code }) => visible.has(code));
  const accepted: (readonly [string, AnswerValue])[] = [];
  for (const question of questions) {
    if (question.kind === 'calculated' || question.kind === 'split') continue;
    const offered =
      'options' in question && question.options !== undefined
        ? { ...question, options: visibleOptions(question.options, seen) }
        : question;
    const checked = checkQuestion(offered, given, rules);
    accepted.push(...checked.accepted);
    problems.push(...checked.problems);
  }
  const chance = chanceProblem(
    given,
    questions.some(({ kind }) => kind === 'split'),
  );
  if (chance !== null) problems.push(chance);
  else if (given.has(SEED)) accepted.push([SEED, given.get(SEED) as number]);
  if (problems.length > 0) return { ok: false, problems };

  const sound: Answers = Object.fromEntries(accepted);
  const all = visibleAnswers(core, sound);
  const failed = questions.filter(isOnPage).flatMap((question) => failedChecks(question, all, rules));
  return failed.length > 0 ? { ok: false, problems: failed } : { ok: true, answers: sound };
}

function isAnswerValue(value: unknown): value is AnswerValue {
  if (typeof value === 'number' || typeof value === 'string') return true;
  return Array.isArray(value) && value.length <= 1000 && value.every((code) => typeof code === 'string');
}

/** A number of chance is needed where it decides what is asked; elsewhere a program may leave it out. */
function chanceProblem(given: ReadonlyMap<string, unknown>, needed: boolean): Problem | null {
  const details = { question: SEED, kind: 'chance', nonAnswers: '', min: 0, max: SEEDS - 1 };
  if (!given.has(SEED)) return needed ? problem('ANSWER_REQUIRED', SEED, details) : null;
  const seed = given.get(SEED);
  const sound = typeof seed === 'number' && Number.isInteger(seed) && seed >= 0 && seed < SEEDS;
  return sound ? null : problem('ANSWER_OUT_OF_RANGE', SEED, details);
}
