import type { WaveState } from '@hamava/surveys';
import type { Queryable } from '../database/queryable.js';
import { WAVE_RELEASE, WAVE_STATE } from './waves.queries.js';

export interface CalendarWaveRow {
  readonly id: string;
  readonly surveyId: string;
  readonly surveyCode: string;
  readonly surveyTitleFa: string;
  readonly surveyTitleEn: string | null;
  readonly number: number;
  readonly titleFa: string;
  readonly titleEn: string | null;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly state: WaveState;
  readonly continuous: boolean;
  readonly minBatch: number;
  readonly lastRelease: string | null;
  readonly anonymous: boolean;
  readonly questionnaire: string;
  readonly agencies: number;
  readonly links: number;
}

/** Every wave of the province, the latest first; two statements with its notes, however many waves there are. */
export async function findCalendarWaves(db: Queryable): Promise<CalendarWaveRow[]> {
  const { rows } = await db.query<CalendarWaveRow>(
    `select w.id, w.survey_id as "surveyId", s.code as "surveyCode", s.title_fa as "surveyTitleFa", s.title_en as "surveyTitleEn",
       w.number, w.title_fa as "titleFa", w.title_en as "titleEn",
       to_char(w.opens_at at time zone 'Asia/Tehran', 'YYYY-MM-DD') as "opensOn",
       to_char((w.closes_at - interval '1 second') at time zone 'Asia/Tehran', 'YYYY-MM-DD') as "closesOn",
       ${WAVE_RELEASE}, ${WAVE_STATE} as state, w.continuous, w.anonymous, q.title_fa as questionnaire,
       count(distinct l.agency_id)::int as agencies, count(l.code)::int as links
     from office.wave w join office.survey s on s.id = w.survey_id
     join office.questionnaire_version v on v.id = w.questionnaire_version_id
     join office.questionnaire q on q.id = v.questionnaire_id
     left join office.link l on l.wave_id = w.id
     group by w.id, s.id, q.id order by w.opens_at desc, s.code collate "C", w.number desc`,
  );
  return rows;
}

export interface AskableVersionRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly identifying: boolean;
}

/** Published versions of questionnaires in use, newest first of each. */
export async function findAskableVersions(db: Queryable): Promise<AskableVersionRow[]> {
  const { rows } = await db.query<AskableVersionRow>(
    `select v.id, v.number, q.title_fa as title, coalesce((v.definition->>'identifying')::boolean, false) as identifying
     from office.questionnaire_version v join office.questionnaire q on q.id = v.questionnaire_id
     join office.version_review r on r.version_id = v.id
     where r.state = 'published' order by q.title_fa collate "fa-x-icu", v.number desc`,
  );
  return rows;
}
