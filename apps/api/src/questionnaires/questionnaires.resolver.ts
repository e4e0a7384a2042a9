import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DatabasePool } from '../database/database-pool.js';
import { JsonScalar } from '../graphql/json.scalar.js';
import { ReadId } from '../graphql/read-id.js';
import { CurrentStaff } from '../identity/current-staff.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { CreateQuestionnaireInput } from './create-questionnaire.input.js';
import { CreateQuestionnaireService } from './create-questionnaire.service.js';
import { documentFacts } from './document-facts.queries.js';
import { findOneQuestionnaire } from './one-questionnaire.js';
import { SaveResultModel } from './questionnaire-draft.model.js';
import { QuestionnaireModel, QuestionnaireSummaryModel, toSummary } from './questionnaire.model.js';
import { findQuestionnaires } from './questionnaires.queries.js';
import { SaveDraftService } from './save-draft.service.js';
import { StartDraftService } from './start-draft.service.js';

@Resolver(() => QuestionnaireModel)
export class QuestionnairesResolver {
  constructor(
    @Inject(DatabasePool) private readonly pool: DatabasePool,
    @Inject(CreateQuestionnaireService) private readonly creating: CreateQuestionnaireService,
    @Inject(StartDraftService) private readonly starting: StartDraftService,
    @Inject(SaveDraftService) private readonly saving: SaveDraftService,
  ) {}

  @Query(() => [QuestionnaireSummaryModel], { description: 'in reach, the ones changed last first' })
  async questionnaires(@CurrentStaff() staff: SignedInStaff): Promise<QuestionnaireSummaryModel[]> {
    const rows = await findQuestionnaires(this.pool, staff);
    const facts = await documentFacts(this.pool, rows);
    return rows.map((row) => toSummary(staff, row, facts.get(row.id) ?? { questionCount: 0, minutes: null }));
  }

  @Query(() => QuestionnaireModel)
  questionnaire(
    @CurrentStaff() staff: SignedInStaff,
    @Args('id', { type: () => ID }, ReadId) id: string,
  ): Promise<QuestionnaireModel> {
    return findOneQuestionnaire(this.pool, staff, id);
  }

  @Mutation(() => QuestionnaireModel)
  async createQuestionnaire(
    @CurrentStaff() staff: SignedInStaff,
    @Args('input', { type: () => CreateQuestionnaireInput }) input: CreateQuestionnaireInput,
  ): Promise<QuestionnaireModel> {
    return findOneQuestionnaire(this.pool, staff, await this.creating.create(staff, input));
  }

  @Mutation(() => QuestionnaireModel, { description: 'opens a draft where none is open' })
  async startDraft(
    @CurrentStaff() staff: SignedInStaff,
    @Args('id', { type: () => ID }, ReadId) id: string,
  ): Promise<QuestionnaireModel> {
    await this.starting.start(staff, id);
    return findOneQuestionnaire(this.pool, staff, id);
  }

  @Mutation(() => SaveResultModel, {
    description: 'patches: RFC 6902; saveId: a uuid made by the editor, the same when the same saving is sent again',
  })
  saveDraft(
    @CurrentStaff() staff: SignedInStaff,
    @Args('id', { type: () => ID }, ReadId) questionnaireId: string,
    @Args('baseRevision', { type: () => Int }) baseRevision: number,
    @Args('saveId', { type: () => ID }, ReadId) saveId: string,
    @Args('patches', { type: () => JsonScalar }) patches: unknown,
  ): Promise<SaveResultModel> {
    return this.saving.save(staff, { questionnaireId, baseRevision, saveId, patches });
  }
}
