import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DatabasePool } from '../database/database-pool.js';
import { OfficeWaveModel } from '../fieldwork/office-wave.model.js';
import type { AgencyScope } from '../identity/agency-scope.js';
import { CurrentScope } from '../identity/current-staff.js';
import { disclose } from './disclosure.js';
import { IndexPointModel } from './index-point.model.js';
import { toIndexPoint } from './to-models.js';
import { findRawPoints } from './trust-trend.queries.js';

/** The index point of an office's own wave, under the same disclosure rules as everywhere. */
@Resolver(() => OfficeWaveModel)
export class OfficeWavePointResolver {
  constructor(private readonly pool: DatabasePool) {}

  @ResolveField(() => IndexPointModel, { nullable: true })
  async point(
    @Parent() { survey, wave, agency }: OfficeWaveModel,
    @CurrentScope() scope: AgencyScope,
  ): Promise<IndexPointModel | null> {
    const points = await findRawPoints(this.pool, scope, { surveyId: survey.id, outcome: 'index', waveId: wave.id });
    const own = points.find(({ agencyId }) => agencyId === agency.id);
    return own ? toIndexPoint(wave, disclose(own)) : null;
  }
}
