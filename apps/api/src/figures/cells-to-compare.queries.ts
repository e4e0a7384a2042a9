import type { Queryable } from '../database/queryable.js';

/** An agency in a wave that has responses or cells. */
export interface AgencyWave {
  readonly waveId: string;
  readonly agencyId: string;
  /** Demographic roles that key a cell, in order. */
  readonly variables: readonly string[];
  readonly survey: string;
  readonly wave: number;
  readonly agency: string;
}

export async function findAgencyWaves(db: Queryable): Promise<AgencyWave[]> {
  const { rows } = await db.query<AgencyWave>(
    `select p.wave_id as "waveId", p.agency_id as "agencyId", s.weighting->'variables' as variables,
       s.code as survey, w.number as wave, a.key as agency
     from (select wave_id, agency_id from answers.response union select wave_id, agency_id from figures.cell) p
     join office.wave w on w.id = p.wave_id
     join office.survey s on s.id = w.survey_id
     join office.agency a on a.id = p.agency_id
     order by s.code collate "C", w.number, a.key collate "C"`,
  );
  return rows;
}

export interface ComparedCell {
  readonly key: string;
  readonly levels: readonly string[];
  readonly weight: string;
  readonly n: number;
  /** Whole numbers as texts. */
  readonly moments: readonly string[];
}

export async function findCellsToCompare(
  db: Queryable,
  { waveId, agencyId }: Pick<AgencyWave, 'waveId' | 'agencyId'>,
): Promise<ComparedCell[]> {
  const { rows } = await db.query<ComparedCell>(
    `select cell_key as key, levels, base_weight::text as weight, n, moments::text[] as moments
     from figures.cell where wave_id = $1 and agency_id = $2 order by cell_key collate "C"`,
    [waveId, agencyId],
  );
  return rows;
}
