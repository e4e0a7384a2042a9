import { Injectable } from '@nestjs/common';
import { DatabasePool } from '../database/database-pool.js';
import { type JobHandler, HandlesJob } from '../queue/job-handler.js';
import { JobQueue } from '../queue/job-queue.js';
import { findUnfinishedReports } from './reports.queries.js';

/** Takes up reports that a job has left. */
@HandlesJob('sweep-reports')
@Injectable()
export class SweepReportsJob implements JobHandler<'sweep-reports'> {
  constructor(
    private readonly pool: DatabasePool,
    private readonly queue: JobQueue,
  ) {}

  async run(): Promise<void> {
    for (const reportId of await findUnfinishedReports(this.pool)) await this.queue.add('build-report', { reportId });
  }
}
