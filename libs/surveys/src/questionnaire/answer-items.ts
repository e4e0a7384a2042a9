import type {
  BatteryQuestion,
  BatteryRow,
  ChoiceQuestion,
  LocalizedText,
  NonAnswer,
  NumberQuestion,
  Question,
  QuestionnaireDefinition,
  Scale,
  ScaleQuestion,
} from './definition.js';

/** One thing a respondent answers: a question, or a row of a battery (a battery itself has no answer). */
export type AnswerItem =
  | {
      readonly code: string;
      readonly text: LocalizedText;
      readonly question: ScaleQuestion | ChoiceQuestion | NumberQuestion;
    }
  | {
      readonly code: string;
      readonly text: LocalizedText;
      readonly question: BatteryQuestion;
      readonly row: BatteryRow;
    };

/** The items of a question in the order they are asked. */
export function itemsOf(question: Question): readonly AnswerItem[] {
  if (question.kind !== 'battery') return [{ code: question.code, text: question.text, question }];
  return question.rows.map((row) => ({ code: row.code, text: row.text, question, row }));
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

/** Every item that carries a score, in the order it is asked. Items whose scale is not defined are left out. */
export function scaleItems(definition: Pick<QuestionnaireDefinition, 'sections' | 'scales'>): readonly ScaleItem[] {
  return answerItems(definition).flatMap((item) => {
    const scale = scaleOf(definition, item.question);
    if (scale === null) return [];
    const { reversed = false } = 'row' in item ? item.row : (item.question as ScaleQuestion);
    return [{ code: item.code, text: item.text, scale, reversed }];
  });
}

/** The scale that a question is asked on; null for choices and numbers, and for a scale that is not defined. */
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
