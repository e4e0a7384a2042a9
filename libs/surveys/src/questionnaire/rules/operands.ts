import { isIsoDate } from '@hamava/persian';
import { nonAnswersOf, scaleHas, scaleOf, type AnswerItem } from '../answer-items.js';
import { hasDecimals } from '../decimals.js';
import type { Operand, QuestionnaireDefinition } from '../definition.js';

/** What an item's answers can be compared with. `band`: a number of which only the band is kept. */
export type Sort = 'number' | 'band' | 'date' | 'time' | 'code' | 'codes' | 'text' | 'photo';

const SORTS: Readonly<Record<Exclude<AnswerItem['question']['kind'], 'number' | 'hidden'>, Sort>> = {
  scale: 'number',
  battery: 'number',
  sum: 'number',
  calculated: 'number',
  choice: 'code',
  split: 'code',
  consent: 'code',
  cascade: 'code',
  multiple: 'codes',
  ranking: 'codes',
  text: 'text',
  date: 'date',
  time: 'time',
  photo: 'photo',
};

export function sortOf(item: AnswerItem): Sort {
  if ('other' in item) return 'text';
  const { question } = item;
  if (question.kind === 'number') return question.bands === undefined ? 'number' : 'band';
  if (question.kind === 'hidden') return question.options === undefined ? 'text' : 'code';
  return SORTS[question.kind];
}

/** What a consent is answered with. */
export const CONSENT_ANSWERS = ['agreed', 'declined'] as const;

/** The codes that an item can be answered with; null for items that are not answered with codes. Non-answers are not among them. */
export function codesOf(item: AnswerItem): readonly string[] | null {
  if ('other' in item) return null;
  if ('level' in item) return item.level.options.map(({ code }) => code);
  const { question } = item;
  if (question.kind === 'consent') return CONSENT_ANSWERS;
  if (question.kind === 'split') return question.arms.map(({ code }) => code);
  return 'options' in question ? (question.options?.map(({ code }) => code) ?? null) : null;
}

/** Whether an item can have this answer, or have it among its answers. An unknown scale takes anything; it is reported elsewhere. */
export function canHave(
  definition: Pick<QuestionnaireDefinition, 'scales'>,
  item: AnswerItem,
  operand: Operand,
): boolean {
  const { question } = item;
  if (!('other' in item) && nonAnswersOf(question).some((nonAnswer) => nonAnswer === operand)) return true;
  const codes = codesOf(item);
  if (codes !== null) return codes.some((code) => code === operand);
  if (!fitsSort(sortOf(item), operand)) return false;
  if (typeof operand === 'string') return true;
  if (question.kind === 'number') {
    return operand >= question.min && operand <= question.max && hasDecimals(operand, question.decimals ?? 0);
  }
  if (question.kind === 'sum') return Number.isInteger(operand) && operand >= 0 && operand <= question.total;
  const scale = scaleOf(definition, question);
  return scale === null || scaleHas(scale, operand);
}

/** Whether an operand is of a sort: a number, a day, a time of day, a text. */
export function fitsSort(sort: Sort, operand: Operand): boolean {
  if (sort === 'number') return typeof operand === 'number';
  if (typeof operand === 'number') return false;
  if (sort === 'date') return isIsoDate(operand);
  if (sort === 'time') return isTime(operand);
  return sort === 'text';
}

/** Whether a text is a time of day, `00:00` to `23:59`. */
export function isTime(text: string): boolean {
  return /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/.test(text);
}
