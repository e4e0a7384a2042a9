import type { Question, QuestionnaireDefinition, Section } from '@hamava/surveys';

/** Where a question stands. */
export interface Spot {
  readonly section: number;
  readonly at: number;
}

export function spotOf({ sections }: Pick<QuestionnaireDefinition, 'sections'>, code: string): Spot | null {
  for (const [section, { questions }] of sections.entries()) {
    const at = questions.findIndex((question) => question.code === code);
    if (at !== -1) return { section, at };
  }
  return null;
}

export function questionAt(
  { sections }: Pick<QuestionnaireDefinition, 'sections'>,
  code: string | null,
): Question | null {
  if (code === null) return null;
  return sections.flatMap(({ questions }) => questions).find((question) => question.code === code) ?? null;
}

export function sectionHolding({ sections }: Pick<QuestionnaireDefinition, 'sections'>, code: string): Section | null {
  return (
    sections.find((each) => each.code === code || each.questions.some((question) => question.code === code)) ?? null
  );
}

/** The codes under which a question is answered. */
export function answerCodesOf(question: Question): readonly string[] {
  switch (question.kind) {
    case 'battery':
    case 'sum':
      return question.rows.map(({ code }) => code);
    case 'cascade':
      return question.levels.map(({ code }) => code);
    default:
      return [question.code];
  }
}

/** Every code that is taken: codes of questions, rows, levels and sections are one list. */
export function takenCodes({ sections }: Pick<QuestionnaireDefinition, 'sections'>): ReadonlySet<string> {
  return new Set(
    sections.flatMap((section) => [
      section.code,
      ...section.questions.flatMap((question) => [question.code, ...answerCodesOf(question)]),
    ]),
  );
}

/** The first code of the form `q1`, `q2`, … that nothing has; `lead` stands before the number. */
export function freshCode(taken: ReadonlySet<string>, lead: string): string {
  let number = 1;
  while (taken.has(`${lead}${number}`)) number += 1;
  return `${lead}${number}`;
}
