import {
  answerItems,
  lowered,
  optionsOf,
  type Answers,
  type LocalizedText,
  type QuestionnaireDefinition,
} from '@hamava/surveys';

/** How one item was answered: how often at all, the mean of its numbers, and how often each option. */
export interface ItemTally {
  readonly code: string;
  readonly text: LocalizedText;
  readonly answered: number;
  /** Null without a number among the answers. */
  readonly mean: number | null;
  readonly options: readonly { readonly code: string; readonly label: LocalizedText; readonly count: number }[];
}

/** Counts sets of answers item by item, in the order they are asked. */
export function tallyOf(definition: QuestionnaireDefinition, sets: readonly Answers[]): readonly ItemTally[] {
  return answerItems(lowered(definition)).map((item) => {
    const values = sets.flatMap((answers) => answers[item.code] ?? []);
    const answered = sets.filter((answers) => answers[item.code] !== undefined).length;
    const numbers = values.filter((value) => typeof value === 'number');
    // Words of one's own stand beside the options of their question.
    const options = 'other' in item ? [] : (optionsOf(item.question) ?? []);
    return {
      code: item.code,
      text: item.text,
      answered,
      mean: numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0) / numbers.length,
      options: options.map(({ code, label }) => ({
        code,
        label,
        count: values.filter((value) => value === code).length,
      })),
    };
  });
}
