import type { BatteryRow, CascadeQuestion, ChoiceQuestion, LocalizedText, Question } from '@hamava/surveys';

/** One thing with a number of its own on a page: a question, a row of a battery, a level of a cascade. */
export interface AskedItem {
  readonly code: string;
  readonly text: LocalizedText;
  readonly question: Question;
  readonly row?: BatteryRow;
}

const UNASKED: ReadonlySet<Question['kind']> = new Set(['note', 'hidden', 'calculated', 'split']);

/** The items of a question in the order they are read; none for what is only shown, or worked out, or drawn by chance. */
export function askedItems(question: Question): readonly AskedItem[] {
  if (UNASKED.has(question.kind)) return [];
  if (question.kind === 'battery') {
    return question.rows.map((row) => ({ code: row.code, text: row.text, question, row }));
  }
  if (question.kind === 'cascade') {
    return levelsOf(question).map((level) => ({ code: level.code, text: level.text, question: level }));
  }
  return [{ code: question.code, text: question.text, question }];
}

/** Each level as the dropdown that it is lowered to. */
export function levelsOf({ levels, text: _text, ...shared }: CascadeQuestion): readonly ChoiceQuestion[] {
  return levels.map(({ code, text, options }) => ({
    ...shared,
    kind: 'choice',
    layout: 'dropdown',
    code,
    text,
    options,
  }));
}
