import { type Given, progressOf, type QuestionnaireDefinition, sectionNumber } from '@hamava/surveys';

/** The address of a page of a lowered questionnaire below that of its link (`/s/YFK8F1Q`), the same for every respondent. */
export function sectionHref(base: string, definition: QuestionnaireDefinition, code: string): string {
  return `${base}/${sectionNumber(definition, code)}`;
}

/** Where a respondent goes next: the first page that is not complete, or the check page. */
export function nextHref(base: string, definition: QuestionnaireDefinition, given: Given): string {
  const { incomplete } = progressOf(definition, given);
  return incomplete ? sectionHref(base, definition, incomplete.code) : `${base}/check`;
}
