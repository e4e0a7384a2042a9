import type { EntityManager } from 'typeorm';
import type { AgencyScope } from '../identity/agency-scope.js';
import { type DayFlushRow, findFlushesByDay } from './flushes-by-day.sql.js';
import { Link } from './link.entity.js';
import type { Survey } from './survey.entity.js';
import { findSurveys } from './surveys.queries.js';
import { type WaveRow, findWavesOfAgency } from './waves.queries.js';

/** A wave in which an agency takes part, with what the agency may know about it. */
export interface OfficeWaveRow {
  readonly survey: Survey;
  readonly wave: WaveRow;
  readonly links: readonly Link[];
  readonly flushes: readonly DayFlushRow[];
}

/** The waves of the agency in scope, newest first: four statements, however many waves there are. */
export async function findOfficeWaves(
  db: EntityManager,
  scope: AgencyScope & { readonly agencyId: string },
): Promise<OfficeWaveRow[]> {
  const [waves, surveys, links, flushes] = await Promise.all([
    findWavesOfAgency(db, scope.agencyId),
    findSurveys(db, scope),
    db.find(Link, { where: { agencyId: scope.agencyId }, order: { channel: 'ASC', code: 'ASC' } }),
    findFlushesByDay(db, scope.agencyId),
  ]);
  const surveyOf = new Map(surveys.map((survey) => [survey.id, survey]));
  return waves.flatMap((wave) => {
    const survey = surveyOf.get(wave.surveyId);
    // Began between two of the statements; the next request shows it.
    if (survey === undefined) return [];
    const isOfWave = ({ waveId }: { readonly waveId: string }) => waveId === wave.id;
    return [{ survey, wave, links: links.filter(isOfWave), flushes: flushes.filter(isOfWave) }];
  });
}
