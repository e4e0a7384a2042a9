import { CROCKFORD, lettersFromBytes, normaliseCode } from './crockford.js';

const LENGTH = 8;
const RECEIPT_CODE = new RegExp(`^[${CROCKFORD}]{${LENGTH}}$`);
const LEAST_BYTES = 5;

/** Whether a text is a receipt code in its written form, without the dash. */
export function isReceiptCode(text: string): boolean {
  return RECEIPT_CODE.test(text);
}

/** A typed receipt code in its written form; look at it with `isReceiptCode`. */
export function normaliseReceiptCode(text: string): string {
  return normaliseCode(text);
}

/** A receipt code (8 letters, 40 bits) from at least 5 random bytes. Throws RangeError for fewer. */
export function receiptCodeFromBytes(bytes: Uint8Array): string {
  if (bytes.length < LEAST_BYTES) throw new RangeError(`receiptCodeFromBytes requires at least ${LEAST_BYTES} bytes`);
  return lettersFromBytes(bytes, CROCKFORD, LENGTH);
}

/** A receipt code as it is shown, in two groups: `4F7K-09QZ`. */
export function formatReceiptCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
