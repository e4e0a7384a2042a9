import type {
  BatteryQuestion,
  BatteryRow,
  CascadeQuestion,
  ChoiceQuestion,
  LocalizedText,
  MultipleQuestion,
  NonAnswer,
  NoteQuestion,
  Option,
  Question,
  QuestionnaireDefinition,
  RankingQuestion,
  Scale,
  SumQuestion,
} from './definition.js';

/** A question whose only answer, apart from words of one's own, stands under its own code. */
export type SingleItemQuestion = Exclude<Question, BatteryQuestion | SumQuestion | CascadeQuestion | NoteQuestion>;
/** A question with a list of which an option may ask for words of one's own. */
export type ListQuestion = ChoiceQuestion | MultipleQuestion | RankingQuestion;

/**
 * One thing that has an answer of its own: a question; a row of a battery or a sum; a level of a cascade; or the words of one's
 * own beside an option. Batteries, sums and cascades as such have no answer, and notes have none at all.
 */
export type AnswerItem =
  | { readonly code: string; readonly text: LocalizedText; readonly question: SingleItemQuestion }
  | {
      readonly code: string;
      readonly text: LocalizedText;
      readonly question: BatteryQuestion | SumQuestion;
      readonly row: BatteryRow;
    }
  | {
      readonly code: string;
      readonly text: LocalizedText;
      readonly question: CascadeQuestion;
      readonly level: CascadeQuestion['levels'][number];
    }
  | {
      readonly code: string;
      readonly text: LocalizedText;
      readonly question: ListQuestion;
      /** The option that these are the words of. */
      readonly other: Option;
    };

/** What the code of a question's own words ends in. */
export const OTHER_SUFFIX = '__other';

/** The items of a question in the order they are asked. */
export function itemsOf(question: Question): readonly AnswerItem[] {
  if (question.kind === 'note') return [];
  if (question.kind === 'battery' || question.kind === 'sum') {
    return question.rows.map((row) => ({ code: row.code, text: row.text, question, row }));
  }
  if (question.kind === 'cascade') {
    return question.levels.map((level) => ({ code: level.code, text: level.text, question, level }));
  }
  const { code, text } = question;
  if (question.kind !== 'choice' && question.kind !== 'multiple' && question.kind !== 'ranking') {
    return [{ code, text, question }];
  }
  const other = question.options.find((option) => option.other === true);
  const own = { code, text, question };
  return other === undefined ? [own] : [own, { code: `${code}${OTHER_SUFFIX}`, text: other.label, question, other }];
}

/** Whether a respondent answers the question; hidden, calculated and split questions have answers that nobody is asked for. */
export function takesAnswers({ kind }: Question): boolean {
  return kind !== 'note' && kind !== 'hidden' && kind !== 'calculated' && kind !== 'split';
}

/** Every question in the order it is asked. */
export function questionsOf(definition: Pick<QuestionnaireDefinition, 'sections'>): readonly Question[] {
  return definition.sections.flatMap((section) => section.questions);
}

/** Every answerable item in the order it is asked. */
export function answerItems(definition: Pick<QuestionnaireDefinition, 'sections'>): readonly AnswerItem[] {
  return questionsOf(definition).flatMap(itemsOf);
}

/** An item that carries a score: a scale question or a battery row. */
export interface ScaleItem {
  readonly code: string;
  readonly text: LocalizedText;
  readonly scale: Scale;
  readonly reversed: boolean;
}

/**
 * Every item that carries a score, in the order it is asked. Items whose scale is not defined are left out, and so are those of
 * repeated sections: nobody's number of repetitions may weigh in a score.
 */
export function scaleItems(definition: Pick<QuestionnaireDefinition, 'sections' | 'scales'>): readonly ScaleItem[] {
  const sections = definition.sections.filter(({ repeatFor }) => repeatFor === undefined);
  return answerItems({ sections }).flatMap((item) => {
    const scale = scaleOf(definition, item.question);
    // Codes with two underscores are those of a repetition.
    if (scale === null || item.code.includes('__')) return [];
    const { reversed = false } = 'row' in item ? item.row : (item.question as { readonly reversed?: boolean });
    return [{ code: item.code, text: item.text, scale, reversed }];
  });
}

/** The scale that a question is asked on; null for other kinds, and for a scale that is not defined. */
export function scaleOf(definition: Pick<QuestionnaireDefinition, 'scales'>, question: Question): Scale | null {
  if (question.kind !== 'scale' && question.kind !== 'battery') return null;
  return Object.hasOwn(definition.scales, question.scale) ? (definition.scales[question.scale] ?? null) : null;
}

/** Lowest and highest value of a scale. */
export function scaleRange(scale: Scale): { readonly min: number; readonly max: number } {
  if (scale.kind === 'anchored') return { min: scale.min, max: scale.max };
  const values = scale.points.map((point) => point.value);
  return { min: Math.min(...values), max: Math.max(...values) };
}

/** Every value of a scale, lowest first. */
export function scaleValues(scale: Scale): readonly number[] {
  if (scale.kind === 'labelled') return scale.points.map((point) => point.value).sort((a, b) => a - b);
  return Array.from({ length: scale.max - scale.min + 1 }, (_, at) => scale.min + at);
}

/** Whether a scale has a value. */
export function scaleHas(scale: Scale, value: number): boolean {
  if (scale.kind === 'labelled') return scale.points.some((point) => point.value === value);
  return Number.isInteger(value) && value >= scale.min && value <= scale.max;
}

/** The non-answers that a question offers. */
export function nonAnswersOf(question: Question): readonly NonAnswer[] {
  return question.nonAnswers ?? [];
}
