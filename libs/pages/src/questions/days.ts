import { toJalali } from '@hamava/persian';
import type { DateQuestion, Language } from '@hamava/surveys';
import { sentencesIn } from '../sentences/catalogue.js';
import { plainDigits } from '../sentences/digits.js';
import { type Values, valueOf } from './answer-value.js';
import { FIELD } from './control-ids.js';

type Calendar = DateQuestion['calendar'];

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const ISO_DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/** The parts of an ISO date in a calendar; null for anything else. */
export function dayIn(calendar: Calendar, iso: string): Day | null {
  if (!ISO_DATE.test(iso)) return null;
  try {
    const jalali = toJalali(iso);
    if (calendar === 'jalali') return jalali;
  } catch {
    return null;
  }
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day };
}

/** «۳۱ مرداد ۱۴۰۵», in the calendar of the question, whatever the language; the text itself when it is no day. */
export function dateInWords(iso: string, calendar: Calendar, language: Language): string {
  const day = dayIn(calendar, iso);
  if (day === null) return iso;
  const month = sentencesIn(language).asked.months[calendar][day.month - 1] ?? '';
  return plainDigits(`${day.day} ${month} ${day.year}`, language);
}

/** What the three fields of a day show: the typed texts, or the parts of an answered day. */
export interface DayFields {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export function dayFields(values: Values, code: string, calendar: Calendar, language: Language): DayFields {
  const typed = {
    day: valueOf(values, FIELD.day(code)),
    month: valueOf(values, FIELD.month(code)),
    year: valueOf(values, FIELD.year(code)),
  };
  if (typed.day !== '' || typed.month !== '' || typed.year !== '') return typed;
  const answered = dayIn(calendar, valueOf(values, code));
  if (answered === null) return typed;
  return {
    day: plainDigits(answered.day, language),
    month: String(answered.month),
    year: plainDigits(answered.year, language),
  };
}
