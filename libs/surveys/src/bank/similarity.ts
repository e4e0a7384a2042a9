import { folded } from '../linting/words.js';

/** From here on two questions are held to be the same one in other words. */
export const SIMILAR = 0.6;

/** How alike two texts are, from 0 to 1: shared triples of letters over all triples (Jaccard), words folded, two blanks in front. */
export function trigramSimilarity(a: string, b: string): number {
  return overlap(trigrams(a), trigrams(b));
}

/** The triples of a text. */
export function trigrams(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of folded(text).match(/[\p{L}\p{N}]+/gu) ?? []) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  }
  return found;
}

export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const triple of a) if (b.has(triple)) shared += 1;
  return shared / (a.size + b.size - shared);
}
