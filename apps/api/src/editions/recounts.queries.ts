import type { Queryable } from '../database/queryable.js';

export interface RecountDue {
  readonly waveId: string;
  readonly agencyId: string;
}

/** So many agencies and waves are counted again by one sweep. */
const AT_ONCE = 5;

/**
 * What is to be folded anew: every agency in a wave that closed since it was last counted, whatever was found wrong before, and one
 * agency and wave a day by chance.
 */
export async function findRecountsDue(db: Queryable): Promise<RecountDue[]> {
  const { rows } = await db.query<RecountDue>(
    `with states as (
       select t.wave_id, t.agency_id, w.closes_at <= now() as closed, (w.closes_at at time zone 'Asia/Tehran')::date as closed_on,
         r.on_day, r.drift
       from figures.cell_state t join office.wave w on w.id = t.wave_id
       left join figures.recount r on r.wave_id = t.wave_id and r.agency_id = t.agency_id),
     due as (
       select wave_id, agency_id from states
       where (closed and (on_day is null or on_day < closed_on)) or (drift is not null and on_day < current_date) limit $1),
     chance as (
       select wave_id, agency_id from states
       where not exists (select from figures.recount where on_day = current_date) order by random() limit 1)
     select wave_id as "waveId", agency_id as "agencyId" from due
     union select wave_id, agency_id from chance`,
    [AT_ONCE],
  );
  return rows;
}

/** Notes what a recount has found; null: every cell is what its responses add up to. */
export async function noteRecount(
  db: Queryable,
  { waveId, agencyId }: RecountDue,
  drift: readonly (readonly [string, string])[] | null,
): Promise<void> {
  await db.query(
    `insert into figures.recount (wave_id, agency_id, on_day, drift) values ($1, $2, current_date, $3)
     on conflict (wave_id, agency_id) do update set on_day = excluded.on_day, drift = excluded.drift`,
    [waveId, agencyId, drift === null ? null : JSON.stringify(drift.map(([, difference]) => difference))],
  );
}
