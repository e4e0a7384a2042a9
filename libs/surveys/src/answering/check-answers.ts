import { answerItems } from '../questionnaire/answer-items.js';
import type { QuestionnaireDefinition } from '../questionnaire/definition.js';
import { problem, type Problem } from '../problem.js';
import { visibleQuestions } from '../routing/visible-questions.js';
import type { Answers, AnswerValue } from './answers.js';
import type { AnswerDay } from './bands.js';
import { checkValue, requiredProblem } from './check-value.js';

export type CheckedAnswers =
  { readonly ok: true; readonly answers: Answers } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Checks a complete submission. Answers to questions that are hidden by the other answers are left out; everything else must be
 * known, valid and, unless optional, present. Values are taken as they are: "7" is not 7. Problem paths are item codes.
 * Never throws, whatever `answers` is.
 */
export function checkAnswers(definition: QuestionnaireDefinition, answers: unknown, day: AnswerDay): CheckedAnswers {
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) {
    return { ok: false, problems: [problem('BODY_INVALID', 'answers')] };
  }
  const given = new Map<string, unknown>(Object.entries(answers));
  const items = answerItems(definition);
  const known = new Set(items.map((item) => item.code));
  const problems = [...given.keys()]
    .filter((code) => !known.has(code))
    .map((code) => problem('ANSWER_QUESTION_UNKNOWN', code.slice(0, 40)));

  const rules = { definition, ...day };
  // A condition compares with values that its question can have, so answers not yet checked cannot open anything.
  const visible = visibleQuestions(definition, answers as Answers);
  const accepted: [string, AnswerValue][] = [];
  for (const item of items.filter(({ question }) => visible.has(question.code))) {
    if (!given.has(item.code)) {
      if (item.question.optional !== true) problems.push(requiredProblem(item, rules));
      continue;
    }
    const checked = checkValue(item, given.get(item.code), rules);
    if (checked.ok) accepted.push([item.code, checked.value]);
    else problems.push(checked.problem);
  }
  return problems.length === 0 ? { ok: true, answers: Object.fromEntries(accepted) } : { ok: false, problems };
}
