import { questionsOf } from '../questionnaire/answer-items.js';
import type { Question, QuestionnaireDefinition } from '../questionnaire/definition.js';
import { memberOf, sameValue } from './compare-values.js';
import { itemCodesOf, type Comparison } from './comparison.js';
import { differingCauses, filtersByQuestion } from './filters.js';

/**
 * The scored items whose filter changed, under the part of the document that changed it: `question:<code>:showIf`, `:goTo`,
 * `:needed`, `:added`, `:removed`, `section:<code>:showIf`, `:repeatFor`; and `question:<code>:filter` when it is the item's own
 * move that changed who is asked. Every scored item with another filter stands under at least one part.
 */
export function filterChanges({ before, after, scored }: Comparison): ReadonlyMap<string, readonly string[]> {
  const changes = new Map<string, string[]>();
  const [older, newer] = [filtersByQuestion(before), filtersByQuestion(after)];
  const [wasIn, isIn] = [sectionOf(before), sectionOf(after)];
  const [was, is] = [byCode(before), byCode(after)];
  for (const question of questionsOf(before)) {
    const items = itemCodesOf(question).filter((code) => scored.has(code));
    const [filtersBefore, filtersAfter] = [older.get(question.code), newer.get(question.code)];
    if (items.length === 0 || filtersBefore === undefined || filtersAfter === undefined) continue;
    for (const cause of differingCauses(filtersBefore, filtersAfter)) {
      const key = partOf(cause, question.code);
      changes.set(key, [...(changes.get(key) ?? []), ...items]);
    }
  }
  return changes;

  function partOf(cause: string, code: string): string {
    const own = `question:${code}:filter`;
    if (cause === 'own') return `question:${code}:showIf`;
    if (cause === 'section' || cause === 'loop') {
      const section = isIn.get(code);
      return section === wasIn.get(code) ? `section:${section}:${cause === 'section' ? 'showIf' : 'repeatFor'}` : own;
    }
    const at = cause.indexOf(':');
    const [part, source] = [cause.startsWith('goTo') ? 'goTo' : 'needed', cause.slice(at + 1)];
    const [earlier, later] = [was.get(source), is.get(source)];
    if (earlier === undefined) return `question:${source}:added`;
    if (later === undefined) return `question:${source}:removed`;
    return sameValue(memberOf(earlier, part), memberOf(later, part)) ? own : `question:${source}:${part}`;
  }
}

export function sectionOf(definition: QuestionnaireDefinition): ReadonlyMap<string, string> {
  return new Map(
    definition.sections.flatMap(({ code, questions }) => questions.map((question) => [question.code, code] as const)),
  );
}

export function byCode(definition: QuestionnaireDefinition): ReadonlyMap<string, Question> {
  return new Map(questionsOf(definition).map((question) => [question.code, question]));
}
