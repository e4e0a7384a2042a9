import type { Question, QuestionnaireDefinition, Section } from '@hamava/surveys';
import { produce, type Draft } from 'immer';
import type { Edit } from '../document/draft-store.js';
import { deleteQuestion, deleteSection, recoded } from '../document/edits.js';
import { answerCodesOf, spotOf, takenCodes } from '../document/structure.js';

/** What is chosen together, in the order of the document; questions of chosen sections go with their sections. */
export interface Together {
  readonly sections: readonly Section[];
  readonly questions: readonly Question[];
  readonly codes: readonly string[];
}

export function together(document: QuestionnaireDefinition, codes: Iterable<string>): Together {
  const wanted = new Set(codes);
  const sections = document.sections.filter(({ code }) => wanted.has(code));
  const questions = document.sections
    .filter(({ code }) => !wanted.has(code))
    .flatMap((section) => section.questions.filter(({ code }) => wanted.has(code)));
  return { sections, questions, codes: [...sections, ...questions].map(({ code }) => code) };
}

/** The questions among the codes, in the order of the document; codes of sections are left out. */
export function questionsIn(document: QuestionnaireDefinition, codes: Iterable<string>): readonly Question[] {
  const wanted = new Set(codes);
  return document.sections.flatMap(({ questions }) => questions.filter(({ code }) => wanted.has(code)));
}

/** Every code under which the questions are answered or named. */
export function codesHeld(questions: readonly Question[]): ReadonlySet<string> {
  return new Set(questions.flatMap((question) => [question.code, ...answerCodesOf(question)]));
}

/** Every code that goes when the items go: their own, and those of all that lies in them. */
export function codesGoing(document: QuestionnaireDefinition, codes: Iterable<string>): ReadonlySet<string> {
  const { sections, questions } = together(document, codes);
  const all = [...sections.flatMap((section) => section.questions), ...questions];
  return new Set([...sections.map(({ code }) => code), ...codesHeld(all)]);
}

/** Takes sections and questions out as one change, with every rule that looks at them or leads to them. */
export function deleteItems(document: QuestionnaireDefinition, codes: Iterable<string>): Edit {
  const { sections, questions } = together(document, codes);
  const withoutQuestions = questions.reduce((rest, { code }) => produce(rest, deleteQuestion(rest, code)), document);
  const left = sections.reduce((rest, { code }) => produce(rest, deleteSection(rest, code)), withoutQuestions);
  return (draft) => void Object.assign(draft, left);
}

/** What is looked at once the items are gone: what stood behind the last of them, else before the first. */
export function neighbourOf(document: QuestionnaireDefinition, codes: Iterable<string>): string | null {
  const going = codesGoing(document, codes);
  const rows = document.sections.flatMap((section) => [section.code, ...section.questions.map(({ code }) => code)]);
  const isLeft = (code: string): boolean => !going.has(code);
  const last = rows.findLastIndex((code) => going.has(code));
  return rows.slice(last + 1).find(isLeft) ?? rows.slice(0, last).findLast(isLeft) ?? null;
}

/** Moves sections, in the order of the document, to a place counted as if they were still in their old ones. */
export function moveSections(document: QuestionnaireDefinition, codes: readonly string[], to: number): Edit {
  const anchor = document.sections.slice(to).find(({ code }) => !codes.includes(code))?.code;
  return (draft) => {
    const moved = draft.sections.filter(({ code }) => codes.includes(code));
    const rest = draft.sections.filter(({ code }) => !codes.includes(code));
    const at = rest.findIndex(({ code }) => code === anchor);
    rest.splice(at === -1 ? rest.length : at, 0, ...moved);
    draft.sections = rest;
  };
}

/** Copies behind the last of the originals, in their order and under codes of their own. */
export function duplicateQuestions(
  document: QuestionnaireDefinition,
  codes: readonly string[],
): { readonly edit: Edit; readonly codes: readonly string[] } | null {
  const originals = questionsIn(document, codes);
  const last = originals.at(-1);
  const spot = last === undefined ? null : spotOf(document, last.code);
  if (spot === null) return null;
  const taken = new Set(takenCodes(document));
  const copies = originals.map((original) => {
    const copy = recoded(original, taken);
    for (const code of codesHeld([copy])) taken.add(code);
    return copy;
  });
  return {
    codes: copies.map(({ code }) => code),
    edit: (draft) => {
      draft.sections[spot.section]?.questions.splice(spot.at + 1, 0, ...(copies as Draft<Question>[]));
    },
  };
}

/** What a command on one row is for: all of its kind that is chosen when the row is among it, else the row alone. */
export function meantBy(
  document: QuestionnaireDefinition,
  code: string,
  picked: ReadonlySet<string>,
): readonly string[] {
  if (!picked.has(code)) return [code];
  const { sections, questions } = together(document, picked);
  if (sections.some((section) => section.code === code)) {
    return questions.length === 0 ? sections.map((section) => section.code) : [code];
  }
  return questionsIn(document, picked).map((question) => question.code);
}
