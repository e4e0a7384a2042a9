import type { Question, QuestionnaireDefinition, Section } from '@hamava/surveys';
import { isSame } from './patches-between.js';
import { questionAt, spotOf } from './structure.js';

/** A question that both have changed since they last agreed; null: deleted. */
export interface DraftConflict {
  readonly code: string;
  readonly mine: Question | null;
  readonly theirs: Question | null;
}

export interface MergedDraft {
  /** Holds theirs where there is a conflict. */
  readonly merged: QuestionnaireDefinition;
  readonly conflicts: readonly DraftConflict[];
}

/**
 * Three versions of a draft into one, question by question: what only one side changed is taken from that side, what both changed
 * alike is no conflict. Frames of sections and settings of the document that both changed stay theirs.
 */
export function mergeDrafts(
  base: QuestionnaireDefinition,
  mine: QuestionnaireDefinition,
  theirs: QuestionnaireDefinition,
): MergedDraft {
  const conflicts: DraftConflict[] = [];
  let merged = { ...theirs, ...settingsOnlyMine(base, mine, theirs) };
  merged = { ...merged, sections: mergeSections(base, mine, theirs) };
  for (const code of codesIn(base, mine)) {
    const [was, own, other] = [base, mine, theirs].map((document) => questionAt(document, code)) as [
      Question | null,
      Question | null,
      Question | null,
    ];
    if (isSame(was, own) || isSame(own, other)) continue;
    if (isSame(was, other)) merged = withQuestion(merged, code, own, mine);
    else conflicts.push({ code, mine: own, theirs: other });
  }
  return { merged: orderOnlyMine(base, mine, theirs, merged), conflicts };
}

/** A draft with one of its questions taken from `source`, where it also stands if it is new; null deletes it. */
export function withQuestion(
  draft: QuestionnaireDefinition,
  code: string,
  question: Question | null,
  source: QuestionnaireDefinition,
): QuestionnaireDefinition {
  const spot = spotOf(draft, code);
  if (spot !== null) {
    return inSection(draft, spot.section, (questions) =>
      question === null
        ? questions.filter((each) => each.code !== code)
        : questions.map((each) => (each.code === code ? question : each)),
    );
  }
  const from = question === null ? null : spotOf(source, code);
  if (question === null || from === null) return draft;
  const home = source.sections[from.section];
  const section = Math.max(
    draft.sections.findIndex((each) => each.code === home?.code),
    0,
  );
  const before = home?.questions.slice(0, from.at).map((each) => each.code) ?? [];
  return inSection(draft, section, (questions) => {
    const at = questions.findLastIndex((each) => before.includes(each.code)) + 1;
    return [...questions.slice(0, at), question, ...questions.slice(at)];
  });
}

function inSection(
  draft: QuestionnaireDefinition,
  index: number,
  change: (questions: readonly Question[]) => readonly Question[],
): QuestionnaireDefinition {
  const sections = draft.sections.map((section, at) =>
    at === index ? { ...section, questions: change(section.questions) } : section,
  );
  return { ...draft, sections };
}

function codesIn(...documents: readonly QuestionnaireDefinition[]): ReadonlySet<string> {
  return new Set(
    documents.flatMap(({ sections }) => sections.flatMap(({ questions }) => questions.map((q) => q.code))),
  );
}

function settingsOnlyMine(
  base: QuestionnaireDefinition,
  mine: QuestionnaireDefinition,
  theirs: QuestionnaireDefinition,
): Partial<QuestionnaireDefinition> {
  const keys = new Set([...Object.keys(base), ...Object.keys(mine)]) as Set<keyof QuestionnaireDefinition>;
  keys.delete('sections');
  const own = [...keys].filter((key) => !isSame(base[key], mine[key]) && isSame(base[key], theirs[key]));
  return Object.fromEntries(own.map((key) => [key, mine[key]]));
}

const frameOf = ({ questions: _, ...frame }: Section): Omit<Section, 'questions'> => frame;

function mergeSections(
  base: QuestionnaireDefinition,
  mine: QuestionnaireDefinition,
  theirs: QuestionnaireDefinition,
): readonly Section[] {
  const find = (document: QuestionnaireDefinition, code: string): Section | undefined =>
    document.sections.find((section) => section.code === code);
  const kept = theirs.sections.flatMap((section) => {
    const [was, own] = [find(base, section.code), find(mine, section.code)];
    if (was === undefined) return [section];
    // A section that I deleted goes only when nothing of theirs would go with it.
    if (own === undefined) return isSame(was, section) ? [] : [section];
    const mineAlone = !isSame(frameOf(was), frameOf(own)) && isSame(frameOf(was), frameOf(section));
    return [mineAlone ? { ...own, questions: section.questions } : section];
  });
  const added = mine.sections.filter(({ code }) => find(base, code) === undefined && find(theirs, code) === undefined);
  return added.reduce<readonly Section[]>((sections, section) => {
    const before = mine.sections.slice(0, mine.sections.indexOf(section)).map(({ code }) => code);
    const at = sections.findLastIndex(({ code }) => before.includes(code)) + 1;
    return [...sections.slice(0, at), { ...section, questions: [] }, ...sections.slice(at)];
  }, kept);
}

const orderOf = ({ sections }: QuestionnaireDefinition): readonly (readonly [string, readonly string[]])[] =>
  sections.map(({ code, questions }) => [code, questions.map((question) => question.code)]);

/** When only I have moved questions or sections, my order holds. */
function orderOnlyMine(
  base: QuestionnaireDefinition,
  mine: QuestionnaireDefinition,
  theirs: QuestionnaireDefinition,
  merged: QuestionnaireDefinition,
): QuestionnaireDefinition {
  if (isSame(orderOf(base), orderOf(mine)) || !isSame(orderOf(base), orderOf(theirs))) return merged;
  const sections = mine.sections.flatMap(({ code, questions }) => {
    const section = merged.sections.find((each) => each.code === code);
    if (section === undefined) return [];
    return [{ ...section, questions: questions.flatMap((each) => questionAt(merged, each.code) ?? []) }];
  });
  const placed = codesIn({ ...merged, sections });
  const left = [...codesIn(merged)].filter((code) => !placed.has(code));
  const lost = merged.sections.filter(({ code }) => !sections.some((each) => each.code === code));
  const ordered = { ...merged, sections: [...sections, ...lost.map((each) => ({ ...each, questions: [] }))] };
  return left.reduce<QuestionnaireDefinition>(
    (draft, code) => withQuestion(draft, code, questionAt(merged, code), merged),
    ordered,
  );
}
