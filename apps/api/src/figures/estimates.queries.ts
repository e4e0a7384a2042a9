import { randomUUID } from 'node:crypto';
import type { Queryable } from '../database/queryable.js';
import { type EstimatedPoint, METHOD_VERSION, type SampleEstimate } from './estimate-sample.js';

export interface SampleScope {
  readonly surveyId: string;
  readonly agencyId: string;
  /** null: all waves of the survey, weighted together. */
  readonly waveId: string | null;
}

/** Puts a fresh estimate in the place of the last one, points and all. Call in a transaction. */
export async function saveEstimate(
  db: Queryable,
  scope: SampleScope,
  made: { cellsVersion: number; methodVersion: string; targetSetId: string | null; estimate: SampleEstimate },
): Promise<void> {
  const { estimate } = made;
  const { rows } = await db.query<{ id: string }>(
    `insert into figures.sample as s
       (id, survey_id, agency_id, wave_id, cells_version, method_version, target_set_id, problem, provenance, n, effective_n)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict on constraint sample_scope_uq do update set
       cells_version = excluded.cells_version, method_version = excluded.method_version, target_set_id = excluded.target_set_id,
       problem = excluded.problem, provenance = excluded.provenance, n = excluded.n, effective_n = excluded.effective_n,
       computed_at = now()
     where s.cells_version <= excluded.cells_version
     returning id`,
    [
      randomUUID(),
      scope.surveyId,
      scope.agencyId,
      scope.waveId,
      made.cellsVersion,
      made.methodVersion,
      made.targetSetId,
      estimate.problem?.code ?? null,
      JSON.stringify(estimate.provenance),
      estimate.n,
      estimate.effectiveN,
    ],
  );
  const sampleId = rows[0]?.id;
  // A newer estimate is already there: this one was made from an older state of the cells.
  if (sampleId === undefined) return;
  await db.query('delete from figures.index_point where sample_id = $1', [sampleId]);
  await insertPoints(db, sampleId, estimate.points);
}

async function insertPoints(db: Queryable, sampleId: string, points: readonly EstimatedPoint[]): Promise<void> {
  await db.query(
    `insert into figures.index_point (sample_id, outcome, domain, n, sum_of_weights, mean, se, df, ci95_low, ci95_high,
       ci50_low, ci50_high, effective_n, design_effect)
     select $1, outcome, domain, n, w, mean, se, df, l95, h95, l50, h50, e, deff
     from json_to_recordset($2::json) as r(outcome text, domain text, n int, w double precision, mean double precision,
       se double precision, df double precision, l95 double precision, h95 double precision, l50 double precision,
       h50 double precision, e double precision, deff double precision)`,
    [
      sampleId,
      JSON.stringify(
        points.map((point) => ({
          outcome: point.outcome,
          domain: point.domain,
          n: point.n,
          w: point.sumOfWeights,
          mean: point.mean,
          se: point.se,
          df: point.df,
          l95: point.ci95[0],
          h95: point.ci95[1],
          l50: point.ci50[0],
          h50: point.ci50[1],
          e: point.effectiveN,
          deff: point.designEffect,
        })),
      ),
    ],
  );
}

export interface SampleInDebt {
  readonly waveId: string;
  readonly agencyId: string;
}

/** Agencies and waves whose cells, targets or method have moved since the estimate was made, everywhere or in one survey. */
export async function findStaleEstimates(db: Queryable, surveyId: string | null = null): Promise<SampleInDebt[]> {
  const { rows } = await db.query<SampleInDebt>(
    `select t.wave_id as "waveId", t.agency_id as "agencyId"
     from figures.cell_state t
     join office.wave w on w.id = t.wave_id
     join office.survey v on v.id = w.survey_id
     left join figures.sample s on s.survey_id = v.id and s.agency_id = t.agency_id
       and s.wave_id is not distinct from case when v.weighting->>'scope' = 'survey' then null else t.wave_id end
     where ($1::uuid is null or v.id = $1)
       and (s.id is null or s.method_version <> $2 or s.target_set_id is distinct from v.target_set_id or s.cells_version <> case when v.weighting->>'scope' = 'survey'
         then (select sum(o.version) from figures.cell_state o join office.wave x on x.id = o.wave_id
               where x.survey_id = v.id and o.agency_id = t.agency_id)
         else t.version end)
     order by random() limit 500`,
    [surveyId, METHOD_VERSION],
  );
  return rows;
}
