import { CROCKFORD, lettersFromBytes, normaliseCode } from './crockford.js';

/** The code in a survey link: seven letters that are easy to read out and never form a word. About 2 x 10^10 of them. */
export type SubmissionLinkCode = string;

const ALPHABET = CROCKFORD.replace(/[AE]/g, '');
const LENGTH = 7;
const LINK_CODE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);
const LEAST_BYTES = 8;

/** Whether a text is a link code in its written form. */
export function isLinkCode(text: string): boolean {
  return LINK_CODE.test(text);
}

/** A typed link code in its written form (capitals, Latin digits, no spaces or dashes); look at it with `isLinkCode`. */
export function normaliseLinkCode(text: string): string {
  return normaliseCode(text);
}

/** A link code from at least 8 random bytes (16 make the bias of the remainder vanish). Throws RangeError for fewer. */
export function linkCodeFromBytes(bytes: Uint8Array): SubmissionLinkCode {
  if (bytes.length < LEAST_BYTES) throw new RangeError(`linkCodeFromBytes requires at least ${LEAST_BYTES} bytes`);
  return lettersFromBytes(bytes, ALPHABET, LENGTH);
}

/** A link code in groups for print: `7KD-2Q9F`. */
export function formatLinkCode(code: SubmissionLinkCode): string {
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}
