import type { QuestionnaireReviewQuery } from '../api/generated/graphql.js';

type Reviewed = QuestionnaireReviewQuery['questionnaire'];
type Numbered = Pick<Reviewed['versions'][number], 'number' | 'state'>;

/** The version that a later one is measured against: the newest that was published before it, or else the one before. */
export function versionBefore<Version extends Numbered>(
  versions: readonly Version[],
  version: Numbered,
): Version | null {
  const earlier = versions.filter(({ number }) => number < version.number).toSorted((a, b) => b.number - a.number);
  return earlier.find(({ state }) => state === 'PUBLISHED' || state === 'RETIRED') ?? earlier[0] ?? null;
}

/**
 * What was said about the whole, about this version and about those before it: a comment on an earlier version may still
 * stand in the way of this one, so its reader must see it here.
 */
export function commentsUpTo<Comment extends { readonly versionId?: string | null }>(
  comments: readonly Comment[],
  versions: readonly { readonly id: string; readonly number: number }[],
  { number }: { readonly number: number },
): readonly Comment[] {
  const later = new Set(versions.filter((version) => version.number > number).map(({ id }) => id));
  return comments.filter(({ versionId }) => !versionId || !later.has(versionId));
}
