import { createHash } from 'node:crypto';
import type { Queryable } from '../database/queryable.js';

export interface StoredCell {
  readonly waveId: string;
  readonly key: string;
  readonly levels: readonly string[];
  readonly weight: string;
  readonly n: number;
  readonly moments: Float64Array;
}

export interface StoredCells {
  readonly cells: readonly StoredCell[];
  /** Rises with every fold into any of these cells. */
  readonly version: number;
  /** SHA-256 over the sorted cells: the same cells, the same figures. */
  readonly hash: string;
}

/** The cells of an agency in one wave, or in every wave of the survey, in canonical order. */
export async function findCells(
  db: Queryable,
  { surveyId, agencyId, waveId }: { surveyId: string; agencyId: string; waveId: string | null },
): Promise<StoredCells> {
  const { rows } = await db.query<Omit<StoredCell, 'moments'> & { moments: number[] }>(
    `select c.wave_id as "waveId", c.cell_key as key, c.levels, c.base_weight::text as weight, c.n, to_json(c.moments) as moments
     from figures.cell c join office.wave w on w.id = c.wave_id
     where w.survey_id = $1 and c.agency_id = $2 and ($3::uuid is null or c.wave_id = $3)
     order by w.number, c.cell_key collate "C"`,
    [surveyId, agencyId, waveId],
  );
  const state = await db.query<{ version: string }>(
    `select coalesce(sum(t.version), 0) as version
     from figures.cell_state t join office.wave w on w.id = t.wave_id
     where w.survey_id = $1 and t.agency_id = $2 and ($3::uuid is null or t.wave_id = $3)`,
    [surveyId, agencyId, waveId],
  );
  const hash = createHash('sha256');
  for (const row of rows) hash.update(`${row.key} ${row.weight} ${row.moments.join(',')}\n`);
  return {
    cells: rows.map((row) => ({ ...row, moments: Float64Array.from(row.moments) })),
    version: Number(state.rows[0]?.version ?? 0),
    hash: hash.digest('hex'),
  };
}
