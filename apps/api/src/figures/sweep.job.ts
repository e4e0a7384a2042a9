import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import type { EntityManager } from 'typeorm';
import { purgeExpiredDrafts } from '../answers/drafts.queries.js';
import { purgeExpiredPhotos } from '../answers/photos.queries.js';
import { findWavesToFlush } from '../answers/inbox.queries.js';
import { DatabasePool } from '../database/database-pool.js';
import { purgeSessions } from '../identity/sessions.queries.js';
import { type JobHandler, HandlesJob } from '../queue/job-handler.js';
import { JobQueue } from '../queue/job-queue.js';
import { findStaleEstimates } from './estimates.queries.js';

/** Looks at the tables for work that no job will do any more: a lost job costs seconds, never an answer. */
@HandlesJob('sweep')
@Injectable()
export class SweepJob implements JobHandler<'sweep'> {
  constructor(
    private readonly pool: DatabasePool,
    private readonly queue: JobQueue,
    @InjectEntityManager() private readonly db: EntityManager,
  ) {}

  async run(): Promise<void> {
    for (const waveId of await findWavesToFlush(this.pool)) await this.queue.add('flush-wave', { waveId });
    for (const debt of await findStaleEstimates(this.pool)) await this.queue.add('estimate-agency-wave', debt);
    await purgeExpiredDrafts(this.pool);
    await purgeExpiredPhotos(this.pool);
    await purgeSessions(this.db);
  }
}
