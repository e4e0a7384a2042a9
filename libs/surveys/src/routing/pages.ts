import type { Question, Section } from '../questionnaire/definition.js';
import { answerCodes, isOnPage, lookedAt } from './question-parts.js';

/**
 * A section cut into pages, so that nothing on a page depends on an answer of the same page: it must work without a script. A page
 * ends before a question that looks at an answer given on it, directly or through a number worked out from it. The first page
 * keeps the section's code, the others end in `__p2`, `__p3`; the lead stands on the first.
 */
export function pagesOf(section: Section): readonly Section[] {
  const pages: Question[][] = [[]];
  let given = new Set<string>();
  for (const question of section.questions) {
    const depends = lookedAt(question).some((code) => given.has(code));
    if (depends && isOnPage(question)) {
      pages.push([]);
      given = new Set();
    }
    pages.at(-1)?.push(question);
    if (depends || isOnPage(question)) for (const code of answerCodes(question)) given.add(code);
  }
  if (pages.length === 1) return [section];
  const { lead: _, ...rest } = section;
  return pages.map((questions, at) =>
    at === 0 ? { ...section, questions } : { ...rest, code: `${section.code}__p${at + 1}`, questions },
  );
}
