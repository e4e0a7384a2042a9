import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { InjectEntityManager } from '@nestjs/typeorm';
import { outdatedTranslations, partsOf } from '@hamava/surveys';
import { EntityManager } from 'typeorm';
import { agencyLoader } from '../agencies/agency-loader.js';
import { AgencyModel, toAgency } from '../agencies/agency.model.js';
import { DatabasePool } from '../database/database-pool.js';
import { RequestContext } from '../graphql/request-context.js';
import { type AgencyScope } from '../identity/agency-scope.js';
import { CurrentScope, CurrentStaff } from '../identity/current-staff.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { findDraftHistory } from './draft-history.queries.js';
import { findAuthors, findOpenDraft } from './drafts.queries.js';
import { CommentModel, toComment } from './comment.model.js';
import { findComments } from './comments.queries.js';
import { lockedCodes } from './bank-locks.js';
import { QuestionnaireVersionModel, toVersion } from './questionnaire-version.model.js';
import { findVersions, isVersionAuthor } from './version-review.queries.js';
import { isReviewer, mayEditCore, seesDraft, seesReview } from './questionnaire-access.js';
import { OutdatedTranslationModel, QuestionnaireDraftModel, toDraft } from './questionnaire-draft.model.js';
import { QuestionnaireModel, QuestionnaireSummaryModel } from './questionnaire.model.js';

@Resolver(() => QuestionnaireSummaryModel)
export class QuestionnaireAgencyResolver {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  @ResolveField(() => AgencyModel, { nullable: true, description: "null: the council's" })
  async agency(
    @Parent() { agencyId }: QuestionnaireSummaryModel,
    @CurrentScope() scope: AgencyScope,
    @Context() context: RequestContext,
  ): Promise<AgencyModel | null> {
    return agencyId === null ? null : toAgency(await agencyLoader(context, this.db, scope).load(agencyId));
  }
}

/** What a type inherits is in the schema, but whoever resolves it is not inherited. */
@Resolver(() => QuestionnaireModel)
export class OneQuestionnaireAgencyResolver extends QuestionnaireAgencyResolver {}

@Resolver(() => QuestionnaireModel)
export class QuestionnairePartsResolver {
  constructor(@Inject(DatabasePool) private readonly pool: DatabasePool) {}

  @ResolveField(() => QuestionnaireDraftModel, {
    nullable: true,
    description: 'null: none is open, or not yours to see',
  })
  async draft(
    @Parent() { row }: QuestionnaireModel,
    @CurrentStaff() staff: SignedInStaff,
  ): Promise<QuestionnaireDraftModel | null> {
    if (!seesDraft(staff, row)) return null;
    const draft = await findOpenDraft(this.pool, row.id);
    return draft === null ? null : toDraft(draft);
  }

  @ResolveField(() => [OutdatedTranslationModel], {
    description: 'translations of the draft whose Persian words have changed since they were written',
  })
  async outdatedTranslations(
    @Parent() { row }: QuestionnaireModel,
    @CurrentStaff() staff: SignedInStaff,
  ): Promise<OutdatedTranslationModel[]> {
    const draft = seesDraft(staff, row) ? await findOpenDraft(this.pool, row.id) : null;
    const now = partsOf(draft?.definition);
    return now === null ? [] : outdatedTranslations(now, await findDraftHistory(this.pool, row.id, now));
  }

  @ResolveField(() => [QuestionnaireVersionModel], { description: 'newest first' })
  async versions(
    @Parent() { row }: QuestionnaireModel,
    @CurrentStaff() staff: SignedInStaff,
  ): Promise<QuestionnaireVersionModel[]> {
    return (await findVersions(this.pool, staff, row)).map(toVersion);
  }

  @ResolveField(() => [CommentModel], { description: 'oldest first' })
  async comments(@Parent() { row }: QuestionnaireModel, @CurrentStaff() staff: SignedInStaff): Promise<CommentModel[]> {
    if (!seesReview(staff, row)) return [];
    return (await findComments(this.pool, row.id)).map((comment) => toComment(staff, row, comment));
  }

  @ResolveField(() => [String], { description: 'questions that only the method unit changes' })
  async lockedItems(@Parent() { row }: QuestionnaireModel, @CurrentStaff() staff: SignedInStaff): Promise<string[]> {
    const draft = seesDraft(staff, row) ? await findOpenDraft(this.pool, row.id) : null;
    return draft === null ? [] : lockedCodes(draft);
  }

  @ResolveField(() => Boolean, { description: 'has written in the draft since the last publication' })
  async isAuthor(@Parent() { row }: QuestionnaireModel, @CurrentStaff() staff: SignedInStaff): Promise<boolean> {
    return (await findAuthors(this.pool, row.id)).includes(staff.id);
  }

  @ResolveField(() => Boolean, { description: 'and has not written in what is under review' })
  async mayReview(@Parent() { row }: QuestionnaireModel, @CurrentStaff() staff: SignedInStaff): Promise<boolean> {
    if (!isReviewer(staff)) return false;
    return row.versionId === null || !(await isVersionAuthor(this.pool, row.versionId, staff.id));
  }

  @ResolveField(() => Boolean)
  mayEditCore(@CurrentStaff() staff: SignedInStaff): boolean {
    return mayEditCore(staff);
  }
}
