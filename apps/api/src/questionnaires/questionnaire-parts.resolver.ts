import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { agencyLoader } from '../agencies/agency-loader.js';
import { AgencyModel, toAgency } from '../agencies/agency.model.js';
import { DatabasePool } from '../database/database-pool.js';
import { RequestContext } from '../graphql/request-context.js';
import { type AgencyScope } from '../identity/agency-scope.js';
import { CurrentScope, CurrentStaff } from '../identity/current-staff.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { findAuthors, findOpenDraft } from './drafts.queries.js';
import { mayEditCore, seesDraft } from './questionnaire-access.js';
import { QuestionnaireDraftModel, toDraft } from './questionnaire-draft.model.js';
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

  @ResolveField(() => Boolean, { description: 'has written in the draft since the last publication' })
  async isAuthor(@Parent() { row }: QuestionnaireModel, @CurrentStaff() staff: SignedInStaff): Promise<boolean> {
    return (await findAuthors(this.pool, row.id)).includes(staff.id);
  }

  @ResolveField(() => Boolean)
  mayEditCore(@CurrentStaff() staff: SignedInStaff): boolean {
    return mayEditCore(staff);
  }
}
