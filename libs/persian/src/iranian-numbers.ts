import { normalizeDigits } from './digits.js';
import { normalizeText } from './text.js';

/** Area codes of the thirty-one provinces, without the leading zero. */
const AREA_CODES: ReadonlySet<string> = new Set(
  '11 13 17 21 23 24 25 26 28 31 34 35 38 41 44 45 51 54 56 58 61 66 71 74 76 77 81 83 84 86 87'.split(' '),
);

/** The mobile number in its eleven digits (`09123456789`) from any of the ways it is written; null when it is not one. */
export function mobileNumber(text: string): string | null {
  const national = nationalDigits(text);
  return national !== null && /^9[0-9]{9}$/.test(national) ? `0${national}` : null;
}

/**
 * The number of a fixed line with its area code, eleven digits (`06633312345`); null when it is not one. A subscriber's number
 * starts with 2 to 9.
 */
export function landlineNumber(text: string): string | null {
  const national = nationalDigits(text);
  if (national === null || !/^[1-8][0-9][2-9][0-9]{7}$/.test(national)) return null;
  return AREA_CODES.has(national.slice(0, 2)) ? `0${national}` : null;
}

/**
 * The ten digits of a national id (code of the person, شمارهٔ ملی); null when they are not one. The last digit is a check: the sum of
 * the others, weighted 10 to 2 from the left, modulo 11, is the check itself when below 2 and 11 less the check otherwise. Ten
 * equal digits pass that sum but are given to nobody.
 */
export function nationalId(text: string): string | null {
  const digits = bareDigits(text);
  if (digits === null || !/^[0-9]{10}$/.test(digits) || /^(.)\1{9}$/.test(digits)) return null;
  const sum = Array.from(digits.slice(0, 9)).reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  const rest = sum % 11;
  return Number(digits[9]) === (rest < 2 ? rest : 11 - rest) ? digits : null;
}

/**
 * The ten digits of a postal code; null when they are not one. There is no check digit; the first five, which name the delivery
 * area, hold neither 0 nor 2, and are not one digit four times over; the last five, which name the door, are not all zero.
 */
export function postalCode(text: string): string | null {
  const digits = bareDigits(text);
  if (digits === null || !/^[13-9]{5}[0-9]{5}$/.test(digits)) return null;
  return /^(.)\1{3}/.test(digits) || digits.endsWith('00000') ? null : digits;
}

/** Digits with the marks that people put between them taken out; null when anything else is among them. */
function bareDigits(text: string): string | null {
  const bare = normalizeDigits(normalizeText(text)).replace(/[-\s\u200c()–—‐.]/g, '');
  return /^\+?[0-9]{1,20}$/.test(bare) ? bare : null;
}

/** The ten digits after the zero of a national number, or after the country's code. */
function nationalDigits(text: string): string | null {
  const digits = bareDigits(text);
  if (digits === null) return null;
  return /^(?:\+98|0098|98|0)?([1-9][0-9]{9})$/.exec(digits)?.[1] ?? null;
}
