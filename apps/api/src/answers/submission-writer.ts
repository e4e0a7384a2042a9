import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { problem } from '@hamava/surveys';
import { DatabasePool, isDatabaseGone } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import { LOCK_QUOTAS, SUBMIT_BATCH, type SubmissionOutcome, type SubmissionRow } from './submit-batch.sql.js';

export type Submission = Omit<SubmissionRow, 'i'> & { readonly limited: boolean };

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
  private readonly free = new Lane(BATCHES_IN_FLIGHT, (rows) => this.write(rows));
  private readonly limited = new Lane(1, (rows) => this.writeWithinQuota(rows));

  constructor(private readonly pool: DatabasePool) {}

  /** The outcome of this row, or null when its link does not exist. Rejects when nothing is known to be stored. */
  submit(submission: Submission): Promise<SubmissionOutcome | null> {
    return (submission.limited ? this.limited : this.free).add(submission);
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

  private writeWithinQuota(rows: readonly SubmissionRow[]): Promise<SubmissionOutcome[]> {
    return this.pool.transaction('read committed', async (client) => {
      await client.query(LOCK_QUOTAS, [rows.map((row) => row.l)]);
      return (await client.query<SubmissionOutcome>(SUBMIT_BATCH, [JSON.stringify(rows)])).rows;
    });
  }
}

class Lane {
  private waiting: Waiting[] = [];
  private inFlight = 0;
  private readonly idle: (() => void)[] = [];

  constructor(
    private readonly limit: number,
    private readonly write: (rows: readonly SubmissionRow[]) => Promise<SubmissionOutcome[]>,
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
      const outcomes = await this.write(batch.map(({ submission: { k, m, l, s, p } }, i) => ({ i, k, m, l, s, p })));
      const byPosition = new Map(outcomes.map((outcome) => [outcome.i, outcome]));
      batch.forEach(({ resolve }, i) => resolve(byPosition.get(i) ?? null));
    } catch (error) {
      // One row that the database refuses must not take its neighbours with it.
      if (batch.length === 1 || isDatabaseGone(error)) for (const { reject } of batch) reject(error);
      else for (const entry of batch) await this.run([entry]);
    }
  }
}
