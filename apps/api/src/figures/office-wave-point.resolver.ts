import DataLoader from 'dataloader';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DatabasePool } from '../database/database-pool.js';
import { OfficeWaveModel } from '../fieldwork/office-wave.model.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { AgencyScope } from '../identity/agency-scope.js';
import { CurrentScope } from '../identity/current-staff.js';
import { disclose } from './disclosure.js';
import { IndexPointModel } from './index-point.model.js';
import { toIndexPoint } from './to-models.js';
import { type RawPoint, findRawPoints } from './trust-trend.queries.js';

const LOADER = Symbol('index points by survey');

/** The index point of an office's own wave, under the same disclosure rules as everywhere. */
@Resolver(() => OfficeWaveModel)
export class OfficeWavePointResolver {
  constructor(private readonly pool: DatabasePool) {}

  @ResolveField(() => IndexPointModel, { nullable: true })
  async point(
    @Parent() { survey, wave, agency }: OfficeWaveModel,
    @CurrentScope() scope: AgencyScope,
    @Context() context: RequestContext,
  ): Promise<IndexPointModel | null> {
    const points = await context.once(LOADER, () => this.loader(scope)).load(survey.id);
    const own = points.find(({ agencyId, waveId }) => agencyId === agency.id && waveId === wave.id);
    return own ? toIndexPoint(wave, disclose(own)) : null;
  }

  /** One statement a survey, however many of its waves are shown. */
  private loader(scope: AgencyScope): DataLoader<string, RawPoint[]> {
    return new DataLoader((surveyIds) =>
      Promise.all(
        surveyIds.map((surveyId) => findRawPoints(this.pool, scope, { surveyId, outcome: 'index', isItem: false })),
      ),
    );
  }
}
