import type { Answers } from '../answering/answers.js';
import { itemsOf } from '../questionnaire/answer-items.js';
import type { QuestionnaireDefinition, Section } from '../questionnaire/definition.js';

/**
 * The codes of the questions (batteries by their own code, not their rows) that a respondent with these answers is asked.
 * An answer to a question that is itself hidden opens nothing.
 */
export function visibleQuestions(definition: QuestionnaireDefinition, answers: Answers): ReadonlySet<string> {
  const visible = new Set<string>();
  const asked = new Set<string>();
  for (const question of definition.sections.flatMap((section) => section.questions)) {
    const { showIf } = question;
    const shown = showIf === undefined || (asked.has(showIf.question) && isMet(showIf.oneOf, answers, showIf.question));
    if (!shown) continue;
    visible.add(question.code);
    for (const item of itemsOf(question)) asked.add(item.code);
  }
  return visible;
}

/** The sections with at least one visible question, each with its visible questions only. */
export function visibleSections(definition: QuestionnaireDefinition, answers: Answers): readonly Section[] {
  const visible = visibleQuestions(definition, answers);
  return definition.sections.flatMap((section) => {
    const questions = section.questions.filter((question) => visible.has(question.code));
    return questions.length === 0 ? [] : [{ ...section, questions }];
  });
}

/**
 * The section to show after the named one, with its visible questions only; null after the last, and for a code that is not a
 * section. `null` asks for the first section.
 */
export function nextSection(
  definition: QuestionnaireDefinition,
  answers: Answers,
  afterSectionCode: string | null,
): Section | null {
  const order = definition.sections.map((section) => section.code);
  const position = afterSectionCode === null ? -1 : order.indexOf(afterSectionCode);
  if (afterSectionCode !== null && position === -1) return null;
  const later = new Set(order.slice(position + 1));
  return visibleSections(definition, answers).find((section) => later.has(section.code)) ?? null;
}

function isMet(oneOf: readonly (string | number)[], answers: Answers, code: string): boolean {
  const answer = Object.hasOwn(answers, code) ? answers[code] : undefined;
  return answer !== undefined && oneOf.includes(answer);
}
