import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type QuestionnaireDefinition, compareDefinitions, problem } from '@hamava/surveys';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import { JsonScalar } from '../graphql/json.scalar.js';
import { ReadId } from '../graphql/read-id.js';
import { CurrentStaff } from '../identity/current-staff.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { CommentInput, CommentModel } from './comment.model.js';
import { CommentsService } from './comments.service.js';
import { findOneQuestionnaire } from './one-questionnaire.js';
import { PublishVersionService } from './publish-version.service.js';
import { QuestionnaireModel } from './questionnaire.model.js';
import { ReviewService } from './review.service.js';
import { SubmitForReviewService } from './submit-for-review.service.js';
import { findVersionContents, holdVersion } from './version-review.queries.js';

/** From a draft to what citizens are asked, and what people say about it on the way. */
@Resolver(() => QuestionnaireModel)
export class ReviewResolver {
  constructor(
    @Inject(DatabasePool) private readonly pool: DatabasePool,
    @Inject(SubmitForReviewService) private readonly submitting: SubmitForReviewService,
    @Inject(ReviewService) private readonly reviewing: ReviewService,
    @Inject(PublishVersionService) private readonly publishing: PublishVersionService,
    @Inject(CommentsService) private readonly comments: CommentsService,
  ) {}

  @Query(() => JsonScalar, { description: 'the changes between two versions of one questionnaire, classed' })
  async versionDiff(
    @CurrentStaff() staff: SignedInStaff,
    @Args('from', { type: () => ID }, ReadId) from: string,
    @Args('to', { type: () => ID }, ReadId) to: string,
  ): Promise<unknown> {
    const [older, newer] = await this.pool.transaction('read committed', async (db) => {
      const held = [await holdVersion(db, staff, from), await holdVersion(db, staff, to)] as const;
      if (held[0].questionnaire.id !== held[1].questionnaire.id) throw ProblemError.of(problem('NOT_FOUND', 'to'));
      const contents = new Map(
        (await findVersionContents(db, [from, to])).map(({ id, definition }) => [id, definition]),
      );
      return [contents.get(from), contents.get(to)] as readonly QuestionnaireDefinition[];
    });
    return compareDefinitions(older as QuestionnaireDefinition, newer as QuestionnaireDefinition);
  }

  @Mutation(() => QuestionnaireModel, { description: 'revision: the one on the screen' })
  async submitForReview(
    @CurrentStaff() staff: SignedInStaff,
    @Args('id', { type: () => ID }, ReadId) id: string,
    @Args('revision', { type: () => Int }) revision: number,
  ): Promise<QuestionnaireModel> {
    await this.submitting.submit(staff, id, revision);
    return findOneQuestionnaire(this.pool, staff, id);
  }

  @Mutation(() => QuestionnaireModel)
  async withdrawFromReview(
    @CurrentStaff() staff: SignedInStaff,
    @Args('versionId', { type: () => ID }, ReadId) versionId: string,
  ): Promise<QuestionnaireModel> {
    return findOneQuestionnaire(this.pool, staff, await this.reviewing.withdraw(staff, versionId));
  }

  @Mutation(() => QuestionnaireModel)
  async askForChanges(
    @CurrentStaff() staff: SignedInStaff,
    @Args('versionId', { type: () => ID }, ReadId) versionId: string,
    @Args('note', { type: () => String }) note: string,
  ): Promise<QuestionnaireModel> {
    return findOneQuestionnaire(this.pool, staff, await this.reviewing.askForChanges(staff, versionId, note));
  }

  @Mutation(() => QuestionnaireModel, { description: 'sha256: of the version that the reviewer has read' })
  async approveVersion(
    @CurrentStaff() staff: SignedInStaff,
    @Args('versionId', { type: () => ID }, ReadId) versionId: string,
    @Args('sha256', { type: () => String }) sha256: string,
  ): Promise<QuestionnaireModel> {
    return findOneQuestionnaire(this.pool, staff, await this.reviewing.approve(staff, versionId, sha256));
  }

  @Mutation(() => QuestionnaireModel)
  async publishVersion(
    @CurrentStaff() staff: SignedInStaff,
    @Args('versionId', { type: () => ID }, ReadId) versionId: string,
  ): Promise<QuestionnaireModel> {
    return findOneQuestionnaire(this.pool, staff, await this.publishing.publish(staff, versionId));
  }

  @Mutation(() => QuestionnaireModel)
  async retireQuestionnaire(
    @CurrentStaff() staff: SignedInStaff,
    @Args('id', { type: () => ID }, ReadId) id: string,
  ): Promise<QuestionnaireModel> {
    return findOneQuestionnaire(this.pool, staff, await this.reviewing.retire(staff, id));
  }

  @Mutation(() => CommentModel)
  commentOn(
    @CurrentStaff() staff: SignedInStaff,
    @Args('input', { type: () => CommentInput }) input: CommentInput,
  ): Promise<CommentModel> {
    return this.comments.add(staff, input);
  }

  @Mutation(() => CommentModel)
  resolveComment(
    @CurrentStaff() staff: SignedInStaff,
    @Args('id', { type: () => ID }, ReadId) id: string,
  ): Promise<CommentModel> {
    return this.comments.resolve(staff, id);
  }
}
