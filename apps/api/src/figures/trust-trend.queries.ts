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
  readonly designEffect: number | null;
  readonly weightsDesignEffect: number | null;
  /** Whether a level of a handful of people was weighted to a target; null where it was not looked at. */
  readonly thinTarget: boolean | null;
  /** Answers of the wave are released in batches of at least so many. */
  readonly minBatch: number;
  /** Answers to one question, which editions tell in whole points beside their tables. */
  readonly isItem: boolean;
}

export interface PointFilter {
  readonly surveyId: string;
  readonly outcome: string;
  readonly isItem: boolean;
}

/** One outcome of every agency in scope and every wave of a survey, in the order of waves. */
export async function findRawPoints(db: Queryable, scope: AgencyScope, filter: PointFilter): Promise<RawPoint[]> {
  return selectPoints(db, scope.agencyId, filter);
}

/** The same of all agencies, for the council's mean alone: a single agency's point must not leave through it. */
export async function findRawPointsOfAllAgencies(db: Queryable, filter: PointFilter): Promise<RawPoint[]> {
  return selectPoints(db, null, filter);
}

/** Places and samples are hashed against each other, as many as there are: a join that asks sample by sample takes ten times as long. */
const SELECT_POINTS = `
  with place as materialized (
    select distinct l.agency_id, w.id as wave_id, w.number, w.min_batch
    from office.wave w join office.link l on l.wave_id = w.id
    where w.survey_id = $1 and ($3::uuid is null or l.agency_id = $3)
  ), sample as materialized (
    select id, agency_id, wave_id, problem, n, (provenance->'kish'->>'deff')::float8 as weights_deff,
      (provenance->>'thinTarget')::boolean as thin_target
    from figures.sample where survey_id = $1 and ($3::uuid is null or agency_id = $3)
  ), placed as materialized (
    select l.agency_id, l.wave_id, l.number, l.min_batch, case when s.id is null then 'wave:' || l.wave_id else '' end as domain,
      coalesce(s.id, t.id) as sample_id, coalesce(s.problem, t.problem) as problem, coalesce(s.n, t.n) as respondents,
      coalesce(s.thin_target, t.thin_target) as thin_target, coalesce(s.weights_deff, t.weights_deff) as weights_deff
    from place l
    left join sample s on s.agency_id = l.agency_id and s.wave_id = l.wave_id
    left join sample t on t.agency_id = l.agency_id and t.wave_id is null
  )
  select l.agency_id as "agencyId", l.wave_id as "waveId", l.problem, l.respondents, l.thin_target as "thinTarget",
    l.weights_deff as "weightsDesignEffect", l.min_batch as "minBatch",
    p.n, p.mean, p.se, p.df, p.effective_n as "effectiveN", p.design_effect as "designEffect",
    p.ci95_low as "low95", p.ci95_high as "high95", p.ci50_low as "low50", p.ci50_high as "high50"
  from placed l
  left join figures.index_point p on p.sample_id = l.sample_id and p.outcome = $2 and p.domain = l.domain
  order by l.agency_id, l.number`;

type PointRow = Omit<RawPoint, 'ci95' | 'ci50' | 'isItem'> &
  Readonly<Record<'low95' | 'high95' | 'low50' | 'high50', number | null>>;

async function selectPoints(db: Queryable, agencyId: string | null, filter: PointFilter): Promise<RawPoint[]> {
  // By name, so that a connection plans it once.
  const { rows } = await db.query<PointRow>({
    name: 'points of a survey',
    text: SELECT_POINTS,
    values: [filter.surveyId, filter.outcome, agencyId],
  });
  return rows.map(({ low95, high95, low50, high50, ...row }) => ({
    ...row,
    isItem: filter.isItem,
    ci95: low95 === null || high95 === null ? null : [low95, high95],
    ci50: low50 === null || high50 === null ? null : [low50, high50],
  }));
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
export async function findWaveBreaks(
  db: Queryable,
  { surveyId, outcome }: Omit<PointFilter, 'isItem'>,
): Promise<WaveBreak[]> {
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
