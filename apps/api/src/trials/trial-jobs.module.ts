import { Module } from '@nestjs/common';
import { RunTrialJob } from './run-trial.job.js';
import { SweepTrialsJob } from './sweep-trials.job.js';
import { TrialChannelModule } from './trial-channel.module.js';

@Module({
  imports: [TrialChannelModule],
  providers: [RunTrialJob, SweepTrialsJob],
  exports: [RunTrialJob, SweepTrialsJob],
})
export class TrialJobsModule {}
