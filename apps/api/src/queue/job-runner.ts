import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type Job, UnrecoverableError } from 'bullmq';
import { ENV } from '../config/config.module.js';
import type { Env } from '../config/env.js';
import { describeBug } from '../database/describe-bug.js';
import { JOBS, JOB_NAMES, type JobName } from './job-catalogue.js';
import { type JobHandler, HandlesJob } from './job-handler.js';
import { JobQueue } from './job-queue.js';
import { type HamavaWorker, openWorker } from './queue-connection.js';

/** Does the work that JobQueue asks for, and refuses to boot while a job has no handler or two. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('jobs');
  private readonly handlers = new Map<JobName, JobHandler>();
  private worker: HamavaWorker | undefined;

  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly discovery: DiscoveryService,
    private readonly queue: JobQueue,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.collectHandlers();
    if (this.env.role === 'api') return;
    await this.queue.schedulePeriodicJobs();
    this.worker = openWorker(this.env, this.logger, (job) => this.perform(job));
  }

  /** Lets the running jobs end, takes no new ones; before the database connections go. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.worker?.close();
  }

  private collectHandlers(): void {
    for (const wrapper of this.discovery.getProviders()) {
      if (!wrapper.metatype || wrapper.isNotMetatype) continue;
      const name = this.discovery.getMetadataByDecorator(HandlesJob, wrapper);
      if (name === undefined) continue;
      if (this.handlers.has(name)) throw new Error(`Two handlers want the job ${name}; it may have only one.`);
      this.handlers.set(name, wrapper.instance as JobHandler);
    }
    const orphans = JOB_NAMES.filter((name) => !this.handlers.has(name));
    if (orphans.length > 0) throw new Error(`No handler for the job ${orphans.join(', ')}.`);
  }

  private async perform(job: Job): Promise<void> {
    const handler = this.handlers.get(job.name as JobName);
    const payload = JOBS[job.name as JobName]?.payload.safeParse(job.data);
    if (!handler || !payload?.success) throw new UnrecoverableError(`Job ${job.name} is not one of ours.`);
    try {
      await handler.run(payload.data);
    } catch (error) {
      // BullMQ stores what it is given, and PostgreSQL quotes the values it complains about: neither may meet.
      const bug = describeBug(error);
      this.logger.error({ job: job.name, attempt: job.attemptsMade + 1, ...bug });
      // oxlint-disable-next-line preserve-caught-error -- the cause is what must not be stored
      throw new Error(`Job ${job.name} failed: ${String(bug['code'] ?? bug['error'])}`);
    }
  }
}
