import type { Queryable } from '../database/queryable.js';

export interface EventRow {
  readonly id: string;
  readonly on: string;
  readonly fa: string;
  readonly en: string;
}

/** What happened around the waves of a survey, as its charts will tell it, by the day. */
export async function findFieldEvents(db: Queryable, surveyId: string): Promise<EventRow[]> {
  const { rows } = await db.query<EventRow>(
    `select id, to_char(happened_on, 'YYYY-MM-DD') as on, words_fa as fa, words_en as en
     from figures.event where survey_id = $1 order by happened_on, words_fa collate "C"`,
    [surveyId],
  );
  return rows;
}

/** Adds an event under an id of the caller's, so that a call sent twice adds it once. */
export async function insertEvent(db: Queryable, surveyId: string, { id, on, fa, en }: EventRow): Promise<void> {
  await db.query(
    `insert into figures.event (id, survey_id, happened_on, words_fa, words_en) values ($1, $2, $3, $4, $5)
     on conflict (id) do nothing`,
    [id, surveyId, on, fa, en],
  );
}

/** Removes an event; gives the survey that it belonged to, or null when there is none such. */
export async function deleteEvent(db: Queryable, id: string): Promise<string | null> {
  const { rows } = await db.query<{ surveyId: string }>(
    'delete from figures.event where id = $1 returning survey_id as "surveyId"',
    [id],
  );
  return rows[0]?.surveyId ?? null;
}
