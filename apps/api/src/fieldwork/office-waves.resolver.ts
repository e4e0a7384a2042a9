import { Context, Query, Resolver } from '@nestjs/graphql';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { agencyLoader } from '../agencies/agency-loader.js';
import { toAgency } from '../agencies/agency.model.js';
import { RequestContext } from '../graphql/request-context.js';
import { type AgencyScope, isOneAgency } from '../identity/agency-scope.js';
import { CurrentScope } from '../identity/current-staff.js';
import { OfficeWaveModel } from './office-wave.model.js';
import { findOfficeWaves } from './office-waves.queries.js';
import { shownCounts } from './shown-counts.js';
import { toSurveyLink } from './survey-link.model.js';
import { toSurvey } from './survey.model.js';
import { toWave } from './wave.model.js';

@Resolver(() => OfficeWaveModel)
export class OfficeWavesResolver {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  @Query(() => [OfficeWaveModel], { description: "the waves of the signed-in PR manager's agency, newest first" })
  async officeWaves(
    @CurrentScope() scope: AgencyScope,
    @Context() context: RequestContext,
  ): Promise<OfficeWaveModel[]> {
    if (!isOneAgency(scope)) return [];
    const agency = toAgency(await agencyLoader(context, this.db, scope).load(scope.agencyId));
    return (await findOfficeWaves(this.db, scope)).map(({ survey, wave, links, flushes }) => ({
      survey: toSurvey(survey),
      wave: toWave(wave),
      agency,
      links: links.map(toSurveyLink),
      ...shownCounts(flushes, wave.minBatch),
    }));
  }
}
