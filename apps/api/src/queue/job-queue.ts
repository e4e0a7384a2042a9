import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { ENV } from '../config/config.module.js';
import type { Env } from '../config/env.js';
import { JOBS, JOB_NAMES, type JobName, type JobPayload } from './job-catalogue.js';
import { type HamavaQueue, openQueue } from './queue-connection.js';

const KEEP_FINISHED = { count: 200 };
const KEEP_FAILED = { count: 1_000 };

/** Asks for work. A job that is already waiting is not added again; one that is running is run once more after it. */
@Injectable()
export class JobQueue implements OnApplicationShutdown {
  private readonly logger = new Logger('queue');
  private readonly queue: HamavaQueue;

  constructor(@Inject(ENV) env: Env) {
    this.queue = openQueue(env, this.logger);
  }

  async add<Name extends JobName>(name: Name, payload: JobPayload<Name>): Promise<void> {
    const job = JOBS[name];
    await this.queue.add(name, payload, {
      delay: job.delayMs,
      attempts: job.attempts,
      backoff: { type: 'exponential', delay: job.backoffMs },
      deduplication: {
        id: `${name}.${(job.dedupe as (payload: JobPayload<Name>) => string)(payload)}`,
        keepLastIfActive: true,
      },
      removeOnComplete: KEEP_FINISHED,
      removeOnFail: KEEP_FAILED,
    });
  }

  /** Adds without making the caller wait or fail: for work that the sweep would find anyway. */
  hint<Name extends JobName>(name: Name, payload: JobPayload<Name>): void {
    this.add(name, payload).catch((error: Error) => {
      this.logger.warn(`Job ${name} was not added (${error.message}); the sweep will find its work.`);
    });
  }

  /** Makes sure that the periodic jobs are scheduled, once for all processes. */
  async schedulePeriodicJobs(): Promise<void> {
    for (const name of JOB_NAMES) {
      const every = JOBS[name].everyMs;
      if (every === null) continue;
      await this.queue.upsertJobScheduler(
        name,
        { every },
        { name, data: {}, opts: { removeOnComplete: { count: 10 }, removeOnFail: KEEP_FAILED } },
      );
    }
  }

  /** Throws when the queue cannot be reached. */
  async ping(): Promise<void> {
    await this.queue.getJobCounts('waiting', 'failed');
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
  }
}
