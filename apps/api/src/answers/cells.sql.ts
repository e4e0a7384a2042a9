/** One cell as it goes in and out of the database; moments are exact whole numbers below 2^53. */
export interface CellRow {
  readonly key: string;
  readonly levels: readonly string[];
  readonly weight: string;
  readonly n: number;
  readonly moments: readonly number[];
}

export const SELECT_CELLS = `
select cell_key as key, levels, base_weight::text as weight, n, to_json(moments) as moments
from figures.cell where wave_id = $1 and agency_id = $2
order by cell_key collate "C"`;

export const SELECT_CELLS_BY_KEY = `
select cell_key as key, to_json(moments) as moments
from figures.cell where wave_id = $1 and agency_id = $2 and cell_key = any($3)
for update`;

export const UPSERT_CELLS = `
insert into figures.cell (wave_id, agency_id, cell_key, levels, base_weight, n, moments)
select $1, $2, key, levels, weight::numeric, n, moments
from json_to_recordset($3::json) as r(key text, levels text[], weight text, n int, moments bigint[])
on conflict (wave_id, agency_id, cell_key) do update set n = excluded.n, moments = excluded.moments`;

export const RAISE_CELL_VERSION = `
insert into figures.cell_state (wave_id, agency_id, version) values ($1, $2, 1)
on conflict (wave_id, agency_id) do update set version = cell_state.version + 1`;

export const DELETE_EMPTY_CELLS = `
delete from figures.cell where wave_id = $1 and agency_id = $2 and cell_key = any($3) and n = 0`;
