import type { Queryable } from '../database/queryable.js';

export interface FlushPlan {
  readonly waveId: string;
  /** Demographic roles that key a cell, in order. */
  readonly variables: readonly string[];
  /** Nothing that somebody wrote may stay with the other answers. */
  readonly anonymous: boolean;
}

export async function findFlushPlan(db: Queryable, waveId: string): Promise<FlushPlan | null> {
  const { rows } = await db.query<FlushPlan>(
    `select w.id as "waveId", s.weighting->'variables' as variables, w.anonymous
     from office.wave w join office.survey s on s.id = w.survey_id where w.id = $1`,
    [waveId],
  );
  return rows[0] ?? null;
}
