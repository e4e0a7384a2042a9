import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { DatabasePool, retryOnConflict } from '../database/database-pool.js';
import type { Queryable } from '../database/queryable.js';
import { findFlushPlan, type FlushPlan } from '../fieldwork/flush-plan.queries.js';
import { type PublishedVersion, publishedVersion } from '../questionnaires/published-version.queries.js';
import type { JobPayload } from '../queue/job-catalogue.js';
import { type JobHandler, HandlesJob } from '../queue/job-handler.js';
import { JobQueue } from '../queue/job-queue.js';
import { applyFold, foldResponses } from './fold-cells.js';
import { storeWords, withoutWords } from './free-text.js';
import { FLUSH_ROWS, TAKE_WAITING } from './release.sql.js';
import { shuffle } from './shuffle.js';
import type { InboxPayload } from './submit-batch.sql.js';

interface Waiting {
  readonly agencyId: string;
  readonly payload: InboxPayload;
}

/**
 * Counts what waits and may be released (`release.sql.ts`): one transaction takes the answers out of the inbox, stores them under fresh ids in random order
 * and folds them into the cells. Killed at any moment, it has happened wholly or not at all.
 */
@HandlesJob('flush-wave')
@Injectable()
export class FlushWaveJob implements JobHandler<'flush-wave'> {
  constructor(
    private readonly pool: DatabasePool,
    @Inject(JobQueue) private readonly queue: Pick<JobQueue, 'add'>,
  ) {}

  async run({ waveId }: JobPayload<'flush-wave'>): Promise<void> {
    for (;;) {
      const flushed = await this.flush(waveId);
      for (const agencyId of flushed.agencies) await this.queue.add('estimate-agency-wave', { waveId, agencyId });
      if (flushed.n < FLUSH_ROWS) return;
    }
  }

  /** Flushes once; returns how many answers and whose. */
  async flush(waveId: string): Promise<{ n: number; agencies: readonly string[] }> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      // Before BEGIN: in REPEATABLE READ the first statement fixes what the transaction sees.
      await client.query('select pg_advisory_lock(hashtextextended($1, 1))', [waveId]);
      return await retryOnConflict(() => this.flushOnce(client, waveId));
    } catch (error) {
      broken = error as Error;
      throw error;
    } finally {
      const unlocked = client.query('select pg_advisory_unlock(hashtextextended($1, 1))', [waveId]);
      await unlocked.catch((error: Error) => {
        broken = error;
      });
      client.release(broken);
    }
  }

  private async flushOnce(client: pg.PoolClient, waveId: string): Promise<{ n: number; agencies: readonly string[] }> {
    await client.query('begin isolation level repeatable read');
    try {
      const plan = await findFlushPlan(client, waveId);
      const waiting = plan === null ? [] : (await client.query<Waiting>(TAKE_WAITING, [waveId])).rows;
      if (plan === null || waiting.length === 0) {
        await client.query('rollback');
        return { n: 0, agencies: [] };
      }
      const agencies = await count(client, plan, shuffle(waiting));
      await client.query('commit');
      return { n: waiting.length, agencies };
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  }
}

async function count(client: Queryable, plan: FlushPlan, waiting: readonly Waiting[]): Promise<readonly string[]> {
  const flushNo = await nextFlushNo(client, plan.waveId);
  const versions = new Map<string, PublishedVersion>();
  for (const { payload } of waiting) {
    if (!versions.has(payload.v)) versions.set(payload.v, await publishedVersion(client, payload.v));
  }
  const version = (id: string) => versions.get(id) as PublishedVersion;
  const { kept, words } = plan.anonymous ? withoutWords(waiting, version) : { kept: waiting, words: [] };
  await storeResponses(client, plan.waveId, flushNo, kept);
  await storeWords(client, plan.waveId, shuffle([...words]));
  const byAgency = new Map<string, InboxPayload[]>();
  for (const { agencyId, payload } of waiting) {
    const payloads = byAgency.get(agencyId);
    if (payloads) payloads.push(payload);
    else byAgency.set(agencyId, [payload]);
  }
  for (const [agencyId, payloads] of byAgency) {
    const cells = foldResponses(payloads, { variables: plan.variables, version });
    await applyFold(client, { waveId: plan.waveId, agencyId }, cells, 'add');
    await client.query(
      'insert into answers.flush (wave_id, flush_no, agency_id, n, day) values ($1, $2, $3, $4, current_date)',
      [plan.waveId, flushNo, agencyId, payloads.length],
    );
  }
  return [...byAgency.keys()];
}

async function nextFlushNo(client: Queryable, waveId: string): Promise<number> {
  const { rows } = await client.query<{ next: number }>(
    'select coalesce(max(flush_no), 0) + 1 as next from answers.flush where wave_id = $1',
    [waveId],
  );
  return rows[0]?.next ?? 1;
}

async function storeResponses(
  client: Queryable,
  waveId: string,
  flushNo: number,
  waiting: readonly Waiting[],
): Promise<void> {
  const rows = waiting.map(({ agencyId, payload }) => ({
    id: randomUUID(),
    g: agencyId,
    v: payload.v,
    w: payload.w,
    a: payload.a,
  }));
  await client.query(
    `insert into answers.response (id, wave_id, agency_id, version_id, flush_no, base_weight, answers)
     select id, $1, g, v, $2, w::numeric, a
     from json_to_recordset($3::json) as r(id uuid, g uuid, v uuid, w text, a jsonb)`,
    [waveId, flushNo, JSON.stringify(rows)],
  );
}
