import type { Queryable } from '../database/queryable.js';

/** Id of the survey with a code; null: there is none. */
export async function findSurveyByCode(db: Queryable, code: string): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>('select id from office.survey where code = $1', [code]);
  return rows[0]?.id ?? null;
}
