import type { LocalizedText, Question, QuestionnaireDefinition } from '@hamava/surveys';
import type { Draft } from 'immer';
import type { Edit } from './draft-store.js';
import { newQuestion, type PaletteKey } from './palette.js';
import { codesOf, withoutReferences } from './references.js';
import { answerCodesOf, freshCode, questionAt, spotOf, takenCodes, type Spot } from './structure.js';

type Document = QuestionnaireDefinition;
type Language = keyof LocalizedText;

/** What must stand where the pointer says: a question between others, or at the end of a section. */
export function addQuestion(key: PaletteKey, document: Document, spot: Spot): { edit: Edit; code: string } {
  const { question, scales = {} } = newQuestion(key, document);
  return {
    code: question.code,
    edit: (draft) => {
      Object.assign(draft.scales, scales);
      draft.sections[spot.section]?.questions.splice(spot.at, 0, question as Draft<Question>);
    },
  };
}

/** A question that exists already (of the bank, or a copy) at a spot. */
export function insertQuestion(question: Question, spot: Spot): Edit {
  return (draft) => {
    draft.sections[spot.section]?.questions.splice(spot.at, 0, question as Draft<Question>);
  };
}

/** A copy right behind its original, under codes of its own; not linked to the bank and without a role in weighting. */
export function duplicateQuestion(document: Document, code: string): { edit: Edit; code: string } | null {
  const spot = spotOf(document, code);
  const original = questionAt(document, code);
  if (spot === null || original === null) return null;
  const copy = recoded(original, takenCodes(document));
  return { code: copy.code, edit: insertQuestion(copy, { ...spot, at: spot.at + 1 }) };
}

/** The question under codes that nothing has. */
export function recoded(original: Question, known: ReadonlySet<string>): Question {
  const taken = new Set(known);
  const { bank: _bank, demographic: _role, ...frame } = original;
  const code = freshCode(taken, 'q');
  taken.add(code);
  const part = (each: { readonly code: string }): { readonly code: string } => {
    const fresh = freshCode(taken, `${code}_`);
    taken.add(fresh);
    return { ...each, code: fresh };
  };
  if (original.kind === 'battery' || original.kind === 'sum')
    return { ...frame, code, rows: original.rows.map(part) } as unknown as Question;
  if (original.kind === 'cascade') return { ...frame, code, levels: original.levels.map(part) } as unknown as Question;
  return { ...frame, code };
}

/** Takes a question out, with every rule that looks at it or leads to it. */
export function deleteQuestion(document: Document, code: string): Edit {
  const question = questionAt(document, code);
  const codes = new Set([code, ...(question === null ? [] : answerCodesOf(question))]);
  return (draft) => {
    const kept = withoutReferences(document, codes);
    Object.assign(draft, {
      ...kept,
      sections: kept.sections.map((section) => ({
        ...section,
        questions: section.questions.filter((each) => each.code !== code),
      })),
    });
  };
}

export type MoveRefusal = {
  /** The question that would stand before what it looks at. */
  readonly dependent: string;
  readonly needed: string;
};

/** Moves questions, in the order of the document, to a spot counted as if they were still in their old places. */
export function moveQuestions(document: Document, codes: readonly string[], to: Spot): Edit {
  return (draft) => {
    const all = document.sections.flatMap(({ questions }) => questions);
    const moved = all.filter(({ code }) => codes.includes(code)).map(({ code }) => code);
    const anchor = document.sections[to.section]?.questions
      .slice(to.at)
      .find(({ code }) => !moved.includes(code))?.code;
    const taken: Draft<Question>[] = [];
    for (const section of draft.sections) {
      for (let at = section.questions.length - 1; at >= 0; at -= 1) {
        const question = section.questions[at];
        if (question && moved.includes(question.code)) taken.unshift(...section.questions.splice(at, 1));
      }
    }
    taken.sort((a, b) => moved.indexOf(a.code) - moved.indexOf(b.code));
    const home = draft.sections[to.section];
    const at = anchor === undefined ? -1 : (home?.questions.findIndex(({ code }) => code === anchor) ?? -1);
    home?.questions.splice(at === -1 ? home.questions.length : at, 0, ...taken);
  };
}

/** The first question whose rules would look at something later, or jump back; null when the order is fine. */
export function orderRefusal(document: Document): MoveRefusal | null {
  const place = new Map<string, number>();
  let count = 0;
  for (const section of document.sections) {
    place.set(section.code, count);
    for (const question of section.questions) {
      for (const code of [question.code, ...answerCodesOf(question)]) place.set(code, count);
      count += 1;
    }
  }
  const late = (needed: string, at: number): boolean => (place.get(needed) ?? -1) >= at;
  for (const section of document.sections) {
    const at = place.get(section.code) ?? 0;
    const needed = [...(section.showIf ? codesOf(section.showIf) : []), section.repeatFor ?? ''].find((each) =>
      late(each, at),
    );
    if (needed !== undefined) return { dependent: section.code, needed };
    for (const question of section.questions) {
      const refused = questionRefusal(question, place.get(question.code) ?? 0);
      if (refused !== null) return refused;
    }
  }
  return null;

  function questionRefusal(question: Question, at: number): MoveRefusal | null {
    const options = 'options' in question ? (question.options ?? []) : [];
    const conditions = [question.showIf, ...options.map(({ showIf }) => showIf)];
    const needed = conditions.flatMap((each) => (each ? codesOf(each) : [])).find((each) => late(each, at));
    if (needed !== undefined) return { dependent: question.code, needed };
    const back = question.goTo?.find(({ to }) => (place.get(to) ?? Infinity) <= at);
    return back === undefined ? null : { dependent: back.to, needed: question.code };
  }
}

export function addSection(document: Document, at: number, title: LocalizedText): { edit: Edit; code: string } {
  const code = freshCode(takenCodes(document), 's');
  return {
    code,
    edit: (draft) => void draft.sections.splice(at, 0, { code, title, questions: [] }),
  };
}

export function deleteSection(document: Document, code: string): Edit {
  const section = document.sections.find((each) => each.code === code);
  const codes = new Set([code, ...(section?.questions.flatMap((each) => [each.code, ...answerCodesOf(each)]) ?? [])]);
  return (draft) => {
    const kept = withoutReferences(document, codes);
    Object.assign(draft, { ...kept, sections: kept.sections.filter((each) => each.code !== code) });
  };
}

/** Changes one question in place. */
export function changeQuestion(code: string, change: (question: Draft<Question>) => void): Edit {
  return (draft) => {
    for (const { questions } of draft.sections) {
      const question = questions.find((each) => each.code === code);
      if (question) change(question);
    }
  };
}

/** A text with its words in one language; a translation without words is no translation. */
export function withWords(text: LocalizedText | undefined, language: Language, words: string): LocalizedText {
  const { [language]: _, ...rest } = text ?? { fa: '' };
  if (language !== 'fa' && words.trim() === '') return { ...rest, fa: text?.fa ?? '' };
  return { ...rest, [language]: words } as LocalizedText;
}
