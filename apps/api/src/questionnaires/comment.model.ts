import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import type { CommentRow } from './comments.queries.js';
import { type Owned, isReviewer, owns } from './questionnaire-access.js';

@ObjectType('Comment')
export class CommentModel {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { nullable: true })
  versionId: string | null;

  @Field(() => String, { nullable: true, description: 'the question it is about; null: the whole' })
  itemCode: string | null;

  @Field(() => String, { nullable: true, description: 'words of the question that it is about, as they were' })
  quote: string | null;

  @Field(() => String)
  body: string;

  @Field(() => Boolean, { description: 'nothing is approved while it is open' })
  blocking: boolean;

  @Field(() => Boolean)
  resolved: boolean;

  @Field(() => String)
  author: string;

  @Field(() => String)
  createdAt: string;

  @Field(() => Boolean)
  mayResolve: boolean;
}

@InputType()
export class CommentInput {
  @Field(() => ID)
  questionnaireId: string;

  @Field(() => ID, { nullable: true })
  versionId?: string | null;

  @Field(() => String, { nullable: true })
  itemCode?: string | null;

  @Field(() => String, { nullable: true, description: 'words of the question; needs its code' })
  quote?: string | null;

  @Field(() => String)
  body: string;

  @Field(() => Boolean, { defaultValue: false })
  blocking: boolean;
}

/** What blocks an approval is for its author and for reviewers to settle, never for those whose work is reviewed. */
export function mayResolve(staff: SignedInStaff, questionnaire: Owned, comment: CommentRow): boolean {
  if (comment.authorId === staff.id || isReviewer(staff)) return true;
  return !comment.blocking && owns(staff, questionnaire);
}

export function toComment(staff: SignedInStaff, questionnaire: Owned, comment: CommentRow): CommentModel {
  return {
    id: comment.id,
    versionId: comment.versionId,
    itemCode: comment.itemCode,
    quote: comment.quote,
    body: comment.body,
    blocking: comment.blocking,
    resolved: comment.resolved,
    author: comment.author,
    createdAt: comment.createdAt.toISOString(),
    mayResolve: !comment.resolved && mayResolve(staff, questionnaire, comment),
  };
}
