import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { isIsoDate } from '@hamava/persian';
import { type Problem, type WaveMove, linkCodeFromBytes, movesOf, problem } from '@hamava/surveys';
import type pg from 'pg';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import type { Queryable } from '../database/queryable.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import {
  closeNow,
  insertCaps,
  insertLinks,
  insertWave,
  lockWave,
  moveDays,
  setArchived,
  setPaused,
  type WaveInLife,
} from './wave-life.queries.js';
import { insertWaveNote } from './wave-notes.queries.js';
import { type WavePlan, daysBetween, lastDayOf, readWavePlan } from './wave-plan.js';

export interface WaveOrder {
  readonly id: string;
  readonly move: WaveMove;
  /** Needed where answers are taken longer, shorter or not at all for a while. */
  readonly because: string | null;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
}

const BECAUSE = { least: 3, most: 1000 } as const;
const NEEDS_REASON: readonly WaveMove[] = ['extend', 'close', 'pause'];
const LONGEST_DAYS = 400;

/** Plans waves and leads them through their life. What the clock decides is judged by the database's clock alone. */
@Injectable()
export class WavesService {
  constructor(@Inject(DatabasePool) private readonly pool: DatabasePool) {}

  /** Makes the wave with a link for each agency and channel. The same plan sent again changes nothing. */
  async plan(staff: SignedInStaff, input: unknown): Promise<string> {
    const plan = readWavePlan(input);
    if ('code' in plan) throw ProblemError.of(plan);
    await this.pool.transaction('read committed', async (db) => {
      if ((await lockWave(db, plan.id)) !== null) return;
      if (plan.opensOn < (await today(db))) throw ProblemError.of(wrong('opensOn', 'lies in the past'));
      if (!(await insertWave(db, { ...plan, closesOn: lastDayOf(plan) }))) return;
      await insertLinks(db, plan.id, linksOf(plan));
      await insertCaps(db, plan.id, plan.agencies);
      await insertWaveNote(db, { waveId: plan.id, move: 'plan', because: null, staffId: staff.id });
    });
    return plan.id;
  }

  async move(staff: SignedInStaff, order: WaveOrder): Promise<void> {
    const because = order.because?.trim() || null;
    const short = because === null ? NEEDS_REASON.includes(order.move) : because.length < BECAUSE.least;
    if (short || (because?.length ?? 0) > BECAUSE.most) {
      throw ProblemError.of(wrong('because', 'say why, in 3 to 1000 letters'));
    }
    await this.pool.transaction('read committed', async (db) => {
      const wave = await lockWave(db, order.id);
      if (wave === null) throw ProblemError.of(problem('NOT_FOUND', 'id'));
      if (!movesOf(wave.state).includes(order.move)) {
        throw ProblemError.of(problem('FIELDWORK_STATE', 'move', { state: wave.state, move: order.move }));
      }
      const after = await this.apply(db, wave, order);
      await insertWaveNote(db, {
        waveId: wave.id,
        move: order.move,
        because,
        staffId: staff.id,
        ...(after === null ? {} : { closes: { before: wave.closesAt, after } }),
      });
    });
  }

  /** When it closes now; null where that has not moved. */
  private async apply(db: pg.PoolClient, wave: WaveInLife, order: WaveOrder): Promise<Date | null> {
    if (order.move === 'close') return closeNow(db, wave.id);
    if (order.move === 'extend' || order.move === 'reschedule') {
      const days = await daysOf(db, wave, order);
      if ('code' in days) throw ProblemError.of(days);
      return moveDays(db, wave.id, days);
    }
    if (order.move === 'archive') await setArchived(db, wave.id);
    else await setPaused(db, wave.id, order.move === 'pause');
    return null;
  }
}

/** The days that a wave is moved to, or what is wrong with them. */
async function daysOf(
  db: Queryable,
  wave: WaveInLife,
  { move, ...order }: WaveOrder,
): Promise<{ opensOn: string; closesOn: string } | Problem> {
  const opensOn = move === 'reschedule' ? (order.opensOn ?? wave.opensOn) : wave.opensOn;
  const closesOn = order.closesOn ?? wave.closesOn;
  for (const [path, day] of [
    ['opensOn', opensOn],
    ['closesOn', closesOn],
  ] as const) {
    if (!isIsoDate(day)) return wrong(path, 'an ISO date such as 2026-08-22');
  }
  if (move === 'extend' && closesOn <= wave.closesOn) return wrong('closesOn', 'is not later than the last day it has');
  if (move === 'reschedule' && opensOn < (await today(db))) return wrong('opensOn', 'lies in the past');
  if (closesOn < opensOn) return wrong('closesOn', 'lies before the first day');
  if (daysBetween(opensOn, closesOn) > LONGEST_DAYS)
    return wrong('closesOn', `lies more than ${LONGEST_DAYS} days after`);
  return { opensOn, closesOn };
}

function wrong(path: string, reason: string): Problem {
  return problem('INPUT_INVALID', path, { reason });
}

async function today(db: Queryable): Promise<string> {
  const { rows } = await db.query<{ day: string }>(
    `select to_char(now() at time zone 'Asia/Tehran', 'YYYY-MM-DD') as day`,
  );
  return rows[0]?.day as string;
}

function linksOf({ agencies, channels }: WavePlan) {
  return agencies.flatMap(({ agencyId }) =>
    channels.map(({ channel, quota }) => ({ code: newLinkCode(), agencyId, channel, quota })),
  );
}

function newLinkCode(): string {
  return linkCodeFromBytes(randomBytes(16));
}
