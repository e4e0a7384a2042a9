import { itemsOf, nonAnswersOf, scaleOf, takesAnswers, type AnswerItem } from '../questionnaire/answer-items.js';
import type { Option, Question, QuestionnaireDefinition } from '../questionnaire/definition.js';
import { holds } from '../routing/condition.js';
import { lowered } from '../routing/lower.js';
import { visibleOptions } from '../routing/visible-questions.js';
import { SEED, SEEDS, type AnswerValue } from './answers.js';
import type { AnswerDay } from './bands.js';
import { failedChecks } from './check-question.js';
import { computedAnswer } from './computed-answer.js';
import { randomSum, randomValue, WORDS } from './random-value.js';

/** How the made-up respondents see what they are asked about: `uniform` takes every point of a scale alike. */
export const TEMPERS = ['uniform', 'trusting', 'distrustful'] as const;
export type Temper = (typeof TEMPERS)[number];

/** How often a question that offers non-answers gets one. */
const NON_ANSWER_SHARE = 0.1;
/** How often chance is asked again when the checks between answers refuse them. */
const ATTEMPTS = 50;

/**
 * One complete set of answers that `checkAnswers` accepts on the same day, evenly spread over what each question takes: for
 * rehearsals, load and tests. `random` gives numbers from 0 to below 1 and decides everything. A pattern that no ready word
 * matches, and checks that chance does not meet in fifty attempts, are given up: then the answers are not accepted.
 * With a temper other than `uniform`, scales are asked twice and the more (or the less) trusting point counts: on five points a
 * mean of 70 (or 30) of 100 in place of 50. Everything else stays as it is.
 */
export function randomAnswers(
  definition: QuestionnaireDefinition,
  random: () => number,
  day: AnswerDay,
  temper: Temper = 'uniform',
): Record<string, AnswerValue> {
  const core = lowered(definition);
  const questions = core.sections.flatMap((section) => section.questions);
  const source = { core, random, day, temper };
  let answers = attempt(source, questions);
  for (let again = 1; again < ATTEMPTS; again += 1) {
    const { given, seen } = answers;
    const rules = { definition: core, ...day };
    if (questions.every((question) => !(question.code in given) || failedChecks(question, seen, rules).length === 0))
      break;
    answers = attempt(source, questions);
  }
  return answers.given;
}

interface Attempt {
  readonly given: Record<string, AnswerValue>;
  /** With what follows from them. */
  readonly seen: Record<string, AnswerValue>;
}

/** What answers are drawn from. */
interface Source {
  readonly core: QuestionnaireDefinition;
  readonly random: () => number;
  readonly day: AnswerDay;
  readonly temper: Temper;
}

function attempt(source: Source, questions: readonly Question[]): Attempt {
  const { core, random } = source;
  const given: Record<string, AnswerValue> = {};
  const seen: Record<string, AnswerValue> = {};
  const give = (code: string, value: AnswerValue): void => {
    given[code] = value;
    seen[code] = value;
  };
  if (dependsOnChance(core)) give(SEED, Math.floor(random() * SEEDS));
  for (const question of questions) {
    if (question.showIf !== undefined && !holds(question.showIf, seen)) continue;
    const computed = computedAnswer(question, seen);
    if (computed !== undefined) seen[question.code] = computed;
    if (!takesAnswers(question)) continue;
    const offered = withOptions(question, visibleOptions('options' in question ? (question.options ?? []) : [], seen));
    if (offered !== null) for (const [code, value] of answersTo(offered, source)) give(code, value);
  }
  return { given, seen };
}

function withOptions(question: Question, options: readonly Option[]): Question | null {
  if (!('options' in question)) return question;
  return options.length === 0 ? null : { ...question, options };
}

function answersTo(question: Question, source: Source): readonly (readonly [string, AnswerValue])[] {
  const { random } = source;
  const nonAnswers = nonAnswersOf(question);
  const non = (): AnswerValue | null =>
    nonAnswers.length > 0 && random() < NON_ANSWER_SHARE
      ? (nonAnswers[Math.floor(random() * nonAnswers.length)] ?? null)
      : null;
  if (question.kind === 'sum') {
    const refusal = non();
    const parts = randomSum(question, random);
    return question.rows.map((row, r) => [row.code, refusal ?? parts[r] ?? 0]);
  }
  const answers: [string, AnswerValue][] = [];
  for (const item of itemsOf(question)) {
    if ('other' in item) {
      const own = answers[0]?.[1];
      const chosen = own === item.other.code || (typeof own === 'object' && own.includes(item.other.code));
      if (chosen) answers.push([item.code, WORDS]);
      continue;
    }
    const value = non() ?? temperedValue(item, source);
    if (value !== null) answers.push([item.code, value]);
  }
  return answers;
}

/** Who leans to one side picks the better of two points of a scale for it. */
function temperedValue(item: AnswerItem, { core, random, day, temper }: Source): AnswerValue | null {
  const value = randomValue(item, core, random, day);
  if (temper === 'uniform' || typeof value !== 'number' || scaleOf(core, item.question) === null) return value;
  const other = randomValue(item, core, random, day) as number;
  const { reversed = false } = 'row' in item ? item.row : (item.question as { readonly reversed?: boolean });
  return (temper === 'trusting') === reversed ? Math.min(value, other) : Math.max(value, other);
}

/** Whether a number of chance decides anything in this questionnaire. */
function dependsOnChance({ sections, shuffledSections = [] }: QuestionnaireDefinition): boolean {
  return (
    shuffledSections.length > 0 ||
    sections.some(
      ({ shuffled, questions }) =>
        shuffled === true || questions.some((question) => question.kind === 'split' || question.shuffled === true),
    )
  );
}
