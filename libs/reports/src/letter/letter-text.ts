import type { LetterParts } from './letter.js';
import { LETTER_WORDS } from './words.js';

/** The letter for programs that show no HTML; addresses stand on lines of their own. */
export function letterText({ language, greeting, occasion, lead, facts, links }: LetterParts): string {
  const words = LETTER_WORDS[language];
  const link = (name: string, href: string): string => `${name}:\n${href}`;
  return [
    greeting,
    occasion,
    lead,
    facts.map(({ name, value }) => `${name}: ${value}`).join('\n'),
    link(words.publicPage, links.publicPage),
    link(words.scorecard, links.scorecard),
    link(words.receipt, links.receipt),
    words.receiptNote,
    words.why,
  ].join('\n\n');
}
