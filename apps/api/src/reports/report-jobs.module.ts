import { Module } from '@nestjs/common';
import { BuildReportJob } from './build-report.job.js';
import { SweepReportsJob } from './sweep-reports.job.js';

@Module({ providers: [BuildReportJob, SweepReportsJob], exports: [BuildReportJob, SweepReportsJob] })
export class ReportJobsModule {}
