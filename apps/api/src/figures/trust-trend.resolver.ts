import { problem } from '@hamava/surveys';
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { InjectEntityManager } from '@nestjs/typeorm';
import type { EntityManager } from 'typeorm';
import { agencyLoader } from '../agencies/agency-loader.js';
import { toAgency } from '../agencies/agency.model.js';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import { findSurvey } from '../fieldwork/surveys.queries.js';
import { toSurvey } from '../fieldwork/survey.model.js';
import { type WaveModel, toWave } from '../fieldwork/wave.model.js';
import { findWavesOfSurveys } from '../fieldwork/waves.queries.js';
import { localized } from '../graphql/localized-text.model.js';
import { ReadId } from '../graphql/read-id.js';
import type { RequestContext } from '../graphql/request-context.js';
import { type AgencyScope, scopeCovers } from '../identity/agency-scope.js';
import { CurrentScope } from '../identity/current-staff.js';
import { publishedVersion } from '../questionnaires/published-version.queries.js';
import { toChange, toCouncilPoint, toIndexPoint } from './to-models.js';
import { TrustTrendModel } from './trust-trend.model.js';
import { findNewestVersionId, findRawPointsOfAllAgencies, findWaveBreaks } from './trust-trend.queries.js';
import { trustTrend } from './trust-trend.js';

@Resolver(() => TrustTrendModel)
export class TrustTrendResolver {
  constructor(
    @InjectEntityManager() private readonly db: EntityManager,
    private readonly pool: DatabasePool,
  ) {}

  @Query(() => TrustTrendModel)
  async trustTrend(
    @CurrentScope() scope: AgencyScope,
    @Context() context: RequestContext,
    @Args('surveyId', { type: () => ID }, ReadId) surveyId: string,
    @Args('outcome', { type: () => String, defaultValue: 'index' }) outcome: string,
  ): Promise<TrustTrendModel> {
    const survey = await findSurvey(this.db, scope, surveyId);
    const outcomes = await this.outcomesOf(surveyId);
    const chosen = outcomes.find(({ code }) => code === outcome);
    if (!chosen) throw ProblemError.of(problem('NOT_FOUND', 'outcome'));
    const waves = await findWavesOfSurveys(this.db, [surveyId]);
    const models = new Map(waves.map((wave) => [wave.id, toWave(wave)]));
    const waveOf = (waveId: string) => models.get(waveId) as WaveModel;
    const raw = await findRawPointsOfAllAgencies(this.pool, { surveyId, outcome, isItem: chosen.kind === 'item' });
    const breaks = await findWaveBreaks(this.pool, { surveyId, outcome });
    const figures = trustTrend(
      waves.map(({ id }) => id),
      raw,
      new Set(breaks.map(({ waveId }) => waveId)),
    );
    // The council's mean is everybody's to know; a single agency's series only for whom it is in scope.
    const inScope = figures.agencies.filter(({ agencyId }) => scopeCovers(scope, agencyId));
    const agencies = agencyLoader(context, this.db, scope);
    return {
      survey: toSurvey(survey),
      outcome: chosen,
      outcomes,
      council: figures.council.map((point) => toCouncilPoint(waveOf, point)),
      councilChange: toChange(waveOf, figures.councilChange),
      agencies: await Promise.all(
        inScope.map(async ({ agencyId, points, change }) => ({
          agency: toAgency(await agencies.load(agencyId)),
          points: points.map(({ waveId, figure }) => toIndexPoint(waveOf(waveId), figure)),
          change: toChange(waveOf, change),
        })),
      ),
      breaks: breaks.map(({ waveId, becauseFa, becauseEn }) => {
        const wave = waveOf(waveId);
        return { wave, date: wave.opensOn, because: localized(becauseFa, becauseEn) };
      }),
    };
  }

  private async outcomesOf(surveyId: string) {
    const versionId = await findNewestVersionId(this.pool, surveyId);
    if (versionId === null) throw ProblemError.of(problem('NOT_FOUND', 'surveyId'));
    const { scheme } = await publishedVersion(this.pool, versionId);
    return scheme.outcomes.map(({ code, kind, title }) => ({
      code,
      kind,
      title: { fa: title.fa, en: title.en ?? title.fa },
    }));
  }
}
