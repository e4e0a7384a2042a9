import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { RequestContext } from '../graphql/request-context.js';
import type { AgencyScope } from '../identity/agency-scope.js';
import { CurrentScope } from '../identity/current-staff.js';
import { SurveyModel, toSurvey } from './survey.model.js';
import { findSurveys } from './surveys.queries.js';
import { wavesOfSurveyLoader } from './wave-loaders.js';
import { WaveModel, toWave } from './wave.model.js';

@Resolver(() => SurveyModel)
export class SurveysResolver {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  @Query(() => [SurveyModel])
  async surveys(@CurrentScope() scope: AgencyScope): Promise<SurveyModel[]> {
    return (await findSurveys(this.db, scope)).map(toSurvey);
  }

  @ResolveField(() => [WaveModel])
  async waves(@Parent() survey: SurveyModel, @Context() context: RequestContext): Promise<WaveModel[]> {
    return (await wavesOfSurveyLoader(context, this.db).load(survey.id)).map(toWave);
  }
}
