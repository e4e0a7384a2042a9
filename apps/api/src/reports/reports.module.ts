import { Module } from '@nestjs/common';
import { SessionCookie } from '../identity/session-cookie.js';
import { StaffOfRequest } from '../identity/staff-of-request.js';
import { ReportJobsModule } from './report-jobs.module.js';
import { ReportsController } from './reports.controller.js';
import { ReportsResolver } from './reports.resolver.js';
import { ReportsService } from './reports.service.js';

export const REPORT_RESOLVERS = [ReportsResolver];

@Module({
  imports: [ReportJobsModule],
  controllers: [ReportsController],
  providers: [...REPORT_RESOLVERS, ReportsService, StaffOfRequest, SessionCookie],
})
export class ReportsModule {}
