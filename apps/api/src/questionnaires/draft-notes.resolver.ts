import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { JsonScalar } from '../graphql/json.scalar.js';
import { ReadId } from '../graphql/read-id.js';
import { CurrentStaff } from '../identity/current-staff.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { DraftNotesService } from './draft-notes.service.js';
import { QuestionnaireDraftModel, toDraft } from './questionnaire-draft.model.js';

@Resolver(() => QuestionnaireDraftModel)
export class DraftNotesResolver {
  constructor(@Inject(DraftNotesService) private readonly notes: DraftNotesService) {}

  @Mutation(() => QuestionnaireDraftModel)
  async waiveFinding(
    @CurrentStaff() staff: SignedInStaff,
    @Args('id', { type: () => ID }, ReadId) id: string,
    @Args('rule', { type: () => String }) rule: string,
    @Args('reason', { type: () => String }) reason: string,
    @Args('itemCode', { type: () => String, nullable: true }) itemCode?: string | null,
  ): Promise<QuestionnaireDraftModel> {
    return toDraft(await this.notes.waive(staff, id, { rule, itemCode: itemCode ?? null, reason }));
  }

  @Mutation(() => QuestionnaireDraftModel)
  async unwaiveFinding(
    @CurrentStaff() staff: SignedInStaff,
    @Args('id', { type: () => ID }, ReadId) id: string,
    @Args('rule', { type: () => String }) rule: string,
    @Args('itemCode', { type: () => String, nullable: true }) itemCode?: string | null,
  ): Promise<QuestionnaireDraftModel> {
    return toDraft(await this.notes.unwaive(staff, id, { rule, itemCode: itemCode ?? null }));
  }

  @Mutation(() => QuestionnaireDraftModel)
  async saveScenarios(
    @CurrentStaff() staff: SignedInStaff,
    @Args('id', { type: () => ID }, ReadId) id: string,
    @Args('scenarios', { type: () => JsonScalar }) scenarios: unknown,
  ): Promise<QuestionnaireDraftModel> {
    return toDraft(await this.notes.saveScenarios(staff, id, scenarios));
  }
}
