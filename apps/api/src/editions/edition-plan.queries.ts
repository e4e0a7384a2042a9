import type { EditionAgency, EditionTargets, EditionWave, Words } from '@hamava/editions';
import type { QuestionnaireDefinition } from '@hamava/surveys';
import type { Queryable } from '../database/queryable.js';
import type { SamplePlan } from '../fieldwork/sample-plan.queries.js';
import { findMargins } from '../figures/targets.queries.js';

export interface SurveyHead {
  readonly code: string;
  readonly title: Words;
  readonly province: Words;
  readonly weighting: SamplePlan['weighting'];
  readonly targetSetId: string | null;
}

export async function findSurveyHead(db: Queryable, surveyId: string): Promise<SurveyHead | null> {
  const { rows } = await db.query<SurveyHead>(
    `select s.code, json_build_object('fa', s.title_fa, 'en', coalesce(s.title_en, s.title_fa)) as title,
       json_build_object('fa', p.name_fa, 'en', coalesce(p.name_en, p.name_fa)) as province,
       s.weighting, s.target_set_id as "targetSetId"
     from office.survey s join office.province p on p.code = s.province_code where s.id = $1`,
    [surveyId],
  );
  return rows[0] ?? null;
}

export interface PlannedWave extends Omit<EditionWave, 'method' | 'events'> {
  readonly id: string;
  readonly versionId: string;
  readonly definition: QuestionnaireDefinition;
  readonly opensAt: Date;
  /** Number of the method that was in force when it opened. */
  readonly method: number;
}

/** The waves of a survey that have opened, in their order, with what they ask and which outcomes it breaks. */
export async function findPlannedWaves(db: Queryable, surveyId: string): Promise<PlannedWave[]> {
  const { rows } = await db.query<PlannedWave>(
    `select w.id, w.number, json_build_object('fa', w.title_fa, 'en', coalesce(w.title_en, w.title_fa)) as title,
       to_char(w.opens_at at time zone 'Asia/Tehran', 'YYYY-MM-DD') as "opensOn", w.opens_at as "opensAt",
       to_char((w.closes_at - interval '1 second') at time zone 'Asia/Tehran', 'YYYY-MM-DD') as "closesOn",
       now() >= w.closes_at as closed, v.id as "versionId", v.definition,
       json_build_object('code', q.code, 'version', v.number, 'sha256', encode(v.sha256, 'hex')) as questionnaire,
       (select max(m.number) from figures.method m where m.state = 'approved' and (m.approved_at <= w.opens_at or m.number = 1)) as method,
       array(select distinct l.channel from office.link l where l.wave_id = w.id order by 1) as channels,
       coalesce((select json_agg(json_build_object('outcome', b.outcome, 'because', json_build_object('fa', b.because_fa, 'en', b.because_en))
           order by b.outcome collate "C")
         from figures.trend_break b
         where b.version_id = v.id and exists (select from office.wave e where e.survey_id = w.survey_id and e.number < w.number)
           and not exists (select from office.wave e where e.survey_id = w.survey_id and e.number = w.number - 1
             and e.questionnaire_version_id = v.id)), '[]') as breaks
     from office.wave w
     join office.questionnaire_version v on v.id = w.questionnaire_version_id
     join office.questionnaire q on q.id = v.questionnaire_id
     where w.survey_id = $1 and w.opens_at <= now() order by w.number`,
    [surveyId],
  );
  return rows;
}

export interface PlannedAgency extends EditionAgency {
  readonly id: string;
}

/** Every agency that has a link in a wave of the survey, in the order of their keys. */
export async function findPlannedAgencies(db: Queryable, surveyId: string): Promise<PlannedAgency[]> {
  const { rows } = await db.query<PlannedAgency>(
    `select a.id, a.key, json_build_object('fa', a.name_fa, 'en', coalesce(a.name_en, a.name_fa)) as name,
       json_build_object('fa', a.sector_fa, 'en', coalesce(a.sector_en, a.sector_fa)) as sector
     from office.agency a
     where exists (select from office.link l join office.wave w on w.id = l.wave_id where w.survey_id = $1 and l.agency_id = a.id)
     order by a.key collate "C"`,
    [surveyId],
  );
  return rows;
}

export interface PlannedSample {
  readonly waveId: string;
  readonly agencyId: string;
  /** Answers counted by now. */
  readonly n: number;
  readonly held: boolean;
}

/** Every agency in every wave that has answers, in order of waves and keys. */
export async function findPlannedSamples(db: Queryable, surveyId: string): Promise<PlannedSample[]> {
  const { rows } = await db.query<PlannedSample>(
    `select c.wave_id as "waveId", c.agency_id as "agencyId", sum(c.n)::int as n,
       exists (select from figures.hold h where h.wave_id = c.wave_id and h.agency_id = c.agency_id) as held
     from figures.cell c join office.wave w on w.id = c.wave_id join office.agency a on a.id = c.agency_id
     where w.survey_id = $1 group by w.number, c.wave_id, a.key, c.agency_id having sum(c.n) > 0
     order by w.number, a.key collate "C"`,
    [surveyId],
  );
  return rows;
}

export async function findTargets(
  db: Queryable,
  targetSetId: string | null,
  variables: readonly string[],
): Promise<EditionTargets | null> {
  const margins = await findMargins(db, targetSetId, variables);
  if (margins === null) return null;
  const { rows } = await db.query<{ name: string; source: string; asOf: string }>(
    `select name, source, to_char(as_of, 'YYYY-MM-DD') as "asOf" from figures.target_set where id = $1`,
    [targetSetId],
  );
  const [set] = rows;
  return set === undefined ? null : { ...set, margins };
}

/** What happened in the field time of the survey, by the day. */
export async function findEvents(db: Queryable, surveyId: string): Promise<{ on: string; words: Words }[]> {
  const { rows } = await db.query<{ on: string; words: Words }>(
    `select to_char(happened_on, 'YYYY-MM-DD') as on, json_build_object('fa', words_fa, 'en', words_en) as words
     from figures.event where survey_id = $1 order by happened_on, words_fa collate "C"`,
    [surveyId],
  );
  return rows;
}
