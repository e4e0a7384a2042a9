import { type DocumentParts, type Outline, codeOfPart, samePart, touchedParts } from './document-parts.js';

export type Merged =
  | { readonly ok: true; readonly parts: DocumentParts }
  /** Codes of what both sides touched. */
  | { readonly ok: false; readonly items: readonly string[] };

/**
 * Two documents that grew out of one: everything that either side touched, or the items that both touched. A question's words and
 * its place are two things; taking it away touches both, and so does taking away the section that the other side put it into.
 */
export function mergeDocuments(base: DocumentParts, mine: DocumentParts, theirs: DocumentParts): Merged {
  const [byMe, byThem] = [touchedParts(base, mine), touchedParts(base, theirs)];
  const theirKeys = new Set(byThem);
  const clashes = byMe.filter((key) => theirKeys.has(key) && !settled(mine, theirs, key));
  const items = [...clashes.map(codeOfPart), ...homeless(mine, theirs, byThem), ...homeless(theirs, mine, byMe)];
  if (items.length > 0) return { ok: false, items: [...new Set(items)].toSorted() };
  const content = new Map(theirs.content);
  for (const key of byMe) {
    if (key.startsWith('place:')) continue;
    if (mine.content.has(key)) content.set(key, mine.content.get(key));
    else content.delete(key);
  }
  return { ok: true, parts: { content, outline: mergedOutline(mine.outline, theirs.outline, byMe) } };
}

/** Both sides did the same: both changed a text to the same words, or both took the same question away. */
function settled(mine: DocumentParts, theirs: DocumentParts, key: string): boolean {
  if (!key.startsWith('place:')) return samePart(mine, theirs, key);
  const part = key.slice('place:'.length);
  return !mine.content.has(part) && !theirs.content.has(part);
}

/** Questions that were put into a section which the other side took away. */
function homeless(without: DocumentParts, within: DocumentParts, placed: readonly string[]): string[] {
  const kept = new Set(without.outline.map(({ section }) => section));
  return within.outline
    .filter(({ section }) => !kept.has(section) && !placed.includes(`place:section:${section}`))
    .flatMap(({ questions }) => questions.filter((code) => placed.includes(`place:question:${code}`)));
}

function mergedOutline(mine: Outline, theirs: Outline, byMe: readonly string[]): Outline {
  const places = new Set(byMe.filter((key) => key.startsWith('place:')));
  if (places.size === 0) return theirs;
  const isPlaced = (kind: 'section' | 'question') => (code: string) => places.has(`place:${kind}:${code}`);
  const sections = reordered(
    mine.map(({ section }) => section),
    theirs.map(({ section }) => section),
    isPlaced('section'),
  );
  const questionsIn = (outline: Outline, section: string): readonly string[] =>
    outline.find((candidate) => candidate.section === section)?.questions ?? [];
  return sections.map((section) => ({
    section,
    questions: reordered(questionsIn(mine, section), questionsIn(theirs, section), isPlaced('question')),
  }));
}

/** Their order, with what I placed standing after the same neighbour as in mine. */
function reordered(mine: readonly string[], theirs: readonly string[], isPlaced: (code: string) => boolean): string[] {
  const order = theirs.filter((code) => !isPlaced(code));
  for (const [at, code] of mine.entries()) {
    if (!isPlaced(code)) continue;
    const neighbour = mine.slice(0, at).findLast((candidate) => order.includes(candidate));
    order.splice(neighbour === undefined ? 0 : order.indexOf(neighbour) + 1, 0, code);
  }
  return order;
}
