import { Injectable } from '@nestjs/common';
import { DatabasePool } from '../database/database-pool.js';
import { type JobHandler, HandlesJob } from '../queue/job-handler.js';
import { JobQueue } from '../queue/job-queue.js';
import { deleteOldTrials, findUnfinishedTrials } from './trial-runs.queries.js';

/** Takes up trials that a job has left, and deletes those whose days are over. */
@HandlesJob('sweep-trials')
@Injectable()
export class SweepTrialsJob implements JobHandler<'sweep-trials'> {
  constructor(
    private readonly pool: DatabasePool,
    private readonly queue: JobQueue,
  ) {}

  async run(): Promise<void> {
    await deleteOldTrials(this.pool);
    for (const trialId of await findUnfinishedTrials(this.pool)) await this.queue.add('run-trial', { trialId });
  }
}
