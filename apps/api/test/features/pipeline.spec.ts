import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import net from 'node:net';
import { AnswersModule } from '../../src/answers/answers.module.js';
import { EstimateAgencyWaveJob } from '../../src/figures/estimate-agency-wave.job.js';
import { METHOD_VERSION } from '../../src/figures/estimate-sample.js';
import { FiguresModule } from '../../src/figures/figures.module.js';
import { publishQuestionnaire } from '../../src/questionnaires/publish-questionnaire.queries.js';
import { JobQueue } from '../../src/queue/job-queue.js';
import { QueueModule } from '../../src/queue/queue.module.js';
import { OTHER_JOBS } from '../support/job-modules.js';
import { answerSet, newKey, seededRandom } from '../support/answer-sets.js';
import { addCoreSurvey, definition } from '../support/core-survey.js';
import { ENTITIES } from '../support/entities.js';
import { type TestApp, startTestApp } from '../support/test-app.js';

const VISIBLE_WITHIN_MS = 5_000;
const random = seededRandom(31);

async function until<T>(patienceMs: number, look: () => Promise<T | null | undefined>): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Nothing after ${patienceMs} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function send(app: TestApp, link: string | undefined, n: number): Promise<void> {
  const replies = await Promise.all(
    Array.from({ length: n }, () =>
      fetch(`${app.url}/api/submissions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ link, key: newKey(), answers: answerSet(random) }),
      }),
    ),
  );
  expect(replies.map(({ status }) => status)).toEqual(Array(n).fill(201));
}

async function indexOf(
  app: TestApp,
  waveId: string,
  n: number,
): Promise<{ n: number; mean: number; se: number } | undefined> {
  const { rows } = await app.db.query<{ n: number; mean: number; se: number }>(
    `select p.n, p.mean, p.se from figures.index_point p join figures.sample s on s.id = p.sample_id
     where s.wave_id = $1 and p.outcome = 'index' and s.n = $2`,
    [waveId, n],
  );
  return rows[0];
}

async function countsAndEstimates(app: TestApp): Promise<void> {
  const { waveId, links } = await addCoreSurvey(app.db);
  await send(app, links[0], 60);
  const first = await until(VISIBLE_WITHIN_MS, () => indexOf(app, waveId, 60));
  expect(first.mean).toBeGreaterThan(0);
  expect(first.mean).toBeLessThan(100);
  expect(first.se).toBeGreaterThan(0);
  await send(app, links[0], 5);
  const second = await until(VISIBLE_WITHIN_MS, () => indexOf(app, waveId, 65));
  expect(second.mean).not.toBe(first.mean);
}

const MODULES = [QueueModule, AnswersModule, FiguresModule, ...OTHER_JOBS];

describe('the pipeline on PostgreSQL', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp({ imports: MODULES, entities: ENTITIES });
  });
  afterAll(() => app.close());

  it('shows an answer in the index within five seconds', () => countsAndEstimates(app));

  it('answers whose job was lost are found by the sweep', async () => {
    const { waveId, agencyIds } = await addCoreSurvey(app.db);
    const { rows } = await app.db.query<{ id: string }>(
      'select questionnaire_version_id as id from office.wave where id = $1',
      [waveId],
    );
    for (let i = 0; i < 40; i += 1) {
      const { birth_year: _, ...answers } = answerSet(random);
      await app.db.query('insert into answers.inbox values ($1, $2, $3, $4)', [
        randomUUID(),
        waveId,
        agencyIds[0],
        { v: rows[0]?.id, w: '1', a: { ...answers, birth_year: '30-49' } },
      ]);
    }
    expect(await until(15_000, () => indexOf(app, waveId, 40))).toBeDefined();
  });

  it('answers too few to hide in wait; of twice as many half is counted, and the rest when the wave has closed', async () => {
    const { waveId, links } = await addCoreSurvey(app.db, { minBatch: 20 });
    const rows = async (table: string) =>
      (await app.db.query(`select 1 from answers.${table} where wave_id = $1`, [waveId])).rowCount;
    await send(app, links[0], 39);
    await app.app.get(JobQueue).add('flush-wave', { waveId });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await rows('inbox')).toBe(39);
    await send(app, links[0], 1);
    await until(VISIBLE_WITHIN_MS, async () => (await rows('response')) === 20);
    await app.db.query(`update office.wave set closes_at = now() - interval '2 minutes' where id = $1`, [waveId]);
    await until(15_000, async () => (await rows('response')) === 40);
    expect(await rows('inbox')).toBe(0);
  });

  it('waves of two questionnaires are never weighted as one sample', async () => {
    const { surveyId, waveId, agencyIds } = await addCoreSurvey(app.db);
    const [agencyId = ''] = agencyIds;
    const other = await publishQuestionnaire(app.db, {
      ...definition,
      title: { fa: 'ویرایش دیگر', en: 'Another edition' },
    });
    await app.db.query(
      `insert into office.wave (id, survey_id, questionnaire_version_id, number, title_fa, opens_at, closes_at)
       select $1, survey_id, $2, 2, title_fa, opens_at, closes_at from office.wave where id = $3`,
      [randomUUID(), other, waveId],
    );
    const job = app.app.get(EstimateAgencyWaveJob);
    await expect(job.run({ waveId, agencyId })).resolves.toBeUndefined();
    await app.db.query(`update office.survey set weighting = weighting || '{"scope":"survey"}' where id = $1`, [
      surveyId,
    ]);
    await expect(job.run({ waveId, agencyId })).rejects.toThrow(/one questionnaire version/);
  });

  it('other targets and another method make the figures anew', async () => {
    const { surveyId, waveId, links } = await addCoreSurvey(app.db);
    await send(app, links[0], 60);
    const before = await until(VISIBLE_WITHIN_MS, () => indexOf(app, waveId, 60));
    await app.db.query('update office.survey set target_set_id = null where id = $1', [surveyId]);
    await until(15_000, async () => {
      const now = await indexOf(app, waveId, 60);
      return now && now.mean !== before.mean;
    });
    await app.db.query(`update figures.sample set method_version = 'an older one' where wave_id = $1`, [waveId]);
    await until(15_000, async () => {
      const { rows } = await app.db.query<{ version: string }>(
        'select method_version as version from figures.sample where wave_id = $1',
        [waveId],
      );
      return rows[0]?.version === METHOD_VERSION;
    });
  });

  it('no job carries an answer, a key or a link', async () => {
    const { rows } = await app.db.query<{ data: string }>(`select j::text as data from bullmq.job j`);
    expect(rows.length).toBeGreaterThan(0);
    const { rows: links } = await app.db.query<{ code: string }>('select code from office.link');
    const text = rows.map(({ data }) => data).join('\n');
    for (const { code } of links) expect(text).not.toContain(code);
    expect(text).not.toMatch(/"t1"|answers/);
  });
});

const redisServer = spawnSync('redis-server', ['--version']).status === 0;
if (!redisServer && process.env['CI']) throw new Error('redis-server is not installed.');
if (!redisServer) console.warn('NO REDIS TESTS: redis-server is not installed (apt-get install redis-server).');

(redisServer ? describe : describe.skip)('the pipeline on Redis', () => {
  let app: TestApp;
  let redis: ChildProcess;

  beforeAll(async () => {
    const port = await freePort();
    redis = spawn('redis-server', ['--port', String(port), '--save', '', '--bind', '127.0.0.1'], {
      stdio: 'ignore',
      cwd: '/tmp',
    });
    await until(5_000, () => answersOn(port));
    app = await startTestApp({ imports: MODULES, entities: ENTITIES, env: { redisUrl: `redis://127.0.0.1:${port}` } });
  });
  afterAll(async () => {
    await app.close();
    redis.kill();
  });

  it('shows an answer in the index within five seconds', () => countsAndEstimates(app));
});

describe('the boot', () => {
  it('refuses to start while a job has no handler', async () => {
    await expect(
      startTestApp({ imports: [QueueModule, AnswersModule, ...OTHER_JOBS], entities: ENTITIES }),
    ).rejects.toThrow(/No handler for the job estimate-agency-wave, sweep/);
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function answersOn(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
