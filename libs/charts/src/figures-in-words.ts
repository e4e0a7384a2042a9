import { formatNumber, formatPercent, formatSigned, type Language } from '@hamava/persian';
import type { Interval } from './frame.js';

const JOINT = { fa: ' تا ', en: ' to ' } as const;

/** A level on the scale of 0-100 with one decimal: «۵۴٫۲». */
export function score(value: number, language: Language): string {
  return formatNumber(value, language, { decimals: 1 });
}

/** A count: «۱٬۲۳۴». */
export function count(value: number, language: Language): string {
  return formatNumber(Math.round(value), language);
}

/** A share in whole percents: «۷۴٪». */
export function percent(value: number, language: Language): string {
  return formatPercent(value, language, { decimals: 0 });
}

/** A change with its sign at the left, isolated: «+۲٫۱». */
export function signed(value: number, language: Language): string {
  return formatSigned(value, language, { decimals: 1 });
}

/** The size of a change without its sign: «۲٫۱». */
export function size(value: number, language: Language): string {
  return score(Math.abs(value), language);
}

/** «۵۲٫۰ تا ۵۶٫۴», in the order of reading. */
export function interval({ low, high }: Interval, language: Language): string {
  return score(low, language) + JOINT[language] + score(high, language);
}

/** «−۰٫۴ تا +۲٫۱», each end with its sign. */
export function signedInterval({ low, high }: Interval, language: Language): string {
  return signed(low, language) + JOINT[language] + signed(high, language);
}

/** Whole ranks: «۴ تا ۸», or «۴» alone. */
export function ranks({ low, high }: Interval, language: Language): string {
  return low === high ? count(low, language) : count(low, language) + JOINT[language] + count(high, language);
}
