import { normalizeDigits, normalizeText } from '@hamava/persian';

/** The one form in which user names are stored, compared and counted: «علي۱» and «علی1» are the same person. */
export function normaliseUsername(text: string): string {
  return normalizeText(normalizeDigits(text)).toLowerCase();
}
