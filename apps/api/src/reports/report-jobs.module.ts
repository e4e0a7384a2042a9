import { Module } from '@nestjs/common';
import { BuildReportJob } from './build-report.job.js';
import { Printer } from './printer.js';
import { SweepReportsJob } from './sweep-reports.job.js';

@Module({ providers: [BuildReportJob, Printer, SweepReportsJob], exports: [BuildReportJob, Printer, SweepReportsJob] })
export class ReportJobsModule {}
