import { Module } from '@nestjs/common';
import { SessionCookie } from '../identity/session-cookie.js';
import { StaffOfRequest } from '../identity/staff-of-request.js';
import { StartTrialService } from './start-trial.service.js';
import { TrialChannelModule } from './trial-channel.module.js';
import { TrialFilesController } from './trial-files.controller.js';
import { TrialJobsModule } from './trial-jobs.module.js';
import { TrialsResolver } from './trials.resolver.js';

export const TRIAL_RESOLVERS = [TrialsResolver];

@Module({
  imports: [TrialJobsModule, TrialChannelModule],
  controllers: [TrialFilesController],
  providers: [...TRIAL_RESOLVERS, StartTrialService, StaffOfRequest, SessionCookie],
})
export class TrialsModule {}
