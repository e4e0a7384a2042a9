import type { NumberQuestion, QuestionnaireDefinition } from '../questionnaire/definition.js';
import { lowered } from '../routing/lower.js';
import type { Answers, AnswerValue } from './answers.js';

/** The day's year in the Jalali calendar; it turns a year of birth into an age. */
export interface AnswerDay {
  readonly jalaliYear: number;
}

/**
 * The code of the band that a number belongs to; null outside every band and for questions without bands.
 * A Jalali year of birth becomes the age reached in the year of the answer.
 */
export function bandOf(question: NumberQuestion, value: number, { jalaliYear }: AnswerDay): string | null {
  if (question.bands === undefined) return null;
  const measure = question.bands.of === 'jalaliBirthYear' ? jalaliYear - value : value;
  const band = question.bands.list.find(({ from, to }) => measure >= from && (to === null || measure <= to));
  return band?.code ?? null;
}

/** The lowest and highest number that the question takes on a day: its own range, cut to its bands. */
export function numberRange(
  question: NumberQuestion,
  { jalaliYear }: AnswerDay,
): { readonly min: number; readonly max: number } {
  const { min, max, bands } = question;
  if (bands === undefined) return { min, max };
  const lowest = Math.min(...bands.list.map((band) => band.from));
  const highest = Math.max(...bands.list.map((band) => band.to ?? Infinity));
  if (bands.of === 'value') return { min: Math.max(min, lowest), max: Math.min(max, highest) };
  return { min: Math.max(min, jalaliYear - highest), max: Math.min(max, jalaliYear - lowest) };
}

/**
 * The answers as they are kept: a number with bands becomes the code of its band, so that no year of birth is ever stored.
 * Takes answers that `checkAnswers` accepted on the same day; throws RangeError for a number outside every band.
 */
export function keepBands(definition: QuestionnaireDefinition, answers: Answers, day: AnswerDay): Answers {
  const kept: Record<string, AnswerValue> = { ...answers };
  for (const question of lowered(definition).sections.flatMap((section) => section.questions)) {
    if (question.kind !== 'number' || question.bands === undefined || !Object.hasOwn(answers, question.code)) continue;
    const value = answers[question.code];
    if (typeof value !== 'number') continue;
    const band = bandOf(question, value, day);
    if (band === null) throw new RangeError(`keepBands requires an accepted answer to ${question.code}`);
    kept[question.code] = band;
  }
  return kept;
}
