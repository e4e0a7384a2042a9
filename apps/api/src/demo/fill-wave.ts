import type { INestApplicationContext } from '@nestjs/common';
import { jalaliYearOf } from '@hamava/persian';
import { FlushWaveJob } from '../answers/flush-wave.job.js';
import { SubmitAnswersService } from '../answers/submit-answers.service.js';
import { DatabasePool } from '../database/database-pool.js';
import { EstimateAgencyWaveJob } from '../figures/estimate-agency-wave.job.js';
import { type OpenLink, findOpenLink } from '../fieldwork/open-link.queries.js';
import { publishedVersion } from '../questionnaires/published-version.queries.js';
import { agencyId } from './build-council.js';
import { type UnfinishedWave, finishWave, lettingCount } from './demo-state.queries.js';
import { type PlannedAnswer, plannedAnswers } from './fieldwork-plan.js';
import { fixedSubmissionKey } from './fixed-ids.js';
import type { ProgressBar } from './progress-bar.js';
import { seededRandom } from './seeded-random.js';
import { simulateRespondent } from './simulate-respondent.js';
import { WAVE_DAYS } from './wave-calendar.js';

/** Days between two flushes of a demo wave. */
const DAYS_A_ROUND = 5;
const PARALLEL_SUBMISSIONS = 64;
const PARALLEL_ESTIMATES = 2;

export interface Filling {
  readonly scale: number;
  /** Days of the wave that lie behind us, the present one included. */
  readonly days: number;
  readonly bar: ProgressBar;
}

/**
 * Sends a wave's answers as citizens would, has them counted round by round and estimated, and closes it. Whatever was
 * there already, because an earlier seeding was interrupted, counts once.
 */
export async function fillWave(app: INestApplicationContext, wave: UnfinishedWave, filling: Filling): Promise<void> {
  const pool = app.get(DatabasePool);
  const answers = plannedAnswers(wave.number, filling.scale);
  const links = new Map<string, OpenLink>();
  for (const code of new Set(answers.map(({ linkCode }) => linkCode))) {
    const link = await findOpenLink(pool, code);
    if (link === null) throw new Error(`The demo has lost its link ${code}.`);
    links.set(code, link);
  }
  const rounds = Math.ceil(filling.days / DAYS_A_ROUND);
  for (let round = 0; round < rounds; round += 1) {
    const now = answers.filter(({ moment }) => Math.floor(moment * rounds) === round);
    await inParallel(PARALLEL_SUBMISSIONS, now, async (answer) => {
      await send(app, wave, answer, links.get(answer.linkCode) as OpenLink);
      filling.bar.advance(1);
    });
    const all = filling.days < WAVE_DAYS || round === rounds - 1;
    await lettingCount(pool, { waveId: wave.id, all }, () => flushAll(app, wave.id));
  }
  await pool.transaction('read committed', (client) => finishWave(client, wave, filling.days));
  // The queue would do it as well, in its own time; a newcomer's first look finds it done.
  const agencies = [...new Set(answers.map(({ agencyKey }) => agencyId(agencyKey)))];
  const estimate = app.get(EstimateAgencyWaveJob);
  await inParallel(PARALLEL_ESTIMATES, agencies, (id) => estimate.run({ waveId: wave.id, agencyId: id }));
}

/** The job itself, but without its asking the queue for estimates that the next round outdates. */
async function flushAll(app: INestApplicationContext, waveId: string): Promise<void> {
  const flushWave = app.get(FlushWaveJob);
  for (let left = true; left;) left = (await flushWave.flush(waveId)).n > 0;
}

async function send(
  app: INestApplicationContext,
  wave: UnfinishedWave,
  { agencyKey, trust, respondent }: PlannedAnswer,
  link: OpenLink,
): Promise<void> {
  const { definition } = await publishedVersion(app.get(DatabasePool), link.versionId);
  const name = `${wave.number}/${respondent}`;
  const situation = {
    definition,
    jalaliYear: jalaliYearOf(wave.opensOn),
    trust,
    agencyKey,
  };
  const answers = simulateRespondent(situation, seededRandom(name));
  await app.get(SubmitAnswersService).submit({ link, key: fixedSubmissionKey(name), answers });
}

/** Works the items off, so many at a time; after a failure it begins nothing more and throws when the rest has ended. */
async function inParallel<T>(limit: number, items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const workThrough = async () => {
    try {
      for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
    } catch (error) {
      left.length = 0;
      throw error;
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: limit }, workThrough));
  const failed = ended.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
}
