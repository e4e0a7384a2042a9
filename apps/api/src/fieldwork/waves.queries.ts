import type { WaveState } from '@hamava/surveys';
import type { EntityManager } from 'typeorm';

/** A wave with its days in Iran and its state, both by the database's clock. */
export interface WaveRow {
  readonly id: string;
  readonly surveyId: string;
  readonly number: number;
  readonly titleFa: string;
  readonly titleEn: string | null;
  readonly opensOn: string;
  /** The last day on which it takes answers. */
  readonly closesOn: string;
  readonly state: WaveState;
  readonly continuous: boolean;
  /** Answers of an agency are released in batches of at least so many. */
  readonly minBatch: number;
  /** The day on which answers were last counted, of whatever agency; null before the first. */
  readonly lastRelease: string | null;
}

/** By the database's clock; closing outranks a pause. The same as `waveState` of the library, to the second. */
export const WAVE_STATE = `case when w.archived then 'archived' when now() >= w.closes_at then 'closed'
    when now() < w.opens_at then 'planned' when w.paused then 'paused' else 'open' end`;

/** How and when its answers are counted. */
export const WAVE_RELEASE = `w.min_batch as "minBatch",
    (select to_char(max(f.day), 'YYYY-MM-DD') from answers.flush f where f.wave_id = w.id) as "lastRelease"`;

const SELECT_WAVE = `
  select w.id, w.survey_id as "surveyId", w.number, w.title_fa as "titleFa", w.title_en as "titleEn",
    to_char(w.opens_at at time zone 'Asia/Tehran', 'YYYY-MM-DD') as "opensOn",
    to_char((w.closes_at - interval '1 second') at time zone 'Asia/Tehran', 'YYYY-MM-DD') as "closesOn",
    ${WAVE_RELEASE}, ${WAVE_STATE} as state, w.continuous
  from office.wave w`;

/** All waves of the surveys, in their order. */
export async function findWavesOfSurveys(db: EntityManager, surveyIds: readonly string[]): Promise<WaveRow[]> {
  return db.query(`${SELECT_WAVE} where w.survey_id = any($1::uuid[]) order by w.survey_id, w.number`, [surveyIds]);
}

/** The waves in which an agency has a link, newest first. */
export async function findWavesOfAgency(db: EntityManager, agencyId: string): Promise<WaveRow[]> {
  return db.query(
    `${SELECT_WAVE} where exists (select from office.link l where l.wave_id = w.id and l.agency_id = $1)
     order by w.opens_at desc, w.number desc, w.id`,
    [agencyId],
  );
}
