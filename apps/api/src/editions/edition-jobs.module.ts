import { Module } from '@nestjs/common';
import { BuildEditionJob } from './build-edition.job.js';
import { RecountCellsJob } from './recount-cells.job.js';
import { SweepEditionsJob } from './sweep-editions.job.js';

@Module({
  providers: [BuildEditionJob, RecountCellsJob, SweepEditionsJob],
  exports: [BuildEditionJob, RecountCellsJob, SweepEditionsJob],
})
export class EditionJobsModule {}
