import { normalizeDigits } from './digits.js';
import { normalizeText } from './text.js';
import { parseWholeNumber } from './whole-number.js';

/** A point, the Persian decimal mark, and the slash that many people write in its place. */
const DECIMAL = /^([-−]?)([0-9٬,'’ \u00a0\u2009\u202f]*)[.٫/]([0-9]+)$/;

/**
 * The number that a person typed, whole or with decimals, in digits of any script: «۲٫۵», «۲/۵», "2.5", «۱٬۲۰۰٫۲۵». Null when it is
 * not one. A comma is a group mark only, so «۱,۵» is nothing rather than fifteen.
 */
export function parseDecimalNumber(text: string): number | null {
  const cleaned = normalizeDigits(normalizeText(text)).replace(/\u200c/g, '');
  const parts = DECIMAL.exec(cleaned);
  if (parts === null) return parseWholeNumber(cleaned);
  const [, sign = '', whole = '', fraction = ''] = parts;
  const units = whole === '' ? 0 : parseWholeNumber(whole);
  if (units === null || fraction.length > 15) return null;
  const magnitude = Number(`${units}.${fraction}`);
  return sign === '' || magnitude === 0 ? magnitude : -magnitude;
}
