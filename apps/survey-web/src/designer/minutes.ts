import { estimateMinutes, type Language, type QuestionnaireDefinition } from '@hamava/surveys';

/** How long a draft takes, in minutes; a draft that cannot be read yet takes none. */
export function minutesOf(definition: QuestionnaireDefinition, language: Language): number {
  try {
    return definition.sections.some(({ questions }) => questions.length > 0)
      ? estimateMinutes(definition, language)
      : 0;
  } catch {
    return 0;
  }
}
