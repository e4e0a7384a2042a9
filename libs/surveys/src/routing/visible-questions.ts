import { SEED, type Answers, type AnswerValue } from '../answering/answers.js';
import { computedAnswer } from '../answering/computed-answer.js';
import { OTHER_SUFFIX } from '../questionnaire/answer-items.js';
import type { Option, Question, QuestionnaireDefinition, Section } from '../questionnaire/definition.js';
import { holds } from './condition.js';
import { lowered } from './lower.js';
import { answerCodes, isOnPage, optionsOf } from './question-parts.js';

interface Walk {
  readonly visible: ReadonlySet<string>;
  readonly answers: Answers;
}

/**
 * The codes of the questions (batteries by their own code, not their rows) that apply to a respondent with these answers: those that
 * are asked, and those that are worked out or brought along. An answer to a question that is itself hidden opens nothing, nor does
 * an option that is hidden. Works on the lowered document, so derived codes are among them.
 */
export function visibleQuestions(definition: QuestionnaireDefinition, answers: Answers): ReadonlySet<string> {
  return walk(definition, answers).visible;
}

/**
 * The answers to visible questions only, with visible options only, the numbers and arms that follow from them, words of one's own
 * where their option is chosen, and the seed. What was worked out before is not believed. Values are taken as they are.
 */
export function visibleAnswers(definition: QuestionnaireDefinition, answers: Answers): Answers {
  return walk(definition, answers).answers;
}

/** The options on offer to a respondent with these visible answers. */
export function visibleOptions(options: readonly Option[], answers: Answers): readonly Option[] {
  return options.filter(({ showIf }) => showIf === undefined || holds(showIf, answers));
}

/**
 * The pages with something to show, each with its visible questions and their visible options only. A page of nothing but numbers
 * worked out is skipped; one of nothing but a note is shown.
 */
export function visibleSections(definition: QuestionnaireDefinition, answers: Answers): readonly Section[] {
  const { visible, answers: seen } = walk(definition, answers);
  return lowered(definition).sections.flatMap((section) => {
    const questions = section.questions.filter((question) => isOnPage(question) && visible.has(question.code));
    return questions.length === 0
      ? []
      : [{ ...section, questions: questions.map((each) => withOptionsFor(each, seen)) }];
  });
}

/**
 * The page to show after the named one, with its visible questions only; null after the last, and for a code that is not a
 * page. `null` asks for the first page.
 */
export function nextSection(
  definition: QuestionnaireDefinition,
  answers: Answers,
  afterSectionCode: string | null,
): Section | null {
  const order = lowered(definition).sections.map((section) => section.code);
  const position = afterSectionCode === null ? -1 : order.indexOf(afterSectionCode);
  if (afterSectionCode !== null && position === -1) return null;
  const later = new Set(order.slice(position + 1));
  return visibleSections(definition, answers).find((section) => later.has(section.code)) ?? null;
}

/** One pass in the order of the document: what is decided about a question rests on what was decided before it. */
function walk(definition: QuestionnaireDefinition, answers: Answers): Walk {
  const visible = new Set<string>();
  const seen: Record<string, AnswerValue> = {};
  keep(seen, SEED, own(answers, SEED));
  for (const question of lowered(definition).sections.flatMap((section) => section.questions)) {
    if (question.showIf !== undefined && !holds(question.showIf, seen)) continue;
    const options = optionsOf(question);
    const offered = options === null ? null : visibleOptions(options, seen);
    // A list with nothing to choose from cannot be answered.
    if (options !== null && options.length > 0 && offered?.length === 0) continue;
    visible.add(question.code);
    if (question.kind === 'calculated' || question.kind === 'split') {
      keep(seen, question.code, computedAnswer(question, seen));
      continue;
    }
    for (const code of answerCodes(question)) keep(seen, code, possible(own(answers, code), options, offered));
    const otherCode = `${question.code}${OTHER_SUFFIX}`;
    if (offered !== null && asksForWords(offered, seen[question.code])) keep(seen, otherCode, own(answers, otherCode));
  }
  return { visible, answers: seen };
}

/** An answer without options that are not on offer; undefined when nothing is left. */
function possible(
  answer: AnswerValue | undefined,
  options: readonly Option[] | null,
  offered: readonly Option[] | null,
): AnswerValue | undefined {
  if (answer === undefined || options === null || offered === null || offered.length === options.length) return answer;
  const withheld = new Set(options.filter((option) => !offered.includes(option)).map(({ code }) => code));
  if (typeof answer !== 'object') return typeof answer === 'string' && withheld.has(answer) ? undefined : answer;
  const left = answer.filter((code) => !withheld.has(code));
  return left.length === 0 ? undefined : left;
}

function asksForWords(offered: readonly Option[], answer: AnswerValue | undefined): boolean {
  const asking = offered.filter(({ other }) => other === true).map(({ code }) => code);
  return asking.some((code) => answer === code || (typeof answer === 'object' && answer.includes(code)));
}

function withOptionsFor(question: Question, answers: Answers): Question {
  const options = optionsOf(question);
  if (options === null || options.every(({ showIf }) => showIf === undefined)) return question;
  return { ...question, options: visibleOptions(options, answers) } as Question;
}

function own(answers: Answers, code: string): AnswerValue | undefined {
  return Object.hasOwn(answers, code) ? answers[code] : undefined;
}

/** Codes of derived questions never name anything that objects inherit, so plain keys are safe to write. */
function keep(answers: Record<string, AnswerValue>, code: string, answer: AnswerValue | undefined): void {
  if (answer !== undefined)
    Object.defineProperty(answers, code, { value: answer, enumerable: true, writable: true, configurable: true });
}
