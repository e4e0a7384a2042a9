import { cleanText } from './clean-text.js';
import { textWidth } from './text-width.js';

const ELLIPSIS = '…';
/** Spaces outside isolates: what is inside one is a figure and stays in one line. */
const ISOLATE = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/g;
const OPENER = /[\u2066-\u2068]/;
const POP = '\u2069';
const KEPT_SPACE = '\u00a0';

export interface LineBox {
  readonly size: number;
  /** Pixels. */
  readonly width: number;
  /** At most so many; the last one then ends with «…». */
  readonly lines?: number;
}

/** The lines of a text in a column: broken at spaces, and inside a word only when it is wider than the column. */
export function wrapText(text: string, { size, width, lines = Infinity }: LineBox): string[] {
  const words = cleanText(text)
    .replace(ISOLATE, (figure) => (figure.length > 28 ? figure : figure.replaceAll(' ', KEPT_SPACE)))
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) => brokenWord(word, size, width));
  const wrapped: string[] = [];
  for (const word of words) {
    const last = wrapped.at(-1);
    const together = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(together, size) <= width) wrapped[wrapped.length - 1] = together;
    else wrapped.push(word);
  }
  if (wrapped.length > lines) {
    const rest = wrapped.slice(lines - 1).join(' ');
    return reopened([...wrapped.slice(0, lines - 1), fitText(rest, size, width)]);
  }
  return reopened(wrapped);
}

/** The text itself, or as much of its beginning as fits with «…». */
export function fitText(text: string, size: number, width: number): string {
  const cleaned = cleanText(text);
  if (textWidth(cleaned, size) <= width) return cleaned;
  const letters = [...cleaned];
  let kept = letters.length;
  while (kept > 0 && textWidth(letters.slice(0, kept).join('') + ELLIPSIS, size) > width) kept -= 1;
  return cleanText(letters.slice(0, kept).join('').trimEnd() + ELLIPSIS);
}

/** Every line closes the isolates it leaves open, and the next one opens them again. */
function reopened(lines: readonly string[]): string[] {
  let open = '';
  return lines.map((line) => {
    const whole = open + line;
    open = '';
    for (const letter of whole) {
      if (OPENER.test(letter)) open += letter;
      if (letter === POP) open = open.slice(0, -1);
    }
    return cleanText(whole);
  });
}

function brokenWord(word: string, size: number, width: number): string[] {
  if (textWidth(word, size) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    // A letter at the end of a piece is no longer joined and may be wider, which the sum with it tells.
    if (piece !== '' && textWidth(piece + letter, size) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}
