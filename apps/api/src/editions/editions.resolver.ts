import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { problem } from '@hamava/surveys';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import { JsonScalar } from '../graphql/json.scalar.js';
import { ReadId } from '../graphql/read-id.js';
import { CurrentStaff } from '../identity/current-staff.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { CorrectionInput, EditionModel, MethodModel, toEdition, toMethod } from './edition.model.js';
import { findEdition, findEditions } from './editions.queries.js';
import { EditionsService } from './editions.service.js';
import { findMethods, findMethodsOfWaves } from './methods.queries.js';
import { MethodsService } from './methods.service.js';

/** What is published, what would be, and by which rules. */
@Resolver(() => EditionModel)
export class EditionsResolver {
  constructor(
    @Inject(DatabasePool) private readonly pool: DatabasePool,
    @Inject(EditionsService) private readonly editions: EditionsService,
    @Inject(MethodsService) private readonly methods: MethodsService,
  ) {}

  @Query(() => [EditionModel], { name: 'editions', description: 'newest first' })
  async ofSurvey(
    @CurrentStaff() staff: SignedInStaff,
    @Args('surveyId', { type: () => ID }, ReadId) surveyId: string,
  ): Promise<EditionModel[]> {
    const rows = await findEditions(this.pool, surveyId);
    // What is not published yet is the council's alone.
    return rows
      .filter(({ state }) => state === 'published' || staff.agencyId === null)
      .map((row) => toEdition(row, staff.id));
  }

  @Query(() => [MethodModel], { name: 'methods', description: 'newest first' })
  async allMethods(@CurrentStaff() staff: SignedInStaff): Promise<MethodModel[]> {
    const waves = await findMethodsOfWaves(this.pool);
    return (await findMethods(this.pool)).map((row) => toMethod(row, staff.id, waves));
  }

  @Mutation(() => EditionModel, { description: 'begins a candidate; at most one of a survey is under way' })
  async startEdition(
    @CurrentStaff() staff: SignedInStaff,
    @Args('surveyId', { type: () => ID }, ReadId) surveyId: string,
    @Args('correction', { type: () => CorrectionInput, nullable: true }) correction: CorrectionInput | null,
  ): Promise<EditionModel> {
    return this.one(staff, await this.editions.start(staff, surveyId, correction ?? null));
  }

  @Mutation(() => EditionModel, { description: 'sha256: of the candidate that the second person has read' })
  async publishEdition(
    @CurrentStaff() staff: SignedInStaff,
    @Args('id', { type: () => ID }, ReadId) id: string,
    @Args('sha256', { type: () => String }) sha256: string,
  ): Promise<EditionModel> {
    await this.editions.publish(staff, id, sha256);
    return this.one(staff, id);
  }

  @Mutation(() => Boolean)
  async discardEdition(@Args('id', { type: () => ID }, ReadId) id: string): Promise<boolean> {
    await this.editions.discard(id);
    return true;
  }

  @Mutation(() => [MethodModel])
  async proposeMethod(
    @CurrentStaff() staff: SignedInStaff,
    @Args('settings', { type: () => JsonScalar }) settings: unknown,
    @Args('because', { type: () => String }) because: string,
  ): Promise<MethodModel[]> {
    await this.methods.propose(staff, settings, because);
    return this.allMethods(staff);
  }

  @Mutation(() => [MethodModel])
  async decideMethod(
    @CurrentStaff() staff: SignedInStaff,
    @Args('number', { type: () => Int }) number: number,
    @Args('approve', { type: () => Boolean }) approve: boolean,
  ): Promise<MethodModel[]> {
    await this.methods.decide(staff, number, approve ? 'approved' : 'rejected');
    return this.allMethods(staff);
  }

  private async one(staff: SignedInStaff, id: string): Promise<EditionModel> {
    const row = await findEdition(this.pool, id);
    if (row === null) throw ProblemError.of(problem('NOT_FOUND', 'id'));
    return toEdition(row, staff.id);
  }
}
