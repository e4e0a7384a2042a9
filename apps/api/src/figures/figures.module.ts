import { Module } from '@nestjs/common';
import { EstimateAgencyWaveJob } from './estimate-agency-wave.job.js';
import { OfficeWavePointResolver } from './office-wave-point.resolver.js';
import { SweepJob } from './sweep.job.js';
import { TrustTrendResolver } from './trust-trend.resolver.js';

export const FIGURES_RESOLVERS = [TrustTrendResolver, OfficeWavePointResolver];

@Module({
  providers: [...FIGURES_RESOLVERS, EstimateAgencyWaveJob, SweepJob],
  exports: [EstimateAgencyWaveJob],
})
export class FiguresModule {}
