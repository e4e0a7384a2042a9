import type { Queryable } from '../database/queryable.js';
import type { LocalizedText } from '@hamava/surveys';

export interface SurveyRow {
  readonly id: string;
  readonly code: string;
  readonly title: LocalizedText;
  readonly waves: readonly { readonly id: string; readonly number: number; readonly title: LocalizedText }[];
}

const TITLE = (table: string) =>
  `json_strip_nulls(json_build_object('fa', ${table}.title_fa, 'en', ${table}.title_en))`;

export async function findSurveyByCode(db: Queryable, code: string): Promise<SurveyRow | null> {
  const { rows } = await db.query<SurveyRow>(
    `select s.id, s.code, ${TITLE('s')} as title,
       (select coalesce(json_agg(json_build_object('id', w.id, 'number', w.number, 'title', ${TITLE('w')}) order by w.number), '[]')
        from office.wave w where w.survey_id = s.id) as waves
     from office.survey s where s.code = $1`,
    [code],
  );
  return rows[0] ?? null;
}

export interface SampleRow {
  readonly id: string;
  readonly agencyId: string;
  readonly agencyKey: string;
  readonly agencyName: LocalizedText;
  readonly waveId: string | null;
  readonly problem: string | null;
  readonly respondents: number;
  readonly effectiveRespondents: number | null;
  readonly methodVersion: string;
  readonly cellsVersion: number;
  readonly upToDate: boolean;
  readonly targetSetId: string | null;
  readonly targetName: string | null;
  readonly targetSource: string | null;
  readonly targetAsOf: string | null;
  readonly provenance: Readonly<Record<string, unknown>>;
}

/** The samples of a survey, of one agency or of all, in the order of agencies and waves. */
export async function findSamples(db: Queryable, surveyId: string, agencyKey: string | null): Promise<SampleRow[]> {
  const { rows } = await db.query<SampleRow>(
    `select s.id, s.agency_id as "agencyId", a.key as "agencyKey",
       json_build_object('fa', a.name_fa, 'en', a.name_en) as "agencyName",
       s.wave_id as "waveId", s.problem, s.n as respondents, s.effective_n as "effectiveRespondents",
       s.method_version as "methodVersion", s.cells_version::float8 as "cellsVersion",
       s.cells_version = (select coalesce(sum(t.version), 0) from figures.cell_state t join office.wave x on x.id = t.wave_id
                          where x.survey_id = s.survey_id and t.agency_id = s.agency_id and (s.wave_id is null or x.id = s.wave_id)) as "upToDate",
       s.target_set_id as "targetSetId", t.name as "targetName", t.source as "targetSource", t.as_of::text as "targetAsOf",
       s.provenance
     from figures.sample s
     join office.agency a on a.id = s.agency_id
     left join office.wave w on w.id = s.wave_id
     left join figures.target_set t on t.id = s.target_set_id
     where s.survey_id = $1 and ($2::text is null or a.key = $2)
     order by a.key collate "C", w.number`,
    [surveyId, agencyKey],
  );
  return rows;
}

export interface PointRow {
  readonly outcome: string;
  readonly domain: string;
  readonly n: number;
  readonly sumOfWeights: number;
  readonly mean: number;
  readonly se: number;
  readonly df: number;
  readonly ci95: readonly [number, number];
  readonly ci50: readonly [number, number];
  readonly effectiveN: number;
  readonly designEffect: number | null;
}

export async function findPoints(db: Queryable, sampleId: string): Promise<PointRow[]> {
  const { rows } = await db.query<PointRow>(
    `select outcome, domain, n, sum_of_weights as "sumOfWeights", mean, se, df,
       array[ci95_low, ci95_high] as ci95, array[ci50_low, ci50_high] as ci50,
       effective_n as "effectiveN", design_effect as "designEffect"
     from figures.index_point where sample_id = $1`,
    [sampleId],
  );
  return rows;
}

/** The roles that cells are keyed by, in their order: the order of breakdowns. */
export async function findBreakdowns(db: Queryable, surveyId: string): Promise<readonly string[]> {
  const { rows } = await db.query<{ variables: string[] }>(
    `select weighting->'variables' as variables from office.survey where id = $1`,
    [surveyId],
  );
  return rows[0]?.variables ?? [];
}
