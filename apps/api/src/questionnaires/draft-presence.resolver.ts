import { Inject } from '@nestjs/common';
import { Args, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { problem } from '@hamava/surveys';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import { ReadId } from '../graphql/read-id.js';
import { CurrentStaff } from '../identity/current-staff.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { endPresence, findOthers, notePresence } from './draft-presence.queries.js';
import { findDraft } from './drafts.queries.js';
import { readItemCode } from './item-code.js';
import { canEdit, seesDraft } from './questionnaire-access.js';
import { findQuestionnaire } from './questionnaires.queries.js';

@ObjectType('DraftPresence')
export class DraftPresenceModel {
  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true, description: 'the question or section that is looked at' })
  itemCode: string | null;

  @Field(() => Boolean, { description: 'and written in' })
  editing: boolean;

  @Field(() => Boolean, { description: 'began to write there before you' })
  first: boolean;
}

/** Who has a draft open: told every few seconds and forgotten as soon. Of staff alone. */
@Resolver()
export class DraftPresenceResolver {
  constructor(@Inject(DatabasePool) private readonly pool: DatabasePool) {}

  @Query(() => [DraftPresenceModel], { description: 'who else has the draft open' })
  async draftPresence(
    @CurrentStaff() staff: SignedInStaff,
    @Args('id', { type: () => ID }, ReadId) id: string,
  ): Promise<DraftPresenceModel[]> {
    const questionnaire = await findQuestionnaire(this.pool, staff, id);
    return seesDraft(staff, questionnaire) ? findOthers(this.pool, id, staff.id) : [];
  }

  @Mutation(() => [DraftPresenceModel], { description: 'says where one is, and gives who else is there' })
  async noteDraftPresence(
    @CurrentStaff() staff: SignedInStaff,
    @Args('id', { type: () => ID }, ReadId) id: string,
    @Args('editing', { type: () => Boolean }) editing: boolean,
    @Args('itemCode', { type: () => String, nullable: true }) code?: string | null,
  ): Promise<DraftPresenceModel[]> {
    const itemCode = readItemCode(code);
    if (!canEdit(staff, await findQuestionnaire(this.pool, staff, id))) {
      throw ProblemError.of(problem('NOT_ALLOWED', ''));
    }
    await findDraft(this.pool, id);
    await notePresence(this.pool, {
      questionnaireId: id,
      staffId: staff.id,
      itemCode,
      editing: editing && itemCode !== null,
    });
    return findOthers(this.pool, id, staff.id);
  }

  @Mutation(() => Boolean, { description: 'the draft is open no more' })
  async leaveDraft(
    @CurrentStaff() staff: SignedInStaff,
    @Args('id', { type: () => ID }, ReadId) id: string,
  ): Promise<boolean> {
    await endPresence(this.pool, id, staff.id);
    return true;
  }
}
