import { normalizeDigits, normalizeText } from '@hamava/persian';

const FOLDED: Readonly<Record<string, string>> = { آ: 'ا', أ: 'ا', إ: 'ا', ٱ: 'ا', ؤ: 'و', ئ: 'ی', ة: 'ه', ۀ: 'ه' };
const VOWEL_MARKS = /[\u064b-\u065f\u0670\u0640]/g;
const GAPS = /[\s\u200c]+/g;

/** A text as it is compared in a search: one form of ی and ک, no vowel marks, no difference of space and ZWNJ, lower case. */
export function foldForSearch(text: string): string {
  return normalizeDigits(normalizeText(text))
    .replace(VOWEL_MARKS, '')
    .replace(/[آأإٱؤئةۀ]/g, (letter) => FOLDED[letter] ?? letter)
    .replace(GAPS, '')
    .toLowerCase();
}

/** Whether every word of the search occurs in the text, in any order. */
export function matchesSearch(text: string, search: string): boolean {
  const folded = foldForSearch(text);
  return search
    .split(/\s+/)
    .map(foldForSearch)
    .every((word) => folded.includes(word));
}
