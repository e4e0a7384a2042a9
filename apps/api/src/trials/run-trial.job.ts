import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { FlushWaveJob } from '../answers/flush-wave.job.js';
import { EstimateAgencyWaveJob } from '../figures/estimate-agency-wave.job.js';
import { findOpenLink } from '../fieldwork/open-link.queries.js';
import { DatabasePool } from '../database/database-pool.js';
import { publishedVersion } from '../questionnaires/published-version.queries.js';
import type { JobPayload } from '../queue/job-catalogue.js';
import { type JobHandler, HandlesJob } from '../queue/job-handler.js';
import { JobQueue } from '../queue/job-queue.js';
import { type Outcome, type TrialField, visit } from './invented-respondents.js';
import { TrialSubmissions } from './trial-channel.module.js';
import { TrialPool } from './trial-pool.js';
import { reportTrial } from './trial-report.js';
import { type TrialRun, findTrial, noteProgress, storeReport } from './trial-runs.queries.js';

/** So many respondents between two notes of how far it has come. */
const AT_ONCE = 50;
/** After so many the job queues up again: the answers of real citizens do not wait for a rehearsal to be counted. */
const IN_A_ROW = 500;

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
    @Inject(JobQueue) private readonly queue: Pick<JobQueue, 'add'>,
  ) {
    // The estimate follows here, not in a job of its own.
    this.flushing = new FlushWaveJob(trialPool, { add: () => Promise.resolve() });
    this.estimating = new EstimateAgencyWaveJob(trialPool);
  }

  async run({ trialId }: JobPayload<'run-trial'>): Promise<void> {
    const run = await findTrial(this.pool, trialId);
    const link = run && (await findOpenLink(this.trialPool, run.linkCode));
    // Another trial has taken its place, or another job was here before.
    if (!link || !run.unfinished) return;
    try {
      const version = await publishedVersion(this.trialPool, run.versionId);
      const ended = await this.goOn({ run, link, version, pool: this.trialPool, submissions: this.submissions });
      if (ended) await this.count(run);
    } catch (error) {
      if ((await findTrial(this.pool, trialId)) !== null) throw error;
    }
  }

  /** False when somebody else goes on with it, this job does after others, or nobody does. */
  private async goOn(field: TrialField): Promise<boolean> {
    let { done, leftEarly, refused } = field.run;
    const target = Math.min(done + IN_A_ROW, field.run.wanted);
    while (done < target) {
      const from = done;
      done = Math.min(from + AT_ONCE, target);
      const outcomes = await allAtOnce(field, from, done);
      const counts = { ...refused };
      for (const outcome of outcomes) {
        if (outcome === 'left') leftEarly += 1;
        else if (outcome !== 'sent') counts[outcome] = (counts[outcome] ?? 0) + 1;
      }
      refused = counts;
      if (!(await noteProgress(this.pool, field.run.id, from, { done, leftEarly, refused }))) return false;
    }
    if (done < field.run.wanted) await this.queue.add('run-trial', { trialId: field.run.id });
    return done === field.run.wanted;
  }

  private async count({ id, agencyId }: TrialRun): Promise<void> {
    await this.flushing.run({ waveId: id });
    await this.estimating.run({ waveId: id, agencyId });
    const run = await findTrial(this.pool, id);
    if (run !== null) await storeReport(this.pool, id, await reportTrial(this.trialPool, run));
  }
}

/** Respondents that share commits. Between two of them whoever else waits for this process has a turn. */
async function allAtOnce(field: TrialField, from: number, to: number): Promise<readonly Outcome[]> {
  const outcomes: Promise<Outcome>[] = [];
  for (let number = from; number < to; number += 1) {
    const outcome = visit(field, number);
    // Judged below with all the others; a refusal before that is no bug that nobody catches.
    outcome.catch(() => undefined);
    outcomes.push(outcome);
    await setImmediate();
  }
  return Promise.all(outcomes);
}
