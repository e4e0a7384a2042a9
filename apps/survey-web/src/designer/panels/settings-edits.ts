import type { Composite, Driver, Ending, QuestionnaireDefinition, Quota } from '@hamava/surveys';
import type { Edit } from '../document/draft-store.js';

/** The lists of a questionnaire beside its sections. */
export interface Listed {
  readonly endings: Ending;
  readonly quotas: Quota;
  readonly drivers: Driver;
  readonly composites: Composite;
}
export type ListName = keyof Listed;

const CAN_BE_LEFT_OUT: readonly ListName[] = ['endings', 'quotas'];

/** One entry in its place, a new one at the end of its list, or none (null) where there was one. */
export function putEntry<Name extends ListName>(name: Name, at: number, entry: Listed[Name] | null): Edit {
  return (draft) => {
    const lists: Partial<Record<ListName, readonly unknown[]>> = draft;
    const entries: unknown[] = [...(lists[name] ?? [])];
    entries.splice(at, 1, ...(entry === null ? [] : [entry]));
    if (entries.length === 0 && CAN_BE_LEFT_OUT.includes(name)) delete lists[name];
    else lists[name] = entries;
  };
}

/** The items that carry scores: questions and rows on a scale, asked once. */
export function scoredItems({ sections }: Pick<QuestionnaireDefinition, 'sections'>): readonly ScoredItem[] {
  return sections
    .filter(({ repeatFor }) => repeatFor === undefined)
    .flatMap(({ questions }) => questions)
    .flatMap((question): readonly ScoredItem[] => {
      if (question.kind === 'scale') return [{ code: question.code, question: question.code, part: null }];
      if (question.kind !== 'battery') return [];
      return question.rows.map(({ code, text }) => ({ code, question: question.code, part: text }));
    });
}

export interface ScoredItem {
  readonly code: string;
  /** Code of the question it is, or is a row of. */
  readonly question: string;
  readonly part: Driver['title'] | null;
}

/** Items with one ticked or not, in the order of the questionnaire; codes that it does not know stay at the end. */
export function tickedItems(
  items: readonly string[],
  code: string,
  wanted: boolean,
  order: readonly string[],
): readonly string[] {
  const chosen = new Set(items);
  if (wanted) chosen.add(code);
  else chosen.delete(code);
  return [...order.filter((each) => chosen.has(each)), ...items.filter((each) => !order.includes(each))];
}

/** Whether the section changes places with the next one. */
export function shufflesWithNext({ sections, shuffledSections = [] }: QuestionnaireDefinition, at: number): boolean {
  const [code, next] = [sections[at]?.code, sections[at + 1]?.code];
  return shuffledSections.some((group) => group.some((each) => each === code) && group.some((each) => each === next));
}

/** Ties a section to the next one, or cuts the two apart; neighbours that are tied, one by one, make a group. */
export function shuffleWithNext(document: QuestionnaireDefinition, at: number, wanted: boolean): Edit {
  return (draft) => {
    const groups: string[][] = [];
    document.sections.forEach(({ code }, place) => {
      const tied = place > 0 && (place - 1 === at ? wanted : shufflesWithNext(document, place - 1));
      const last = groups.at(-1);
      if (tied && last) last.push(code);
      else groups.push([code]);
    });
    const shuffled = groups.filter(({ length }) => length > 1);
    if (shuffled.length === 0) delete draft.shuffledSections;
    else draft.shuffledSections = shuffled;
  };
}
