import { toPersianDigits } from './digits.js';
import type { Language } from './language.js';
import { isolateLeftToRight } from './text.js';

export interface NumberStyle {
  /** Exactly this many decimals (0-20); without it at most three, without trailing zeros. */
  readonly decimals?: number;
}

const MINUS = '\u2212';
const RIGHT_TO_LEFT_MARK = '\u200f';
const GROUP_MARK = { fa: '٬', en: ',' } as const;
const DECIMAL_MARK = { fa: '٫', en: '.' } as const;

/**
 * A number for readers: «۱۲٬۳۴۵٫۶» or "12,345.6". Not for years (use `toPersianDigits`).
 * Own tables, because Intl differs between server and browsers. Throws RangeError for values that are not finite or reach 1e21.
 */
export function formatNumber(value: number, language: Language, style: NumberStyle = {}): string {
  const digits = magnitude(value, language, style);
  return isNegative(value, style) ? withSign(MINUS, digits, language) : digits;
}

/** A change with its sign always shown, except for zero: «+۲٫۱», «−۰٫۵». In Persian wrapped so that the sign stays at the left. */
export function formatSigned(value: number, language: Language, style: NumberStyle = {}): string {
  const digits = magnitude(value, language, style);
  if (isNegative(value, style)) return withSign(MINUS, digits, language);
  return Number(rounded(value, style)) === 0 ? digits : withSign('+', digits, language);
}

/** A percentage given in percents (74 is 74 %): «۷۴٪» with the sign kept at the left by a mark, "74%". */
export function formatPercent(percents: number, language: Language, style: NumberStyle = {}): string {
  const number = formatNumber(percents, language, style);
  return language === 'fa' ? number + RIGHT_TO_LEFT_MARK + '٪' : number + '%';
}

function withSign(sign: string, digits: string, language: Language): string {
  return language === 'fa' ? isolateLeftToRight(sign + digits) : sign + digits;
}

/** Whether a minus is due: not for values that round to zero. */
function isNegative(value: number, style: NumberStyle): boolean {
  return value < 0 && Number(rounded(value, style)) !== 0;
}

function magnitude(value: number, language: Language, style: NumberStyle): string {
  const [whole = '0', fraction = ''] = rounded(Math.abs(value), style).split('.');
  const grouped = whole.replace(/\B(?=([0-9]{3})+$)/g, GROUP_MARK[language]);
  const text = fraction === '' ? grouped : grouped + DECIMAL_MARK[language] + fraction;
  return language === 'fa' ? toPersianDigits(text) : text;
}

function rounded(value: number, { decimals }: NumberStyle): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21)
    throw new RangeError('formatNumber requires a finite number below 1e21');
  if (decimals !== undefined) return value.toFixed(decimals);
  return value.toFixed(3).replace(/\.?0+$/, '');
}
