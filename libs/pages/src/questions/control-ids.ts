import type { AnswerItem } from '@hamava/surveys';

/** Text boxes and dropdowns are one control. */
export function controlId(code: string): string {
  return `q-${code}`;
}

/** Radio buttons are numbered in reading order, the non-answers after the rest. Codes begin with a letter, so no two ids meet. */
export function radioId(code: string, place: number): string {
  return `${code}-${place}`;
}

/** Where an error link and a change link must lead: the first control of the item. */
export function firstControlId({ code, question }: AnswerItem): string {
  const isSingle = question.kind === 'number' || (question.kind === 'choice' && question.layout === 'dropdown');
  return isSingle ? controlId(code) : radioId(code, 0);
}
