import { AnswersModule } from '../../src/answers/answers.module.js';
import { FlushWaveJob } from '../../src/answers/flush-wave.job.js';
import { OTHER_JOBS } from '../support/job-modules.js';
import { ENTITIES } from '../support/entities.js';
import { FiguresModule } from '../../src/figures/figures.module.js';
import { QueueModule } from '../../src/queue/queue.module.js';
import { answerSet, newKey, seededRandom } from '../support/answer-sets.js';
import { addCoreSurvey } from '../support/core-survey.js';
import { type TestApp, startTestApp } from '../support/test-app.js';

const SUBMISSIONS = 200;
const COPIES = 500;

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({
    imports: [QueueModule, AnswersModule, FiguresModule, ...OTHER_JOBS],
    entities: ENTITIES,
    env: { role: 'api' },
  });
});

afterAll(() => app.close());

describe('exactly once', () => {
  it.each([
    ['at once', 1],
    ['by twenty', 20],
  ])('200 submissions with 500 copies among them, released %s, are counted 200 times', async (_how, minBatch) => {
    const random = seededRandom(20);
    const { waveId, links } = await addCoreSurvey(app.db, { agencies: 3, minBatch });
    const originals = Array.from({ length: SUBMISSIONS }, (_, i) => ({
      link: links[i % 3],
      key: newKey(),
      answers: answerSet(random),
    }));
    const copies = Array.from({ length: COPIES }, () => originals[Math.floor(random() * SUBMISSIONS)]);
    const storm = [...originals, ...copies].sort(() => random() - 0.5);

    const flush = app.app.get(FlushWaveJob);
    let arriving = true;
    const flushing = (async () => {
      while (arriving) await flush.flush(waveId);
    })();
    const receipts = await Promise.all(
      storm.map(async (body) => {
        const response = await fetch(`${app.url}/api/submissions`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
        return ((await response.json()) as { receipt: string }).receipt;
      }),
    );
    arriving = false;
    await flushing;
    await app.db.query(`update office.wave set closes_at = now() - interval '2 minutes' where id = $1`, [waveId]);
    await flush.flush(waveId);

    const { rows } = await app.db.query<{
      receipts: number;
      responses: number;
      folded: number;
      waiting: number;
      flushed: number;
    }>(
      `select (select count(*)::int from answers.receipt where wave_id = $1) as receipts,
        (select count(*)::int from answers.response where wave_id = $1) as responses,
        (select sum(n)::int from figures.cell where wave_id = $1) as folded,
        (select sum(n)::int from answers.flush where wave_id = $1) as flushed,
        (select count(*)::int from answers.inbox where wave_id = $1) as waiting`,
      [waveId],
    );
    const acknowledged = new Set(receipts).size;
    console.log(
      `exactly once: ${storm.length} requests, ${acknowledged} receipts, ${rows[0]?.responses} counted, ${rows[0]?.waiting} left`,
    );
    expect(acknowledged).toBe(SUBMISSIONS);
    expect(rows[0]).toEqual({
      receipts: SUBMISSIONS,
      responses: SUBMISSIONS,
      folded: SUBMISSIONS,
      flushed: SUBMISSIONS,
      waiting: 0,
    });
  });
});
