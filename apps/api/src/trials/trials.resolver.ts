import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DatabasePool } from '../database/database-pool.js';
import { ReadId } from '../graphql/read-id.js';
import { CurrentStaff } from '../identity/current-staff.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { publishedVersion } from '../questionnaires/published-version.queries.js';
import { StartTrialService } from './start-trial.service.js';
import { TrialPool } from './trial-pool.js';
import { StartTrialInput, TrialModel, toTrial } from './trial.model.js';
import { findVisibleTrial } from './visible-trial.js';

/** Rehearsals of a questionnaire with made-up answers. */
@Resolver(() => TrialModel)
export class TrialsResolver {
  constructor(
    @Inject(DatabasePool) private readonly pool: DatabasePool,
    @Inject(TrialPool) private readonly trialPool: TrialPool,
    @Inject(StartTrialService) private readonly trials: StartTrialService,
  ) {}

  @Query(() => TrialModel, { nullable: true, description: 'null: none has been started, or its days are over' })
  async trial(
    @CurrentStaff() staff: SignedInStaff,
    @Args('questionnaireId', { type: () => ID }, ReadId) questionnaireId: string,
  ): Promise<TrialModel | null> {
    const run = await findVisibleTrial(this.pool, staff, questionnaireId);
    if (run === null) return null;
    const { definition } = await publishedVersion(this.trialPool, run.versionId);
    return toTrial(run, definition);
  }

  @Mutation(() => TrialModel, { description: 'takes the place of the trial before' })
  async startTrial(
    @CurrentStaff() staff: SignedInStaff,
    @Args('input', { type: () => StartTrialInput }) input: StartTrialInput,
  ): Promise<TrialModel> {
    const read = new ReadId();
    const questionnaireId = read.transform(input.questionnaireId, { data: 'questionnaireId' });
    const versionId =
      (input.versionId ?? null) === null ? null : read.transform(input.versionId, { data: 'versionId' });
    await this.trials.start(staff, { ...input, questionnaireId, versionId });
    return (await this.trial(staff, questionnaireId)) as TrialModel;
  }

  @Mutation(() => Boolean)
  async deleteTrial(
    @CurrentStaff() staff: SignedInStaff,
    @Args('questionnaireId', { type: () => ID }, ReadId) questionnaireId: string,
  ): Promise<boolean> {
    await this.trials.delete(staff, questionnaireId);
    return true;
  }
}
