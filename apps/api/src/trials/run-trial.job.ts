import { Injectable } from '@nestjs/common';
import { FlushWaveJob } from '../answers/flush-wave.job.js';
import { EstimateAgencyWaveJob } from '../figures/estimate-agency-wave.job.js';
import { findOpenLink } from '../fieldwork/open-link.queries.js';
import { DatabasePool } from '../database/database-pool.js';
import { publishedVersion } from '../questionnaires/published-version.queries.js';
import type { JobPayload } from '../queue/job-catalogue.js';
import { type JobHandler, HandlesJob } from '../queue/job-handler.js';
import { type TrialField, visit } from './invented-respondents.js';
import { TrialSubmissions } from './trial-channel.module.js';
import { TrialPool } from './trial-pool.js';
import { reportTrial } from './trial-report.js';
import { type TrialRun, findTrial, noteProgress, storeReport } from './trial-runs.queries.js';

/** So many respondents between two notes of how far it has come. */
const AT_ONCE = 50;

/** A trial from where it stands to its report. Killed at any moment and run again, every respondent still counts once. */
@HandlesJob('run-trial')
@Injectable()
export class RunTrialJob implements JobHandler<'run-trial'> {
  private readonly flushing: FlushWaveJob;
  private readonly estimating: EstimateAgencyWaveJob;

  constructor(
    private readonly pool: DatabasePool,
    private readonly trialPool: TrialPool,
    private readonly submissions: TrialSubmissions,
  ) {
    // The estimate follows here, not in a job of its own.
    this.flushing = new FlushWaveJob(trialPool, { add: () => Promise.resolve() });
    this.estimating = new EstimateAgencyWaveJob(trialPool);
  }

  async run({ trialId }: JobPayload<'run-trial'>): Promise<void> {
    const run = await findTrial(this.pool, trialId);
    const link = run && (await findOpenLink(this.trialPool, run.linkCode));
    // Another trial has taken its place.
    if (!run || !link) return;
    try {
      const version = await publishedVersion(this.trialPool, run.versionId);
      const ended = await this.goOn({ run, link, version, pool: this.trialPool, submissions: this.submissions });
      if (ended) await this.count(run);
    } catch (error) {
      if ((await findTrial(this.pool, trialId)) !== null) throw error;
    }
  }

  /** False when somebody else goes on with it, or nobody does. */
  private async goOn(field: TrialField): Promise<boolean> {
    let { done, leftEarly, refused } = field.run;
    while (done < field.run.wanted) {
      const from = done;
      done = Math.min(from + AT_ONCE, field.run.wanted);
      const outcomes = await Promise.all(Array.from({ length: done - from }, (_, i) => visit(field, from + i)));
      const counts = { ...refused };
      for (const outcome of outcomes) {
        if (outcome === 'left') leftEarly += 1;
        else if (outcome !== 'sent') counts[outcome] = (counts[outcome] ?? 0) + 1;
      }
      refused = counts;
      if (!(await noteProgress(this.pool, field.run.id, from, { done, leftEarly, refused }))) return false;
    }
    return true;
  }

  private async count({ id, surveyId, versionId, agencyId }: TrialRun): Promise<void> {
    await this.flushing.run({ waveId: id });
    await this.estimating.run({ waveId: id, agencyId });
    await storeReport(this.pool, id, await reportTrial(this.trialPool, { id, surveyId, versionId }));
  }
}
