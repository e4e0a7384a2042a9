import { Injectable } from '@nestjs/common';
import { DatabasePool } from '../database/database-pool.js';
import { type JobHandler, HandlesJob } from '../queue/job-handler.js';
import { JobQueue } from '../queue/job-queue.js';
import { findUnfinishedEditions } from './editions.queries.js';
import { findRecountsDue } from './recounts.queries.js';

/** Takes up editions that a job has left, and closed waves and a random agency's that nobody has counted again today. */
@HandlesJob('sweep-editions')
@Injectable()
export class SweepEditionsJob implements JobHandler<'sweep-editions'> {
  constructor(
    private readonly pool: DatabasePool,
    private readonly queue: JobQueue,
  ) {}

  async run(): Promise<void> {
    for (const editionId of await findUnfinishedEditions(this.pool))
      await this.queue.add('build-edition', { editionId });
    for (const due of await findRecountsDue(this.pool)) await this.queue.add('recount-cells', due);
  }
}
