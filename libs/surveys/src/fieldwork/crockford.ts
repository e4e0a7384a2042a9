import { normalizeDigits, normalizeText } from '@hamava/persian';

/** Crockford's base 32: no I, L, O or U, so that nothing is mistaken for a digit. */
export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const SEPARATORS = /[\s\u200c\p{Pd}_.]/gu;

/** A code as typed or scanned, in its one written form: capitals, Latin digits, no spaces or dashes, O as 0, I and L as 1. */
export function normaliseCode(text: string): string {
  const letters = normalizeDigits(normalizeText(text)).replace(SEPARATORS, '').toUpperCase();
  return letters.replace(/O/g, '0').replace(/[IL]/g, '1');
}

/** `length` letters of an alphabet from random bytes, as the digits of one large number. Uses every byte. */
export function lettersFromBytes(bytes: Uint8Array, alphabet: string, length: number): string {
  const base = BigInt(alphabet.length);
  let number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let letters = '';
  for (let at = 0; at < length; at += 1) {
    letters = alphabet.charAt(Number(number % base)) + letters;
    number /= base;
  }
  return letters;
}
