import type { Queryable } from '../database/queryable.js';
import type { AgencyScope } from '../identity/agency-scope.js';

/** A figure as it is stored, before disclosure rules; null where nothing was estimated. */
export interface RawPoint {
  readonly agencyId: string;
  readonly waveId: string;
  /** A weighting problem of the whole sample. */
  readonly problem: string | null;
  readonly respondents: number | null;
  readonly n: number | null;
  readonly mean: number | null;
  readonly se: number | null;
  readonly df: number | null;
  readonly ci95: readonly [number, number] | null;
  readonly ci50: readonly [number, number] | null;
  readonly effectiveN: number | null;
  /** Of all respondents of the sample, whatever they left out. */
  readonly sampleEffectiveN: number | null;
  readonly designEffect: number | null;
  readonly weightsDesignEffect: number | null;
  /** Answers of the wave are released in batches of at least so many. */
  readonly minBatch: number;
}

export interface PointFilter {
  readonly surveyId: string;
  readonly outcome: string;
}

/** One outcome of every agency in scope and every wave of a survey, in the order of waves. */
export async function findRawPoints(db: Queryable, scope: AgencyScope, filter: PointFilter): Promise<RawPoint[]> {
  return selectPoints(db, scope.agencyId, filter);
}

/** The same of all agencies, for the council's mean alone: a single agency's point must not leave through it. */
export async function findRawPointsOfAllAgencies(db: Queryable, filter: PointFilter): Promise<RawPoint[]> {
  return selectPoints(db, null, filter);
}

async function selectPoints(db: Queryable, agencyId: string | null, filter: PointFilter): Promise<RawPoint[]> {
  const { rows } = await db.query<RawPoint>(
    `select l.agency_id as "agencyId", w.id as "waveId", s.problem, s.n as respondents,
       s.effective_n as "sampleEffectiveN", w.min_batch as "minBatch",
       p.n, p.mean, p.se, p.df, p.effective_n as "effectiveN", p.design_effect as "designEffect",
       case when p.mean is not null then json_build_array(p.ci95_low, p.ci95_high) end as ci95,
       case when p.mean is not null then json_build_array(p.ci50_low, p.ci50_high) end as ci50,
       (s.provenance->'kish'->>'deff')::float8 as "weightsDesignEffect"
     from office.wave w
     join (select distinct wave_id, agency_id from office.link) l on l.wave_id = w.id
     left join figures.sample s on s.survey_id = w.survey_id and s.agency_id = l.agency_id
       and (s.wave_id = w.id or s.wave_id is null)
     left join figures.index_point p on p.sample_id = s.id and p.outcome = $2
       and p.domain = case when s.wave_id is null then 'wave:' || w.id else '' end
     where w.survey_id = $1 and ($3::uuid is null or l.agency_id = $3)
     order by l.agency_id, w.number`,
    [filter.surveyId, filter.outcome, agencyId],
  );
  return rows;
}

/** The newest frozen questionnaire of a survey: it names the outcomes. */
export async function findNewestVersionId(db: Queryable, surveyId: string): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>(
    'select questionnaire_version_id as id from office.wave where survey_id = $1 order by number desc limit 1',
    [surveyId],
  );
  return rows[0]?.id ?? null;
}

export interface WaveBreak {
  readonly waveId: string;
  readonly becauseFa: string;
  readonly becauseEn: string;
}

/**
 * The waves of a survey from which on an outcome is asked otherwise than in the wave before. A wave may skip versions or go back to
 * an older one: every break between the two versions counts, and so does another questionnaire.
 */
export async function findWaveBreaks(db: Queryable, { surveyId, outcome }: PointFilter): Promise<WaveBreak[]> {
  const { rows } = await db.query<WaveBreak>(
    `with asked as (
       select w.id, w.number as wave, v.questionnaire_id, v.number as version,
         lag(v.questionnaire_id) over (order by w.number) as before_questionnaire_id,
         lag(v.number) over (order by w.number) as before_version
       from office.wave w join office.questionnaire_version v on v.id = w.questionnaire_version_id
       where w.survey_id = $1)
     select id as "waveId", 'پرسشنامهٔ دیگری به کار رفت.' as "becauseFa", 'Another questionnaire was used.' as "becauseEn"
     from asked where before_questionnaire_id <> questionnaire_id
     union all
     (select distinct on (a.wave) a.id, b.because_fa, b.because_en
     from asked a
     join office.questionnaire_version v on v.questionnaire_id = a.questionnaire_id
       and a.before_questionnaire_id = a.questionnaire_id
       and v.number > least(a.version, a.before_version) and v.number <= greatest(a.version, a.before_version)
     join figures.trend_break b on b.version_id = v.id and b.outcome = $2
     order by a.wave, v.number desc)`,
    [surveyId, outcome],
  );
  return rows;
}
