import { itemsOf, type AnswerItem } from '../answer-items.js';
import type { Option, Question, QuestionnaireDefinition, Section } from '../definition.js';

export interface PlacedQuestion {
  /** `sections[0].questions[2]`. */
  readonly path: string;
  readonly question: Question;
  readonly section: Section;
  readonly sectionAt: number;
  /** Position among all questions of the document. */
  readonly at: number;
}

export interface PlacedItem {
  readonly item: AnswerItem;
  /** Position of its question. */
  readonly at: number;
  readonly sectionAt: number;
  /** The code of the section when that is repeated. */
  readonly loop: string | null;
}

/** Every question with its place, in the order of the document. */
export function placedQuestions({ sections }: Pick<QuestionnaireDefinition, 'sections'>): readonly PlacedQuestion[] {
  let at = -1;
  return sections.flatMap((section, sectionAt) =>
    section.questions.map((question, q) => {
      at += 1;
      return { path: `sections[${sectionAt}].questions[${q}]`, question, section, sectionAt, at };
    }),
  );
}

/** Every item by its code; the first one keeps a code that is given twice. */
export function placedItems(definition: Pick<QuestionnaireDefinition, 'sections'>): ReadonlyMap<string, PlacedItem> {
  const items = new Map<string, PlacedItem>();
  for (const { question, section, sectionAt, at } of placedQuestions(definition)) {
    const loop = section.repeatFor === undefined ? null : section.code;
    for (const item of itemsOf(question)) {
      if (!items.has(item.code)) items.set(item.code, { item, at, sectionAt, loop });
    }
  }
  return items;
}

/** The options that a question is answered from, with the name of the member that holds them. */
export function optionList(question: Question): { readonly key: 'options' | 'arms'; readonly list: readonly Option[] } {
  if (question.kind === 'split') return { key: 'arms', list: question.arms };
  return { key: 'options', list: 'options' in question ? (question.options ?? []) : [] };
}
