import {
  type Answers,
  type QuestionnaireDefinition,
  type Section,
  estimateMinutes,
  visibleSections,
} from '@hamava/surveys';

/** Where a respondent stands: the visible sections, and the first one that still lacks an answer. */
export interface Progress {
  readonly sections: readonly Section[];
  readonly incomplete: Section | null;
}

export function progressOf(definition: QuestionnaireDefinition, answers: Answers): Progress {
  const sections = visibleSections(definition, answers);
  return { sections, incomplete: sections.find((section) => !isComplete(section, answers)) ?? null };
}

function isComplete(section: Section, answers: Answers): boolean {
  return section.questions.every((question) => {
    if (question.optional) return true;
    const codes = question.kind === 'battery' ? question.rows.map((row) => row.code) : [question.code];
    return codes.every((code) => answers[code] !== undefined);
  });
}

/** Where a respondent goes next: the first section that lacks an answer, or the check page. */
export function nextHref(base: string, definition: QuestionnaireDefinition, answers: Answers): string {
  const { incomplete } = progressOf(definition, answers);
  return incomplete ? `${base}/${sectionNumber(definition, incomplete.code)}` : `${base}/check`;
}

/** The answers that remain when a section was answered anew: those of questions that it no longer shows are dropped. */
export function withSection(answers: Answers, section: Section, given: Answers): Answers {
  const asked = new Set(
    section.questions.flatMap((question) =>
      question.kind === 'battery' ? question.rows.map(({ code }) => code) : [question.code],
    ),
  );
  const kept = Object.entries(answers).filter(([code]) => !asked.has(code));
  return { ...Object.fromEntries(kept), ...given };
}

/** 1-based position in the whole questionnaire: the section's address, the same for every respondent. */
export function sectionNumber(definition: QuestionnaireDefinition, code: string): number {
  return definition.sections.findIndex((section) => section.code === code) + 1;
}

/** Whole minutes for what is still ahead, at least one. */
export function minutesLeft(
  definition: QuestionnaireDefinition,
  language: 'fa' | 'en',
  sections: readonly Section[],
  step: number,
): number {
  const count = (list: readonly Section[]) => list.reduce((sum, section) => sum + section.questions.length, 0);
  const share = count(sections.slice(step - 1)) / Math.max(1, count(sections));
  return Math.max(1, Math.round(estimateMinutes(definition, language) * share));
}
