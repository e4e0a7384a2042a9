import { CalendarDate, PersianCalendar, parseDate, toCalendar, GregorianCalendar } from '@internationalized/date';

/** A day of the Iranian (Solar Hijri) calendar; month 1 is Farvardin. */
export interface JalaliDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const PERSIAN = new PersianCalendar();
const GREGORIAN = new GregorianCalendar();
const ISO_DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/** Whether a text is a day of the Gregorian calendar, written as `2026-08-22`. */
export function isIsoDate(text: string): boolean {
  if (!ISO_DATE.test(text)) return false;
  try {
    parseDate(text);
    return true;
  } catch {
    return false;
  }
}

/** The Jalali day of an ISO date (Gregorian, `2026-08-22`). Throws RangeError when it is not a day of the calendar. */
export function toJalali(isoDate: string): JalaliDate {
  const { year, month, day } = toCalendar(gregorianDay(isoDate), PERSIAN);
  return { year, month, day };
}

/** The ISO date of a Jalali day. Throws RangeError when the month has no such day (30 Esfand of a common year). */
export function fromJalali({ year, month, day }: JalaliDate): string {
  const date = new CalendarDate(PERSIAN, year, month, day);
  if (date.year !== year || date.month !== month || date.day !== day) {
    throw new RangeError(`fromJalali requires a day of the calendar, not ${year}/${month}/${day}`);
  }
  return toCalendar(date, GREGORIAN).toString();
}

/** The Jalali year of an ISO date: 1405 for `2026-08-22`. Throws RangeError as `toJalali`. */
export function jalaliYearOf(isoDate: string): number {
  return toJalali(isoDate).year;
}

/** A quarter of the Jalali year: 1 is spring (Farvardin to Khordad). */
export interface JalaliQuarter {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
  /** ISO dates of its first and last day. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/** The quarter of the Jalali year that an ISO date lies in. Throws RangeError as `toJalali`. */
export function jalaliQuarterOf(isoDate: string): JalaliQuarter {
  const { year, month } = toJalali(isoDate);
  const quarter = Math.ceil(month / 3) as JalaliQuarter['quarter'];
  const first = new CalendarDate(PERSIAN, year, 3 * quarter - 2, 1);
  return {
    year,
    quarter,
    firstDay: toCalendar(first, GREGORIAN).toString(),
    lastDay: toCalendar(first.add({ months: 3 }).subtract({ days: 1 }), GREGORIAN).toString(),
  };
}

/** Year, month and day of an ISO date, checked. Throws RangeError when it is not a day of the Gregorian calendar. */
export function gregorianDay(isoDate: string): CalendarDate {
  if (!ISO_DATE.test(isoDate)) throw new RangeError('an ISO date such as 2026-08-22 is required');
  try {
    return parseDate(isoDate);
  } catch {
    throw new RangeError(`${isoDate} is not a day of the calendar`);
  }
}
