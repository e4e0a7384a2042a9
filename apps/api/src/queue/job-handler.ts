import { DiscoveryService } from '@nestjs/core';
import type { JobName, JobPayload } from './job-catalogue.js';

/** Marks the provider that does a job: `@HandlesJob('flush-wave')`. */
export const HandlesJob = DiscoveryService.createDecorator<JobName>();

/** What a job's provider must have. Throwing means: try again later. */
export interface JobHandler<Name extends JobName = JobName> {
  run(payload: JobPayload<Name>): Promise<void>;
}
