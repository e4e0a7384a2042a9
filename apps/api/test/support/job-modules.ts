import { DigestJobsModule } from '../../src/digests/digest-jobs.module.js';
import { EditionJobsModule } from '../../src/editions/edition-jobs.module.js';
import { FieldworkJobsModule } from '../../src/fieldwork/fieldwork-jobs.module.js';
import { ReportJobsModule } from '../../src/reports/report-jobs.module.js';
import { TrialJobsModule } from '../../src/trials/trial-jobs.module.js';

/** The rooms whose jobs a server needs beside those under test: it refuses to start while a job has nobody who does it. */
export const OTHER_JOBS = [
  TrialJobsModule,
  EditionJobsModule,
  ReportJobsModule,
  DigestJobsModule,
  FieldworkJobsModule,
] as const;
