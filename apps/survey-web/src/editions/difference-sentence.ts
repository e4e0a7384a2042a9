import type { EditionsWords } from '../locale/editions-fa.js';
import type { Locale } from '../locale/locale.js';
import type { EditionRow } from './use-editions.js';

export type Difference = NonNullable<EditionRow['difference']>;
export type Move = Difference['moved'][number];

/** What readers of the present edition would see move, in one or two plain sentences. */
export function differenceSentence(
  { difference, number }: Pick<EditionRow, 'number'> & { readonly difference: Difference },
  words: EditionsWords,
  { format, words: { words: own } }: Locale,
): string {
  const agencies = new Set(difference.moved.map(({ agency }) => agency)).size;
  if (number === 1) return words.first(format.count(agencies), format.count(difference.wavesAdded.length));
  if (difference.figures === 0 && difference.wavesAdded.length === 0) return words.nothing;
  const moves = agencies === 0 ? words.noMoves : words.moves(format.count(agencies));
  return `${moves}${own.clauseSeparator}${provinceClause(difference, words, format.score)}`;
}

function provinceClause(
  { provinceBefore: before, provinceAfter: after }: Difference,
  words: EditionsWords,
  score: (value: number) => string,
): string {
  if (before === null) return after === null ? words.provinceNone : words.provinceAppears(score(after));
  if (after === null) return words.provinceGoes;
  return before === after ? words.provinceStays(score(after)) : words.provinceMoves(score(before), score(after));
}

/** Newest wave first, within it the agencies as they come. */
export function movesInOrder(moved: readonly Move[]): readonly Move[] {
  return [...moved].sort((a, b) => b.wave - a.wave);
}
