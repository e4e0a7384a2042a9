import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ReviewState, VersionRow } from './version-review.queries.js';

/** The wire name of each state. */
export const VersionStateName = {
  IN_REVIEW: 'in_review',
  CHANGES_ASKED: 'changes_asked',
  WITHDRAWN: 'withdrawn',
  APPROVED: 'approved',
  PUBLISHED: 'published',
  RETIRED: 'retired',
} as const satisfies Record<Uppercase<ReviewState>, ReviewState>;
registerEnumType(VersionStateName, { name: 'VersionState' });

/** Its document and what was found in it are fields of their own, see `questionnaire-versions.resolver.ts`. */
@ObjectType('QuestionnaireVersion')
export class QuestionnaireVersionModel {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => VersionStateName)
  state: ReviewState;

  @Field(() => String, { description: 'of the canonical JSON, in hexadecimal digits' })
  sha256: string;

  @Field(() => String, { nullable: true })
  submittedBy: string | null;

  @Field(() => String)
  submittedAt: string;

  @Field(() => String, { nullable: true })
  decidedBy: string | null;

  @Field(() => String, { nullable: true })
  decidedAt: string | null;

  @Field(() => String, { nullable: true, description: 'what was asked for' })
  note: string | null;

  @Field(() => String, { nullable: true })
  publishedBy: string | null;

  @Field(() => String, { nullable: true })
  publishedAt: string | null;
}

export function toVersion(row: VersionRow): QuestionnaireVersionModel {
  const iso = (date: Date | null) => date?.toISOString() ?? null;
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    sha256: row.sha256,
    submittedBy: row.submittedBy,
    submittedAt: row.submittedAt.toISOString(),
    decidedBy: row.decidedBy,
    decidedAt: iso(row.decidedAt),
    note: row.note,
    publishedBy: row.publishedBy,
    publishedAt: iso(row.publishedAt),
  };
}
