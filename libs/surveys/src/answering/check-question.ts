import { itemsOf, type AnswerItem } from '../questionnaire/answer-items.js';
import type { Condition, Question, SumQuestion } from '../questionnaire/definition.js';
import { problem, type Problem } from '../problem.js';
import { holds } from '../routing/condition.js';
import { isNonAnswer, type Answers, type AnswerValue } from './answers.js';
import { answerLimits } from './answer-limits.js';
import { checkValue, isBlank, requiredProblem, type AnswerRules } from './check-value.js';

export interface CheckedQuestion {
  readonly accepted: readonly (readonly [code: string, value: AnswerValue])[];
  readonly problems: readonly Problem[];
}

/** Checks the answers to one visible question, with the options that are on offer. */
export function checkQuestion(
  question: Question,
  given: ReadonlyMap<string, unknown>,
  rules: AnswerRules,
): CheckedQuestion {
  const accepted: [string, AnswerValue][] = [];
  const problems: Problem[] = [];
  const items = itemsOf(question);
  const present = (item: AnswerItem): boolean => given.has(item.code) && !isBlank(item, given.get(item.code));
  // Of a sum either every row is filled in or none.
  const begun = question.kind === 'sum' && items.some(present);
  for (const item of items) {
    if ('other' in item && !isChosen(item.other.code, accepted[0]?.[1])) continue;
    if (!present(item)) {
      if (begun || isRequired(item)) problems.push(requiredProblem(item, rules));
      continue;
    }
    const checked = checkValue(item, given.get(item.code), rules);
    if (checked.ok) accepted.push([item.code, checked.value]);
    else problems.push(checked.problem);
  }
  const [first] = items;
  if (question.kind !== 'sum' || first === undefined || !begun || problems.length > 0) return { accepted, problems };
  const wrong = sumProblem(question, first, accepted, rules);
  return wrong === null ? { accepted, problems } : { accepted: [], problems: [wrong] };
}

function isChosen(code: string, answer: AnswerValue | undefined): boolean {
  return answer === code || (typeof answer === 'object' && answer.includes(code));
}

function isRequired(item: AnswerItem): boolean {
  const { question } = item;
  if (question.optional === true || question.kind === 'hidden') return false;
  return 'other' in item || question.kind !== 'multiple' || (question.min ?? 1) > 0;
}

/** Rows that do not add up, or some with numbers beside others without. */
function sumProblem(
  question: SumQuestion,
  item: AnswerItem,
  rows: CheckedQuestion['accepted'],
  rules: AnswerRules,
): Problem | null {
  const values = rows.map(([, value]) => value);
  if (values.every((value) => value === values[0] && isNonAnswer(value))) return null;
  const sum = values.reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0);
  if (sum === question.total && values.every((value) => typeof value === 'number')) return null;
  return problem('ANSWER_SUM_WRONG', question.code, { ...answerLimits(item, rules), sum });
}

/**
 * The checks of a question that fail. A check waits until every answer that it compares is there and has substance: "don't know"
 * contradicts nothing.
 */
export function failedChecks(question: Question, answers: Answers, rules: AnswerRules): readonly Problem[] {
  const [first] = itemsOf(question);
  if (first === undefined) return [];
  const path = question.kind === 'sum' ? question.code : first.code;
  return (question.checks ?? []).flatMap(({ require }, check) => {
    const ready = comparedIn(require).every((code) => hasSubstance(answers, code));
    if (!ready || holds(require, answers)) return [];
    return [problem('ANSWER_CHECK_FAILED', path, { ...answerLimits(first, rules), check })];
  });
}

function comparedIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(comparedIn);
  if ('any' in condition) return condition.any.flatMap(comparedIn);
  if ('not' in condition) return comparedIn(condition.not);
  if ('answered' in condition) return [];
  return 'relation' in condition ? [condition.question, condition.other] : [condition.question];
}

function hasSubstance(answers: Answers, code: string): boolean {
  return Object.hasOwn(answers, code) && !isNonAnswer(answers[code]);
}
