import { SEED, type Answers } from '../answering/answers.js';
import type { Language, Question, QuestionnaireDefinition, Section } from '../questionnaire/definition.js';
import { estimateMinutes } from '../questionnaire/estimated-minutes.js';
import { arranged } from './arrange.js';
import { visibleSections } from './visible-questions.js';

/** What a respondent has given so far: the answers, and the codes of the pages that were sent without a problem. */
export interface Given {
  readonly answers: Answers;
  readonly done?: readonly string[] | undefined;
}

/** The pages of a lowered questionnaire that these answers lead to, in the order that chance gave this respondent. */
export function interviewPages(definition: QuestionnaireDefinition, answers: Answers): readonly Section[] {
  const seed = answers[SEED];
  return visibleSections(typeof seed === 'number' ? arranged(definition, seed) : definition, answers);
}

/** Whether anything in a questionnaire is left to chance. */
export function usesChance({ sections, shuffledSections = [] }: QuestionnaireDefinition): boolean {
  return (
    shuffledSections.length > 0 ||
    sections.some(
      ({ shuffled, questions }) => shuffled || questions.some((each) => each.shuffled || each.kind === 'split'),
    )
  );
}

/** Where a respondent stands: the visible pages, and the first one that still has to be sent or lacks an answer. */
export interface Progress {
  readonly sections: readonly Section[];
  readonly incomplete: Section | null;
}

export function progressOf(definition: QuestionnaireDefinition, { answers, done = [] }: Given): Progress {
  const sections = interviewPages(definition, answers);
  const isComplete = (section: Section): boolean =>
    done.includes(section.code) && section.questions.every((question) => isAnswered(question, answers));
  return { sections, incomplete: sections.find((section) => !isComplete(section)) ?? null };
}

/** An earlier answer that was changed may have put new questions on a page that was sent. */
function isAnswered(question: Question, answers: Answers): boolean {
  if (question.optional || question.kind === 'note') return true;
  return codesOf(question).every((code) => answers[code] !== undefined);
}

function codesOf(question: Question): readonly string[] {
  return question.kind === 'battery' || question.kind === 'sum'
    ? question.rows.map(({ code }) => code)
    : [question.code];
}

/** What is known when a page was sent anew: its earlier answers are dropped, and it is done unless something was refused. */
export function withSection(before: Given, section: Section, given: Answers, refused: boolean): Required<Given> {
  const asked = new Set(section.questions.flatMap(fieldCodes));
  const kept = Object.entries(before.answers).filter(([code]) => !asked.has(code));
  const others = (before.done ?? []).filter((code) => code !== section.code);
  return {
    answers: { ...Object.fromEntries(kept), ...given },
    done: refused ? others : [...others, section.code],
  };
}

function fieldCodes(question: Question): readonly string[] {
  return [...codesOf(question), `${question.code}__other`];
}

/** 1-based position in the whole questionnaire: the section's address, the same for every respondent. */
export function sectionNumber(definition: QuestionnaireDefinition, code: string): number {
  return definition.sections.findIndex((section) => section.code === code) + 1;
}

/** Whole minutes for the pages from `step` (1-based) on, at least one: the share of their questions in the time of the whole. */
export function minutesLeft(
  definition: QuestionnaireDefinition,
  language: Language,
  sections: readonly Section[],
  step: number,
): number {
  const count = (list: readonly Section[]) => list.reduce((sum, section) => sum + section.questions.length, 0);
  const share = count(sections.slice(step - 1)) / Math.max(1, count(sections));
  return Math.max(1, Math.round(estimateMinutes(definition, language) * share));
}
