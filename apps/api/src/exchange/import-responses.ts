import type { INestApplicationContext } from '@nestjs/common';
import { FlushWaveJob } from '../answers/flush-wave.job.js';
import { SubmitAnswersService } from '../answers/submit-answers.service.js';
import { DatabasePool } from '../database/database-pool.js';
import { type OpenLink, findOpenLink } from '../fieldwork/open-link.queries.js';
import { EstimateAgencyWaveJob } from '../figures/estimate-agency-wave.job.js';
import { findStaleEstimates } from '../figures/estimates.queries.js';
import { linkCodeOf, submissionKeyOf } from './import-identity.js';
import type { ImportPlan } from './import-plan.js';
import { type PreparedSurvey, closeImported, prepareSurvey } from './prepared-survey.queries.js';

export interface ImportReport {
  readonly surveyId: string;
  readonly rows: number;
  /** Rows that an earlier run had stored. */
  readonly repeated: number;
}

/** Enough to fill the writer's batches while the one before commits. */
const IN_FLIGHT = 256;

/**
 * Sends a checked file through the door that every answer comes through: receipt, inbox, flush, cells, estimate. Killed
 * at any row, the same import run again goes on where it ended and counts nothing twice.
 */
export async function importResponses(
  app: INestApplicationContext,
  plan: ImportPlan,
  onProgress: (message: string) => void,
): Promise<ImportReport> {
  const pool = app.get(DatabasePool);
  const survey = await pool.transaction('read committed', (client) => prepareSurvey(client, plan));
  const repeated = await submitRows(app, plan, onProgress);
  await pool.transaction('read committed', (client) => closeImported(client, survey.surveyId, plan.mapping));
  await countAndEstimate(app, survey, onProgress);
  return { surveyId: survey.surveyId, rows: plan.responses.length, repeated };
}

async function submitRows(
  app: INestApplicationContext,
  { identity, mapping, responses }: ImportPlan,
  onProgress: (message: string) => void,
): Promise<number> {
  const submissions = app.get(SubmitAnswersService);
  const links = await openLinks(app.get(DatabasePool), { identity, mapping });
  let sent = 0;
  let repeated = 0;
  let failed = false;
  const waiting = responses.values();
  const sendWaiting = async () => {
    // One iterator for all: each sender takes the next row that nobody has taken, until one of them fails.
    for (const { row, agency, wave, baseWeight, answers } of waiting) {
      if (failed) return;
      const link = links[wave]?.[agency] as OpenLink;
      const receipt = await submissions.submit({ link, key: submissionKeyOf(identity, row), answers, baseWeight });
      if (receipt.repeated) repeated += 1;
      sent += 1;
      if (sent % 1_000 === 0) onProgress(`Importing: ${sent} of ${responses.length} rows`);
    }
  };
  onProgress(`Importing ${responses.length} rows`);
  const senders = Array.from({ length: IN_FLIGHT }, () =>
    sendWaiting().catch((error: unknown) => {
      failed = true;
      throw error;
    }),
  );
  // All of them, so that nothing is still under way when a failure is told.
  for (const ended of await Promise.allSettled(senders)) if (ended.status === 'rejected') throw ended.reason;
  return repeated;
}

/** By the positions of wave and agency in the mapping. */
async function openLinks(
  pool: DatabasePool,
  { identity, mapping }: Pick<ImportPlan, 'identity' | 'mapping'>,
): Promise<OpenLink[][]> {
  const links: OpenLink[][] = [];
  for (const { number } of mapping.waves.list) {
    const ofWave: OpenLink[] = [];
    for (const { key } of mapping.agencies.list) {
      const link = await findOpenLink(pool, linkCodeOf(identity, number, key));
      if (link === null) throw new Error(`The import link of wave ${number} and agency ${key} has gone.`);
      ofWave.push(link);
    }
    links.push(ofWave);
  }
  return links;
}

/** A server beside us may flush and estimate as well; both do it under the same locks. */
async function countAndEstimate(
  app: INestApplicationContext,
  { surveyId, waveIds }: PreparedSurvey,
  onProgress: (message: string) => void,
): Promise<void> {
  const pool = app.get(DatabasePool);
  for (const [i, waveId] of waveIds.entries()) {
    onProgress(`Counting wave ${i + 1} of ${waveIds.length}`);
    await app.get(FlushWaveJob).run({ waveId });
  }
  const estimate = app.get(EstimateAgencyWaveJob);
  for (;;) {
    const [debt, ...others] = await findStaleEstimates(pool, surveyId);
    if (debt === undefined) return;
    onProgress(`Estimating: ${others.length + 1} to go`);
    await estimate.run(debt);
  }
}
