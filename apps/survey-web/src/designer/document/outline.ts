import { questionNumbers, type LocalizedText, type QuestionnaireDefinition } from '@hamava/surveys';
import { isSame } from './patches-between.js';

/** What stands where in a draft, without what it says: words of a question change nothing here. */
export interface Outline {
  readonly sections: readonly SectionOutline[];
}

export interface SectionOutline {
  readonly code: string;
  readonly title: LocalizedText;
  /** Codes of its questions. */
  readonly questions: readonly string[];
}

/** The outline of a draft; `known` itself, or its sections, where they are the same. */
export function outlineOf({ sections }: Pick<QuestionnaireDefinition, 'sections'>, known: Outline | null): Outline {
  const fresh = sections.map(({ code, title, questions }) => {
    const section: SectionOutline = { code, title, questions: questions.map((question) => question.code) };
    const was = known?.sections.find((each) => each.code === code);
    return was !== undefined && isSame(was, section) ? was : section;
  });
  const isKnown =
    known !== null &&
    fresh.length === known.sections.length &&
    fresh.every((section, at) => section === known.sections[at]);
  return isKnown ? known : { sections: fresh };
}

/** The running numbers as citizens see them; `known` where they are the same. */
export function numbersOf(
  { sections }: Pick<QuestionnaireDefinition, 'sections'>,
  known: ReadonlyMap<string, number> | null,
): ReadonlyMap<string, number> {
  const fresh = questionNumbers({ sections });
  const isKnown =
    known !== null && fresh.size === known.size && [...fresh].every(([code, number]) => known.get(code) === number);
  return isKnown ? known : fresh;
}
