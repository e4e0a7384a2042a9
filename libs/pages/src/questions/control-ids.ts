import { nonAnswersOf, type Question } from '@hamava/surveys';
import type { AskedItem } from './asked-item.js';

/** Names of the fields beside an answer's own: words of one's own, a non-answer, the parts of a day and of a time. */
export const FIELD = {
  other: (code: string): string => `${code}__other`,
  non: (code: string): string => `${code}__non`,
  day: (code: string): string => `${code}__day`,
  month: (code: string): string => `${code}__month`,
  year: (code: string): string => `${code}__year`,
  hour: (code: string): string => `${code}__hour`,
  minute: (code: string): string => `${code}__minute`,
  kept: (code: string): string => `${code}__kept`,
  remove: (code: string): string => `${code}__remove`,
} as const;

/** Text boxes and dropdowns are one control, by the name of their field. */
export function controlId(name: string): string {
  return `q-${name}`;
}

/** The select of one rank; ranks from 0. */
export function rankId(code: string, rank: number): string {
  return rank === 0 ? controlId(code) : `${controlId(code)}-${rank}`;
}

/** Radio buttons and boxes to tick are numbered in reading order, the non-answers after the rest. Codes begin with a letter. */
export function radioId(code: string, place: number): string {
  return `${code}-${place}`;
}

const ONE_CONTROL: ReadonlySet<Question['kind']> = new Set(['number', 'text', 'ranking', 'photo']);

/** Where an error link and a change link must lead: the first control of the item. */
export function firstControlId({ code, question }: AskedItem): string {
  const { kind } = question;
  if (ONE_CONTROL.has(kind) || (kind === 'choice' && question.layout === 'dropdown')) return controlId(code);
  if (kind === 'date') return controlId(FIELD.day(code));
  if (kind === 'time') return controlId(FIELD.hour(code));
  return kind === 'sum' ? controlId(question.rows[0]?.code ?? code) : radioId(code, 0);
}

/** Whether the non-answers of a question stand under a name of their own, because its answer is typed or picked. */
export function hasNonField({ question }: AskedItem): boolean {
  const kinds = ['number', 'text', 'date', 'time', 'ranking', 'sum', 'photo'];
  return kinds.includes(question.kind) && nonAnswersOf(question).length > 0;
}
