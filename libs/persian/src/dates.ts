import { gregorianDay, toJalali } from './calendar.js';
import { toPersianDigits } from './digits.js';
import type { Language } from './language.js';

const JALALI_MONTHS = [
  'فروردین',
  'اردیبهشت',
  'خرداد',
  'تیر',
  'مرداد',
  'شهریور',
  'مهر',
  'آبان',
  'آذر',
  'دی',
  'بهمن',
  'اسفند',
] as const;
const GREGORIAN_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

interface NamedDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly monthName: string;
}

/** A date in words: «۳۱ مرداد ۱۴۰۵» or "22 August 2026". Throws RangeError when it is not an ISO date. */
export function formatDate(isoDate: string, language: Language): string {
  const { year, monthName, day } = namedDay(isoDate, language);
  return localDigits(`${day} ${monthName} ${year}`, language);
}

/** The month of a date: «مرداد ۱۴۰۵» or "August 2026". Throws RangeError when it is not an ISO date. */
export function formatMonthYear(isoDate: string, language: Language): string {
  const { year, monthName } = namedDay(isoDate, language);
  return localDigits(`${monthName} ${year}`, language);
}

/** A date for tables and axes: «۱۴۰۵/۰۵/۳۱» or "22 Aug 2026". Throws RangeError when it is not an ISO date. */
export function formatShortDate(isoDate: string, language: Language): string {
  const { year, month, monthName, day } = namedDay(isoDate, language);
  if (language === 'en') return `${day} ${monthName.slice(0, 3)} ${year}`;
  return toPersianDigits(`${year}/${twoDigits(month)}/${twoDigits(day)}`);
}

/** A date and a time of the clock in Iran. */
export interface TehranDateTime {
  readonly isoDate: string;
  readonly hour: number;
  readonly minute: number;
}

/** «۳۱ مرداد ۱۴۰۵، ساعت ۱۴:۰۵» or "22 August 2026, 14:05". Throws RangeError when it is not an ISO date. */
export function formatDateTime({ isoDate, hour, minute }: TehranDateTime, language: Language): string {
  const date = formatDate(isoDate, language);
  const time = localDigits(`${twoDigits(hour)}:${twoDigits(minute)}`, language);
  return language === 'fa' ? `${date}، ساعت ${time}` : `${date}, ${time}`;
}

const TEHRAN_OFFSET_MS = 3.5 * 3_600_000;

/**
 * What the clock in Iran shows at an instant (milliseconds since 1970 UTC).
 * Iran has kept UTC+3:30 without summer time since 22 September 2022; earlier summers are an hour off and are not needed here.
 */
export function tehranDateTime(instant: number): TehranDateTime {
  const local = new Date(instant + TEHRAN_OFFSET_MS);
  return { isoDate: local.toISOString().slice(0, 10), hour: local.getUTCHours(), minute: local.getUTCMinutes() };
}

function namedDay(isoDate: string, language: Language): NamedDay {
  const { year, month, day } = language === 'fa' ? toJalali(isoDate) : gregorianDay(isoDate);
  const names = language === 'fa' ? JALALI_MONTHS : GREGORIAN_MONTHS;
  return { year, month, day, monthName: names[month - 1] ?? '' };
}

function localDigits(text: string, language: Language): string {
  return language === 'fa' ? toPersianDigits(text) : text;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
