import type { Queryable } from '../database/queryable.js';

/** Waves with answers that wait to be counted and may be: enough of them, or the wave has closed. */
export async function findWavesToFlush(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ waveId: string }>(
    `select i.wave_id as "waveId" from answers.inbox i join office.wave w on w.id = i.wave_id
     group by i.wave_id, w.min_batch, w.closes_at
     having count(*) >= w.min_batch or now() >= w.closes_at`,
  );
  return rows.map(({ waveId }) => waveId);
}
