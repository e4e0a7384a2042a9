/** Marks that steer or join but show nothing. ZWNJ (U+200C) is a letter boundary in Persian and is not among them. */
const INVISIBLE = /[\u00ad\u061c\u200b\u200d-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
/** Controls other than tab and line ends, and halves of surrogate pairs: no keyboard writes them and Postgres refuses some. */
const CONTROL = /[^\P{Cc}\t\n\r]|\p{Cs}/gu;
const EDGES = /^[\s\u200c]+|[\s\u200c]+$/g;

/**
 * A typed text in the one form that is stored and compared: NFC, Arabic ي and ك as Persian ی and ک, without bidi marks,
 * zero-width characters (ZWNJ inside the text stays) and control characters, trimmed. Digits stay as typed.
 */
export function normalizeText(text: string): string {
  const visible = text.replace(INVISIBLE, '').replace(CONTROL, '');
  return visible.normalize('NFC').replace(/ي/g, 'ی').replace(/ك/g, 'ک').replace(EDGES, '');
}

const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const POP_ISOLATE = '\u2069';

/** Wraps a code, phone number or signed figure so that Persian text around it cannot reorder its parts (UAX 9 isolates). */
export function isolateLeftToRight(text: string): string {
  return LEFT_TO_RIGHT_ISOLATE + text + POP_ISOLATE;
}
