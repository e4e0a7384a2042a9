import type { Quota } from '@hamava/surveys';
import type { Queryable } from '../database/queryable.js';

/** The first of these quotas that a wave has filled; null when all have room. Sending judges once more, under a lock. */
export async function fullQuota(
  db: Queryable,
  waveId: string,
  quotas: readonly Pick<Quota, 'code' | 'limit'>[],
): Promise<string | null> {
  if (quotas.length === 0) return null;
  const { rows } = await db.query<{ code: string }>(
    `select q.code from jsonb_to_recordset($2::jsonb) as q(code text, "limit" int)
     join answers.quota_tally t on t.wave_id = $1 and t.quota_code = q.code and t.accepted >= q."limit"
     order by q.code limit 1`,
    [waveId, JSON.stringify(quotas.map(({ code, limit }) => ({ code, limit })))],
  );
  return rows[0]?.code ?? null;
}
