import type { Question, QuestionnaireDefinition } from '@hamava/surveys';
import type { Draft } from 'immer';
import type { Edit } from '../document/draft-store.js';
import { deleteQuestion, recoded } from '../document/edits.js';
import { answerCodesOf, questionAt, spotOf, takenCodes } from '../document/structure.js';
import { produce } from 'immer';

/** The questions among the codes, in the order of the document; codes of sections are left out. */
export function questionsIn(document: QuestionnaireDefinition, codes: Iterable<string>): readonly Question[] {
  const wanted = new Set(codes);
  return document.sections.flatMap(({ questions }) => questions.filter(({ code }) => wanted.has(code)));
}

/** Every code under which the questions are answered or named. */
export function codesHeld(questions: readonly Question[]): ReadonlySet<string> {
  return new Set(questions.flatMap((question) => [question.code, ...answerCodesOf(question)]));
}

/** Takes several questions out as one change, with every rule that looks at them or leads to them. */
export function deleteQuestions(document: QuestionnaireDefinition, codes: readonly string[]): Edit {
  const left = codes.reduce((rest, code) => produce(rest, deleteQuestion(rest, code)), document);
  return (draft) => void Object.assign(draft, left);
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

/** What a command on one row is for: everything that is chosen when the row is among it, else the row alone. */
export function meantBy(
  document: QuestionnaireDefinition,
  code: string,
  picked: ReadonlySet<string>,
): readonly string[] {
  const together = picked.has(code) ? questionsIn(document, picked).map((question) => question.code) : [];
  return together.length > 1 && questionAt(document, code) !== null ? together : [code];
}
