import type { QuestionnaireDefinition } from '@hamava/surveys';
import type { Outline } from '../document/outline.js';
import { together } from './selection-edits.js';

/** Marks what is dragged as whole sections, for those who ask where it may be dropped. */
export const SECTIONS = 'application/x-hamava-sections';
/** Sections and loose questions dragged together have no place that is right for both. */
const MIXED = 'application/x-hamava-mixed';

/** What is handed to the browser for a drag; `name` says what an item is called. */
export function itemsDragged(
  document: QuestionnaireDefinition,
  keys: Iterable<string | number>,
  name: (code: string) => string,
): Record<string, string>[] {
  const { sections, questions, codes } = together(document, [...keys].map(String));
  return codes.map((code) => ({
    'text/plain': name(code),
    ...(sections.length > 0 && { [SECTIONS]: code }),
    ...(sections.length > 0 && questions.length > 0 && { [MIXED]: code }),
  }));
}

/** Sections between sections; questions into a section or between questions, never into a question. */
export function mayDrop(
  outline: Outline,
  target: { readonly key: string | number; readonly dropPosition: 'before' | 'on' | 'after' },
  types: { has: (type: string) => boolean },
): boolean {
  const isSection = outline.sections.some(({ code }) => code === target.key);
  if (types.has(MIXED)) return false;
  if (types.has(SECTIONS)) return isSection && target.dropPosition !== 'on';
  return isSection || target.dropPosition !== 'on';
}
