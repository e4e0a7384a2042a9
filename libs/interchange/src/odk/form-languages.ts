import { LANGUAGE_NAMES, type TextLanguage, type Words } from '../foreign/languages.js';
import type { OdkForm, OdkNode } from './form.js';

/** The languages that a form says anything in, Persian first. */
export function languagesIn(form: OdkForm): readonly TextLanguage[] {
  const found = new Set<string>(['fa', ...form.languages]);
  const look = (words: Words): void => Object.keys(words).forEach((language) => found.add(language));
  const visit = (node: OdkNode): void => {
    look(node.label);
    if (node.sort === 'field') [node.hint, node.constraintMessage].forEach(look);
    else node.children.forEach(visit);
  };
  form.nodes.forEach(visit);
  [...form.lists.values()].flat().forEach(({ label }) => look(label));
  [form.title, form.introduction].forEach(look);
  return (Object.keys(LANGUAGE_NAMES) as TextLanguage[]).filter((language) => found.has(language));
}
