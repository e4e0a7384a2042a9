import { normalizeDigits, normalizeText } from '@hamava/persian';

/** Marks that steer the voice but not the meaning. A slash, a percent sign, a plus or a placeholder's braces are not among them. */
const PUNCTUATION = /[«»"'“”‘’„.,،؛;:!؟?…()[\]–—\-_]/u;
const HARAKAT_AND_TATWEEL = /[\u0640\u064b-\u065f\u0670]/gu;
const ZWNJ = '\u200c';

/**
 * Whether two texts differ in nothing but orthography: Arabic or Persian letters, digits of any script, ZWNJ, spaces, short
 * vowels, punctuation, capital letters. Marks between two digits count («۱٫۵» is not «۱۵»), and so does the space between two
 * Latin words.
 */
export function sameButOrthography(a: string, b: string): boolean {
  return skeleton(a) === skeleton(b);
}

function skeleton(text: string): string {
  const letters = normalizeDigits(normalizeText(text))
    .replace(HARAKAT_AND_TATWEEL, '')
    .replace(/[ۀة]/g, 'ه')
    .replace(/[أإٱ]/g, 'ا')
    .replace(/ؤ/g, 'و')
    .toLowerCase();
  let out = '';
  let gap = '';
  for (const letter of letters) {
    if (letter === ZWNJ || /\s/u.test(letter) || PUNCTUATION.test(letter)) {
      gap += letter;
      continue;
    }
    out += kept(out.at(-1) ?? '', gap, letter) + letter;
    gap = '';
  }
  return out;
}

/** What of a gap between two letters carries meaning. */
function kept(before: string, gap: string, after: string): string {
  if (gap === '') return '';
  if (/[0-9]/.test(before) && /[0-9]/.test(after)) return gap.trim().replace(/[–—]/g, '-') || ' ';
  const spaced = /\s/u.test(gap) && /[a-z0-9{}]/.test(before) && /[a-z0-9{}]/.test(after);
  return spaced ? ' ' : '';
}
