const PERSIAN_ZERO = 0x06f0;
const ARABIC_ZERO = 0x0660;
const FOREIGN_DIGIT = /[^\P{Nd}0-9]/gu;
const DECIMAL_DIGIT = /^\p{Nd}$/u;

/**
 * The same text with every decimal digit of any script written as 0-9; «۱۲», «١٢» and "12" become equal.
 * Only digits change: group marks, signs and letters stay.
 */
export function normalizeDigits(text: string): string {
  return text.replace(FOREIGN_DIGIT, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)));
}

/** The same text with 0-9 written as ۰-۹. */
export function toPersianDigits(text: string | number): string {
  return String(text).replace(/[0-9]/g, (digit) => String.fromCodePoint(PERSIAN_ZERO + Number(digit)));
}

function digitValue(codePoint: number): number {
  if (codePoint >= PERSIAN_ZERO && codePoint <= PERSIAN_ZERO + 9) return codePoint - PERSIAN_ZERO;
  if (codePoint >= ARABIC_ZERO && codePoint <= ARABIC_ZERO + 9) return codePoint - ARABIC_ZERO;
  // Unicode keeps decimal digits in ascending runs of ten (The Unicode Standard, 4.6), so the way back to the start of the
  // run tells the value. The five runs of mathematical digits touch each other, hence the remainder.
  let start = codePoint;
  while (DECIMAL_DIGIT.test(String.fromCodePoint(start - 1))) start -= 1;
  return (codePoint - start) % 10;
}
