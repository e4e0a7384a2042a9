/** When a figure may be shown (methodology 2.17); method parameters, so the caller's data may set others. */
export interface PublicationRule {
  /** Valid responses. */
  readonly minimumN: number;
  /** Kish's effective n. */
  readonly minimumEffectiveN: number;
  /** Of the published interval, points. */
  readonly maximumHalfWidth: number;
}

export const PUBLICATION_RULE: PublicationRule = { minimumN: 30, minimumEffectiveN: 20, maximumHalfWidth: 10 };

export type SuppressionReason = 'SUPPRESSED_N' | 'SUPPRESSED_PRECISION' | 'SUPPRESSED_COMPLEMENT';

export type Publication =
  { readonly published: true } | { readonly published: false; readonly reason: SuppressionReason };

/**
 * Whether a figure may be shown: enough valid responses (else SUPPRESSED_N), enough effective responses and a narrow
 * enough interval (else SUPPRESSED_PRECISION). A half-width or an effective n that is no number is never shown.
 */
export function suppress(
  figure: { readonly n: number; readonly effectiveN: number; readonly halfWidth: number },
  rule: PublicationRule = PUBLICATION_RULE,
): Publication {
  if (!(figure.n >= rule.minimumN)) return { published: false, reason: 'SUPPRESSED_N' };
  const precise = figure.effectiveN >= rule.minimumEffectiveN && figure.halfWidth <= rule.maximumHalfWidth;
  return precise ? { published: true } : { published: false, reason: 'SUPPRESSED_PRECISION' };
}

/**
 * A breakdown whose groups add up to a shown total: a group below `minimumN` is hidden, and when exactly one is hidden
 * the smallest of the others goes with it, or the hidden one could be computed (SUPPRESSED_COMPLEMENT). A group of
 * nobody has nothing to hide and counts as shown.
 */
export function suppressBreakdown(groups: readonly { readonly n: number }[], minimumN = 10): Publication[] {
  const result = groups.map(({ n }): Publication =>
    n > 0 && !(n >= minimumN) ? { published: false, reason: 'SUPPRESSED_N' } : { published: true },
  );
  if (result.filter(({ published }) => !published).length !== 1) return result;
  let smallest = -1;
  for (const [position, { n }] of groups.entries()) {
    if (!result[position]!.published || n === 0) continue;
    if (smallest === -1 || n < groups[smallest]!.n) smallest = position;
  }
  if (smallest !== -1) result[smallest] = { published: false, reason: 'SUPPRESSED_COMPLEMENT' };
  return result;
}
