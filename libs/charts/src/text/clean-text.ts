import type { Language } from '@hamava/persian';

/** Not allowed in XML 1.0, or embeddings and overrides of direction, which reach beyond the text that brings them. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|\p{Cs}|[\u202a-\u202e\ufffe\uffff]/gu;
const OPENERS = '\u2066\u2067\u2068';
const POP = '\u2069';

/** One line that XML may hold and whose isolates of direction (UAX 9) are closed within it. */
export function cleanText(text: string): string {
  let open = 0;
  let kept = '';
  for (const character of text.replace(FORBIDDEN, '').replace(/\s+/g, ' ').trim()) {
    if (character === POP && open === 0) continue;
    if (character === POP) open -= 1;
    if (OPENERS.includes(character)) open += 1;
    kept += character;
  }
  return kept + POP.repeat(open);
}

/** A name whose own direction cannot reorder the sentence around it. */
export function isolated(name: string): string {
  return `\u2068${cleanText(name)}${POP}`;
}

/** A text with the direction of its language, for renderers that know isolates but no `direction`. */
export function directed(text: string, language: Language): string {
  return (language === 'fa' ? '\u2067' : '\u2066') + text + POP;
}

/** Text for the content or an attribute of an element. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
