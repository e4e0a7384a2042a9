import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../graphql/request-context.js';
import { type WaveRow, findWavesOfSurveys } from './waves.queries.js';

const WAVES_OF_SURVEY = Symbol('waves of survey');

/** The waves of each survey in their order, fetched together for all surveys of a request. */
export function wavesOfSurveyLoader(context: RequestContext, db: EntityManager): DataLoader<string, WaveRow[]> {
  return context.once(
    WAVES_OF_SURVEY,
    () =>
      new DataLoader<string, WaveRow[]>(async (surveyIds) => {
        const waves = await findWavesOfSurveys(db, surveyIds);
        return surveyIds.map((surveyId) => waves.filter((wave) => wave.surveyId === surveyId));
      }),
  );
}
