import type { WaveState } from '@hamava/surveys';
import type { Queryable } from '../database/queryable.js';
import type { WavePlan } from './wave-plan.js';
import { WAVE_STATE } from './waves.queries.js';

export interface WaveInLife {
  readonly id: string;
  readonly state: WaveState;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly closesAt: Date;
}

/** The wave, locked until the transaction ends; null when there is none. */
export async function lockWave(db: Queryable, id: string): Promise<WaveInLife | null> {
  const { rows } = await db.query<WaveInLife>(
    `select w.id, ${WAVE_STATE} as state, to_char(w.opens_at at time zone 'Asia/Tehran', 'YYYY-MM-DD') as "opensOn",
       to_char((w.closes_at - interval '1 second') at time zone 'Asia/Tehran', 'YYYY-MM-DD') as "closesOn", w.closes_at as "closesAt"
     from office.wave w where w.id = $1 for update`,
    [id],
  );
  return rows[0] ?? null;
}

/** Inserts a planned wave as the next of its survey; false when this wave is there already. Call in a transaction. */
export async function insertWave(
  db: Queryable,
  plan: Omit<WavePlan, 'agencies' | 'channels' | 'closesOn'> & { readonly closesOn: string },
): Promise<boolean> {
  // One at a time in a survey, so that numbers follow each other.
  await db.query('select from office.survey where id = $1 for update', [plan.surveyId]);
  const { rowCount } = await db.query(
    `insert into office.wave (id, survey_id, questionnaire_version_id, number, title_fa, title_en, opens_at, closes_at, min_batch,
       anonymous, continuous)
     select $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6::date::timestamp at time zone 'Asia/Tehran',
       ($7::date + 1)::timestamp at time zone 'Asia/Tehran', 20, $8, $9
     from office.wave where survey_id = $2
     on conflict on constraint wave_pk do nothing`,
    [
      plan.id,
      plan.surveyId,
      plan.versionId,
      plan.titleFa,
      plan.titleEn,
      plan.opensOn,
      plan.closesOn,
      plan.anonymous,
      plan.continuous,
    ],
  );
  return rowCount === 1;
}

export interface NewLink {
  readonly code: string;
  readonly agencyId: string;
  readonly channel: string;
  readonly quota: number | null;
}

/** Throws link_pk for a code that is taken, once in about ten thousand million. */
export async function insertLinks(db: Queryable, waveId: string, links: readonly NewLink[]): Promise<void> {
  await db.query(
    `insert into office.link (code, wave_id, agency_id, channel, quota)
     select l.code, $1, l."agencyId", l.channel, l.quota
     from json_to_recordset($2::json) as l(code text, "agencyId" uuid, channel text, quota int)`,
    [waveId, JSON.stringify(links)],
  );
}

export async function insertCaps(db: Queryable, waveId: string, agencies: WavePlan['agencies']): Promise<void> {
  await db.query(
    `insert into office.wave_cap (wave_id, agency_id, quota)
     select $1, c."agencyId", c.cap from json_to_recordset($2::json) as c("agencyId" uuid, cap int) where c.cap is not null`,
    [waveId, JSON.stringify(agencies)],
  );
}

/** Moves the first and the last day of a wave (ISO dates in Iran). */
export async function moveDays(db: Queryable, id: string, days: { opensOn: string; closesOn: string }): Promise<Date> {
  const { rows } = await db.query<{ closesAt: Date }>(
    `update office.wave set opens_at = case when now() < opens_at then $2::date::timestamp at time zone 'Asia/Tehran' else opens_at end,
       closes_at = ($3::date + 1)::timestamp at time zone 'Asia/Tehran'
     where id = $1 returning closes_at as "closesAt"`,
    [id, days.opensOn, days.closesOn],
  );
  return (rows[0] as { closesAt: Date }).closesAt;
}

/** Takes no more answers from this instant on; what was to follow it does not. */
export async function closeNow(db: Queryable, id: string): Promise<Date> {
  const { rows } = await db.query<{ closesAt: Date }>(
    'update office.wave set closes_at = now(), continuous = false where id = $1 returning closes_at as "closesAt"',
    [id],
  );
  return (rows[0] as { closesAt: Date }).closesAt;
}

export async function setPaused(db: Queryable, id: string, paused: boolean): Promise<void> {
  await db.query('update office.wave set paused = $2 where id = $1', [id, paused]);
}

export async function setArchived(db: Queryable, id: string): Promise<void> {
  await db.query('update office.wave set archived = true where id = $1', [id]);
}
