import { useMemo } from 'react';
import { estimateMinutes, type Language, type QuestionnaireDefinition, type Section } from '@hamava/surveys';
import { useLocale } from '../locale/locale.js';
import { useDesigner, useDraftPart } from './designer-context.js';

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

/** How long one section takes, worked out again only when it or a scale changes. */
export function useSectionMinutes(section: Section | undefined): number {
  const { store } = useDesigner();
  const { language } = useLocale();
  const scales = useDraftPart(({ definition }) => definition.scales);
  return useMemo(
    () =>
      section === undefined ? 0 : minutesOf({ ...store.getState().definition, scales, sections: [section] }, language),
    [store, section, scales, language],
  );
}
