import { formatNumber } from '@hamava/persian';

export function counted(value: number): string {
  return formatNumber(value, 'en');
}

function agencies(count: number): string {
  if (count === 0) return 'no agency';
  return count === 1 ? '1 agency' : `${counted(count)} agencies`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** How many agencies are told from the mean, and how many are not. */
export function rankSentence(above: number, below: number, between: number): string {
  if (above + below + between === 0) return 'No agency has a published figure.';
  const is = above > 1 ? 'are' : 'is';
  const neither = 'No agency is clearly above or below the mean';
  const belowIt = below === 0 ? 'none' : counted(below);
  const judged =
    above + below === 0
      ? neither
      : `${capital(agencies(above))} ${is} clearly above and ${belowIt} clearly below the mean`;
  return between === 0 ? `${judged}.` : `${judged}; ${agencies(between)} cannot be told apart from it.`;
}

/** How many agencies went which way; what the data do not tell is no standing still. */
export function multiplesSentence(higher: number, lower: number, undetermined: number): string {
  if (higher + lower + undetermined === 0) return 'Of no agency a rise or fall against the wave before is known.';
  const told = `Against the wave before: ${agencies(higher)} higher, ${lower === 0 ? 'none' : counted(lower)} lower`;
  return undetermined === 0 ? `${told}.` : `${told}; of ${agencies(undetermined)} the data do not tell.`;
}
