import { Injectable } from '@nestjs/common';
import { DatabasePool, retryOnConflict } from '../database/database-pool.js';
import { findSamplePlan } from '../fieldwork/sample-plan.queries.js';
import { publishedVersion } from '../questionnaires/published-version.queries.js';
import type { JobPayload } from '../queue/job-catalogue.js';
import { type JobHandler, HandlesJob } from '../queue/job-handler.js';
import { findCells } from './cells.queries.js';
import { METHOD_VERSION, estimateSample } from './estimate-sample.js';
import { saveEstimate } from './estimates.queries.js';
import { findMargins } from './targets.queries.js';

/** Cells to index points of one agency; the cost does not grow with the number of answers. */
@HandlesJob('estimate-agency-wave')
@Injectable()
export class EstimateAgencyWaveJob implements JobHandler<'estimate-agency-wave'> {
  constructor(private readonly pool: DatabasePool) {}

  async run({ waveId, agencyId }: JobPayload<'estimate-agency-wave'>): Promise<void> {
    const plan = await findSamplePlan(this.pool, waveId);
    if (plan === null) return;
    const { surveyId, weighting, targetSetId } = plan;
    // Sums of one questionnaire mean nothing under the rules of another: no figure is better than a silent one.
    if (weighting.scope === 'survey' && plan.versions > 1) {
      throw new Error('A survey that is weighted as a whole must use one questionnaire version in all its waves.');
    }
    const scope = { surveyId, agencyId, waveId: weighting.scope === 'wave' ? waveId : null };
    const { scheme } = await publishedVersion(this.pool, plan.versionId);
    await retryOnConflict(() =>
      this.pool.transaction('repeatable read', async (client) => {
        const stored = await findCells(client, scope);
        const margins = await findMargins(client, targetSetId, weighting.variables);
        const estimate = estimateSample({ stored, scheme, weighting, margins });
        await saveEstimate(client, scope, {
          cellsVersion: stored.version,
          methodVersion: METHOD_VERSION,
          targetSetId,
          estimate,
        });
      }),
    );
  }
}
