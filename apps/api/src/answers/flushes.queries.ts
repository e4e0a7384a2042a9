import type { Queryable } from '../database/queryable.js';

/** Number of the last flush in which answers of an agency in a wave were counted; 0 before the first. */
export async function lastFlush(
  db: Queryable,
  { waveId, agencyId }: { readonly waveId: string; readonly agencyId: string },
): Promise<number> {
  const { rows } = await db.query<{ last: number }>(
    'select coalesce(max(flush_no), 0)::int as last from answers.flush where wave_id = $1 and agency_id = $2',
    [waveId, agencyId],
  );
  return rows[0]?.last ?? 0;
}
