/**
 * The one place that knows where Persian words begin and end. A word may hold ZWNJ («می‌شود» is one word of two parts); letters are
 * compared folded: Arabic ي ك ى ۀ ة as ی ک ی ه ه, without vowel marks and tatweel.
 */
export interface Word {
  /** Folded, without ZWNJ. */
  readonly folded: string;
  /** Places in the text as it was typed. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'placeholder' | 'mark';
}

const PIECE = /\{[^{}]*\}|[\p{L}\p{M}\u200c\u0640]+|\p{Nd}+(?:[٫٬.,/]\p{Nd}+)*|\S/gu;
const SILENT = /[\u200c\u0640\p{Mn}]/gu;
const SAME: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ك: 'ک', ۀ: 'ه', ة: 'ه', أ: 'ا', إ: 'ا' };
const SAME_LETTERS = new RegExp(`[${Object.keys(SAME).join('')}]`, 'g');

/** Letters as they are compared. */
export function folded(text: string): string {
  return text
    .normalize('NFC')
    .replace(SAME_LETTERS, (letter) => SAME[letter] ?? letter)
    .replace(SILENT, '')
    .toLowerCase();
}

/** Every word, number, placeholder and mark in order. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(PIECE)].map((match) => ({
    folded: folded(match[0]),
    start: match.index,
    end: match.index + match[0].length,
    kind: kindOf(match[0]),
  }));
}

/** How many words a reader counts; marks are none. */
export function wordCount(text: string): number {
  return wordsOf(text).filter(({ kind }) => kind !== 'mark').length;
}

function kindOf(piece: string): Word['kind'] {
  if (piece.startsWith('{') && piece.length > 1) return 'placeholder';
  if (/^\p{Nd}/u.test(piece)) return 'number';
  return /^[\p{L}\p{M}\u200c\u0640]/u.test(piece) ? 'word' : 'mark';
}

/** Endings that leave a word the same word: plurals, possessives, ezafe, short forms of "to be". */
const ENDINGS =
  /^(?:ها|ان|یان|ات|های|هایی)?(?:ی|ای|یی|م|ت|ش|مان|تان|شان|یم|ید|ند|اند|اید|ام|ایم|یش|یشان|یتان|یمان|تر|ترین)?$/;

export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
}

/**
 * A text made ready for looking up phrases: the letters of its words without spaces and ZWNJ, so that «ارباب رجوع», «ارباب‌رجوع» and
 * «اربابرجوع» are found by one entry. Marks stay and keep phrases from reaching across them.
 */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  readonly letters: string;
  /** Place of each word's first letter in `letters`, to the word. */
  readonly begins: ReadonlyMap<number, number>;
  readonly ends: ReadonlyMap<number, number>;
}

export function readingOf(text: string): Reading {
  const words = wordsOf(text);
  const begins = new Map<number, number>();
  const ends = new Map<number, number>();
  let letters = '';
  for (const [at, word] of words.entries()) {
    begins.set(letters.length, at);
    letters += word.folded;
    ends.set(letters.length, at);
  }
  return { text, words, letters, begins, ends };
}

/** Phrases ready for `hits`. */
export interface Lexicon {
  readonly entries: readonly { readonly phrase: string; readonly letters: string }[];
}

export function lexicon(phrases: readonly string[]): Lexicon {
  return { entries: phrases.map((phrase) => ({ phrase, letters: readingOf(phrase).letters })) };
}

/** Where phrases of the lexicon stand in a text, with or without endings, in the order of the text. */
export function hits(reading: Reading, { entries }: Lexicon): readonly Hit[] {
  const found: Hit[] = [];
  for (const { phrase, letters } of entries) {
    for (let at = reading.letters.indexOf(letters); at !== -1; at = reading.letters.indexOf(letters, at + 1)) {
      const first = reading.begins.get(at);
      const last = first === undefined ? null : lastWord(reading, at + letters.length, letters.length);
      const [begin, end] = [reading.words[first ?? -1], reading.words[last ?? -1]];
      if (begin !== undefined && end !== undefined) found.push({ start: begin.start, end: end.end, phrase });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

export function hasAny(reading: Reading, words: Lexicon): boolean {
  return hits(reading, words).length > 0;
}

/** The word that ends at this letter, or a few letters later when they are an ending; short words take none. */
function lastWord(reading: Reading, at: number, length: number): number | null {
  const here = reading.ends.get(at);
  if (here !== undefined) return here;
  if (length < 4) return null;
  for (let further = 1; further <= 6; further += 1) {
    const word = reading.ends.get(at + further);
    if (word === undefined) continue;
    const rest = reading.letters.slice(at, at + further);
    return ENDINGS.test(rest) ? word : null;
  }
  return null;
}
