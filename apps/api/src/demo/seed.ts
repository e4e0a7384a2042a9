import type { INestApplicationContext } from '@nestjs/common';
import { tehranDateTime } from '@hamava/persian';
import { problem } from '@hamava/surveys';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import { buildCouncil } from './build-council.js';
import { findDemoState, findUnfinishedWaves } from './demo-state.queries.js';
import { plannedAnswers } from './fieldwork-plan.js';
import { fillWave } from './fill-wave.js';
import { publishDemoEdition } from './publish-demo-edition.js';
import { progressBar } from './progress-bar.js';
import { WAVE_DAYS, daysBetween, demoWaves } from './wave-calendar.js';

export interface SeedOptions {
  /** 0.1 makes a council with a tenth of the answers. */
  readonly scale?: number;
  readonly now?: () => Date;
}

const SEED_LOCK = 7_260_002;
const NOT_EMPTY = 'this database is in use; the demo needs an empty one';

/** Seeds an empty database, and ends a seeding that was interrupted; leaves every other database as it is. */
export async function seedWhenEmpty(
  app: INestApplicationContext,
  onProgress: (message: string) => void,
  options: SeedOptions = {},
): Promise<void> {
  const state = await findDemoState(app.get(DatabasePool));
  if (state === 'empty' || state === 'unfinished') await seedDemo(app, onProgress, options);
}

/**
 * Makes the demo council of Lorestan: real places and census, invented people and answers. May be killed and started again
 * at any time: what is there counts once, and the rest follows. Throws ProblemError in a database that holds anything else.
 */
export async function seedDemo(
  app: INestApplicationContext,
  onProgress: (message: string) => void,
  { scale = 1, now = () => new Date() }: SeedOptions = {},
): Promise<'seeded' | 'unchanged'> {
  const pool = app.get(DatabasePool);
  return oneAtATime(pool, async () => {
    const state = await findDemoState(pool);
    if (state === 'complete') return 'unchanged';
    if (state === 'other data') throw ProblemError.of(problem('INPUT_INVALID', '', { reason: NOT_EMPTY }));
    const { isoDate: today } = tehranDateTime(now().getTime());
    if (state === 'empty') {
      await pool.transaction('read committed', (client) => buildCouncil(client, { today, scale }));
    }
    const waves = await findUnfinishedWaves(pool);
    const total = countPlanned(demoWaves(today), scale);
    const bar = progressBar({ done: total - countPlanned(waves, scale), total }, onProgress, now);
    for (const wave of waves) {
      const days = Math.min(Math.max(daysBetween(wave.opensOn, today) + 1, 1), WAVE_DAYS);
      await fillWave(app, wave, { scale, days, bar });
    }
    onProgress('Compiling the first edition');
    await publishDemoEdition(app);
    return 'seeded';
  });
}

function countPlanned(waves: readonly { readonly number: number }[], scale: number): number {
  return waves.reduce((sum, { number }) => sum + plannedAnswers(number, scale).length, 0);
}

/** Two starts over one database take turns; the second finds the work done. */
async function oneAtATime<T>(pool: DatabasePool, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [SEED_LOCK]);
    return await work();
  } finally {
    // Closing the connection gives the lock back, whatever state it is in.
    client.release(true);
  }
}
