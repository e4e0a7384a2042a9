import type { Queryable } from '../database/queryable.js';
import { WAVES_TO_FLUSH } from './release.sql.js';

/** Waves with answers that wait to be counted and may be. One whose agencies have too few is left alone. */
export async function findWavesToFlush(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ waveId: string }>(WAVES_TO_FLUSH);
  return rows.map(({ waveId }) => waveId);
}
