import type { Queryable } from '../database/queryable.js';
import { addDays, WAVE_DAYS } from './wave-calendar.js';
import { fixedId } from './fixed-ids.js';

export const DEMO_SURVEY_ID = fixedId('survey', 'core-trust');

/** How long a wave is open while it is being filled: too long for a real one, so it marks what is unfinished. */
const FILLING_DAYS = 3_650;
const IS_FILLING = `w.closes_at > w.opens_at + interval '1 year'`;

/** More than ever waits: answers stay in the inbox until the seeding counts them, and no job does it meanwhile. */
const HELD_BACK = 1_000_000;

/** As in real waves. */
const BY_TWENTY = 20;
const AT_ONCE = 1;

export type DemoState = 'empty' | 'unfinished' | 'complete' | 'other data';

interface FoundState {
  readonly provinces: boolean;
  readonly waves: number;
  readonly filling: number;
  readonly published: boolean;
}

export async function findDemoState(db: Queryable): Promise<DemoState> {
  const { rows } = await db.query<FoundState>(
    `select exists (select from office.province) as provinces, count(*)::int as waves,
       (count(*) filter (where ${IS_FILLING}))::int as filling,
       exists (select from figures.edition where survey_id = $1 and state = 'published') as published
     from office.wave w where w.survey_id = $1`,
    [DEMO_SURVEY_ID],
  );
  const { provinces, waves, filling, published } = rows[0] as FoundState;
  if (waves > 0) return filling > 0 || !published ? 'unfinished' : 'complete';
  return provinces ? 'other data' : 'empty';
}

/** What a wave row needs to start out as one that is being filled. */
export function fillingWindow(opensOn: string) {
  return { opens_at: startOf(opensOn), closes_at: startOf(addDays(opensOn, FILLING_DAYS)), min_batch: HELD_BACK };
}

export interface UnfinishedWave {
  readonly id: string;
  readonly number: number;
  readonly opensOn: string;
}

export async function findUnfinishedWaves(db: Queryable): Promise<UnfinishedWave[]> {
  const { rows } = await db.query<UnfinishedWave>(
    `select w.id, w.number, to_char(w.opens_at at time zone 'Asia/Tehran', 'YYYY-MM-DD') as "opensOn"
     from office.wave w where w.survey_id = $1 and ${IS_FILLING} order by w.number`,
    [DEMO_SURVEY_ID],
  );
  return rows;
}

/** Lets the waiting answers of a wave be counted while `count` runs: all of them, or as a wave in the field would. */
export async function lettingCount(
  db: Queryable,
  { waveId, all }: { readonly waveId: string; readonly all: boolean },
  count: () => Promise<unknown>,
): Promise<void> {
  const setMinBatch = (n: number) => db.query('update office.wave set min_batch = $2 where id = $1', [waveId, n]);
  await setMinBatch(all ? AT_ONCE : BY_TWENTY);
  await count();
  await setMinBatch(HELD_BACK);
}

/**
 * Gives a filled wave its real window, and its flushes the days on which they would have happened: evenly over `days`, on
 * a day of each agency's own. The wave that is still open releases each answer at once, so that whoever tries Hamava out sees their
 * own answer count; the screens say so. Only the demo writes history; in real fieldwork the day of a flush is the day it happened.
 * Call in a transaction.
 */
export async function finishWave(db: Queryable, { id, opensOn }: UnfinishedWave, days: number): Promise<void> {
  await db.query(
    `with flushes as (select flush_no, row_number() over (order by flush_no) - 1 as before, count(*) over () as rounds
       from answers.flush where wave_id = $1 group by flush_no)
     update answers.flush f
     set day = $2::date + (before * $3::int / rounds + (hashtext(f.agency_id || '/' || f.flush_no) & 65535) % greatest($3::int / rounds, 1))::int
     from flushes where f.wave_id = $1 and f.flush_no = flushes.flush_no`,
    [id, opensOn, days],
  );
  await db.query(
    'update office.wave set closes_at = $2, min_batch = case when $2::timestamptz > now() then $3::int else $4::int end where id = $1',
    [id, startOf(addDays(opensOn, WAVE_DAYS)), AT_ONCE, BY_TWENTY],
  );
}

/** The first instant of a day in Iran, as PostgreSQL reads it. */
function startOf(isoDate: string): string {
  return `${isoDate} 00:00:00 Asia/Tehran`;
}
