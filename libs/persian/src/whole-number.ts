import { normalizeDigits } from './digits.js';
import { normalizeText } from './text.js';

/** Persian and Latin thousands marks, and the spaces people and spreadsheets use for them. */
const GROUPED = /^([0-9]{1,3})(?:[٬،,'’ \u00a0\u2009\u202f][0-9]{3})+$/;
const PLAIN = /^[0-9]+$/;

/**
 * The whole number that a person typed, in digits of any script and with or without group marks; null when it is not one.
 * Marks count only before groups of three, so «۱,۵» (one and a half) is never read as fifteen. Range: safe integers.
 */
export function parseWholeNumber(text: string): number | null {
  const cleaned = normalizeDigits(normalizeText(text)).replace(/\u200c/g, '');
  const negative = /^[-−]/.test(cleaned);
  const digits = negative ? cleaned.slice(1) : cleaned;
  if (!PLAIN.test(digits) && !GROUPED.test(digits)) return null;
  const magnitude = Number(digits.replace(/[^0-9]/g, ''));
  if (!Number.isSafeInteger(magnitude)) return null;
  return negative && magnitude > 0 ? -magnitude : magnitude;
}
