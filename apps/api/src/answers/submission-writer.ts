import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { problem } from '@hamava/surveys';
import { DatabasePool, isDatabaseGone } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import { LOCK_QUOTAS, SUBMIT_BATCH, type SubmissionOutcome, type SubmissionRow } from './submit-batch.sql.js';

export type Submission = Omit<SubmissionRow, 'i'> & {
  /** The link has a quota. */
  readonly limited: boolean;
  readonly waveId: string;
};

interface Waiting {
  readonly submission: Submission;
  readonly resolve: (outcome: SubmissionOutcome | null) => void;
  readonly reject: (error: unknown) => void;
}

const BATCH_ROWS = 200;
const BATCHES_IN_FLIGHT = 2;
/** More than can be stored in the patience of a phone; who comes then is asked to come again. */
const MOST_WAITING = 10_000;

/**
 * Writes submissions so that those which arrive while a commit is in flight share the next one. Every caller is
 * answered after the COMMIT of its own row: the batch makes the disk work less often, never less surely.
 */
@Injectable()
export class SubmissionWriter implements OnApplicationShutdown {
  private readonly free = new Lane(BATCHES_IN_FLIGHT, (batch) => this.write(rowsOf(batch)));
  private readonly limited = new Lane(1, (batch) => this.writeWithinQuota(batch));

  constructor(private readonly pool: DatabasePool) {}

  /** The outcome of this row, or null when its link does not exist. Rejects when nothing is known to be stored. */
  submit(submission: Submission): Promise<SubmissionOutcome | null> {
    return (submission.limited || submission.q.length > 0 ? this.limited : this.free).add(submission);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.free.drained(), this.limited.drained()]);
  }

  private async write(rows: readonly SubmissionRow[]): Promise<SubmissionOutcome[]> {
    const result = await this.pool.query<SubmissionOutcome>({
      name: 'submit-batch',
      text: SUBMIT_BATCH,
      values: [JSON.stringify(rows)],
    });
    return result.rows;
  }

  private writeWithinQuota(batch: readonly Submission[]): Promise<SubmissionOutcome[]> {
    const rows = rowsOf(batch);
    const locks = batch.flatMap(({ l, q, waveId }) => (q.length > 0 ? [l, waveId] : [l]));
    // The statement counts a link's quota through a batch, but the quotas of a questionnaire only before it.
    const parts = batch.some(({ q }) => q.length > 0) ? rows.map((row) => [row]) : [rows];
    return this.pool.transaction('read committed', async (client) => {
      await client.query(LOCK_QUOTAS, [locks]);
      const outcomes: SubmissionOutcome[] = [];
      for (const part of parts) {
        outcomes.push(...(await client.query<SubmissionOutcome>(SUBMIT_BATCH, [JSON.stringify(part)])).rows);
      }
      return outcomes;
    });
  }
}

function rowsOf(batch: readonly Submission[]): SubmissionRow[] {
  return batch.map(({ k, m, l, s, p, q, f }, i) => ({ i, k, m, l, s, p, q, f }));
}

class Lane {
  private waiting: Waiting[] = [];
  private inFlight = 0;
  private readonly idle: (() => void)[] = [];

  constructor(
    private readonly limit: number,
    private readonly write: (batch: readonly Submission[]) => Promise<SubmissionOutcome[]>,
  ) {}

  add(submission: Submission): Promise<SubmissionOutcome | null> {
    if (this.waiting.length >= MOST_WAITING) return Promise.reject(ProblemError.of(problem('TRY_AGAIN_LATER', '')));
    return new Promise((resolve, reject) => {
      this.waiting.push({ submission, resolve, reject });
      this.pump();
    });
  }

  drained(): Promise<void> {
    if (this.inFlight === 0 && this.waiting.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.idle.push(resolve));
  }

  private pump(): void {
    while (this.inFlight < this.limit && this.waiting.length > 0) {
      this.inFlight += 1;
      void this.run(this.takeBatch()).finally(() => {
        this.inFlight -= 1;
        if (this.inFlight === 0 && this.waiting.length === 0) for (const done of this.idle.splice(0)) done();
        this.pump();
      });
    }
  }

  /** A key appears once in a batch, so that its repeat finds the receipt of the first. */
  private takeBatch(): Waiting[] {
    const batch: Waiting[] = [];
    const later: Waiting[] = [];
    const keys = new Set<string>();
    for (const entry of this.waiting) {
      const fits = batch.length < BATCH_ROWS && !keys.has(entry.submission.k);
      (fits ? batch : later).push(entry);
      keys.add(entry.submission.k);
    }
    this.waiting = later;
    return batch;
  }

  private async run(batch: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.write(batch.map(({ submission }) => submission));
      const byPosition = new Map(outcomes.map((outcome) => [outcome.i, outcome]));
      batch.forEach(({ resolve }, i) => resolve(byPosition.get(i) ?? null));
    } catch (error) {
      // One row that the database refuses must not take its neighbours with it.
      if (batch.length === 1 || isDatabaseGone(error)) for (const { reject } of batch) reject(error);
      else for (const entry of batch) await this.run([entry]);
    }
  }
}
