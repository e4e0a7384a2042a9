import { Module } from '@nestjs/common';
import { RollWavesJob } from './roll-waves.job.js';

@Module({ providers: [RollWavesJob], exports: [RollWavesJob] })
export class FieldworkJobsModule {}
