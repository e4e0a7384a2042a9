import type { Queryable } from '../database/queryable.js';

/** What editions call an agency. */
export async function findAgencyKey(db: Queryable, id: string): Promise<string | null> {
  const { rows } = await db.query<{ key: string }>('select key from office.agency where id = $1', [id]);
  return rows[0]?.key ?? null;
}
