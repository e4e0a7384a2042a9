import { Injectable, Logger } from '@nestjs/common';
import { DatabasePool, retryOnConflict } from '../database/database-pool.js';
import { findSamplePlan } from '../fieldwork/sample-plan.queries.js';
import type { JobPayload } from '../queue/job-catalogue.js';
import { type JobHandler, HandlesJob } from '../queue/job-handler.js';
import { CellDriftError, requireNoDrift } from './count-sample.js';
import { noteRecount } from './recounts.queries.js';

/** Folds an agency's wave anew and compares bit for bit. A difference stops publication and is called out in the log. */
@HandlesJob('recount-cells')
@Injectable()
export class RecountCellsJob implements JobHandler<'recount-cells'> {
  private readonly log = new Logger(RecountCellsJob.name);

  constructor(private readonly pool: DatabasePool) {}

  async run({ waveId, agencyId }: JobPayload<'recount-cells'>): Promise<void> {
    const plan = await findSamplePlan(this.pool, waveId);
    if (plan === null) return;
    const place = { waveId, agencyId };
    try {
      await retryOnConflict(() =>
        this.pool.transaction('repeatable read', (db) =>
          requireNoDrift(db, { ...place, variables: plan.weighting.variables }),
        ),
      );
      await noteRecount(this.pool, place, null);
    } catch (error) {
      if (!(error instanceof CellDriftError)) throw error;
      await noteRecount(this.pool, place, error.differences);
      this.log.error(
        `Cells of wave ${waveId} are not what their responses add up to: nothing is published until they are.`,
      );
    }
  }
}
