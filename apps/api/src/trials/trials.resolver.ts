import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ENV } from '../config/config.module.js';
import type { Env } from '../config/env.js';
import { DatabasePool } from '../database/database-pool.js';
import { ReadId } from '../graphql/read-id.js';
import { RequestContext } from '../graphql/request-context.js';
import { publicAddress } from '../http/public-address.js';
import { qrCode } from '../http/qr-code.js';
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
    @Inject(ENV) private readonly env: Env,
  ) {}

  @ResolveField(() => String, { description: 'where the trial can be joined as a citizen joins' })
  url(@Parent() { linkCode }: TrialModel, @Context() { req }: RequestContext): string {
    return `${publicAddress(this.env, req)}/trial/${linkCode}`;
  }

  @ResolveField(() => String)
  qrSvg(@Parent() trial: TrialModel, @Context() context: RequestContext): Promise<string> {
    return qrCode(this.url(trial, context));
  }

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
