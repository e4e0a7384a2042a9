import { AnswersModule } from '../../src/answers/answers.module.js';
import { FiguresModule } from '../../src/figures/figures.module.js';
import { HealthModule } from '../../src/health/health.module.js';
import { QueueModule } from '../../src/queue/queue.module.js';
import { OTHER_JOBS } from '../support/job-modules.js';
import { answerSet, newKey, seededRandom } from '../support/answer-sets.js';
import { BreakableRoute } from '../support/breakable-route.js';
import { CitizenBrowser } from '../support/citizen-browser.js';
import { addCoreSurvey } from '../support/core-survey.js';
import { ENTITIES } from '../support/entities.js';
import { type TestApp, startTestApp } from '../support/test-app.js';

let app: TestApp;
const route = new BreakableRoute();

beforeAll(async () => {
  app = await startTestApp({
    imports: [QueueModule, AnswersModule, FiguresModule, ...OTHER_JOBS, HealthModule],
    entities: ENTITIES,
    env: { role: 'api' },
    reach: (url) => route.to(url),
  });
});

afterAll(async () => {
  route.mend();
  await app.close();
  route.close();
});

const readiness = async () => {
  const response = await fetch(`${app.url}/readyz`);
  return { status: response.status, body: (await response.json()) as { reasons?: string[] } };
};

it('is alive and ready while everything is there', async () => {
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
  expect((await readiness()).status).toBe(200);
});

it('an unmigrated database is a reason against', async () => {
  await app.db.query(`delete from migration where name like 'Figures%'`);
  const { status, body } = await readiness();
  expect([status, body.reasons]).toEqual([503, ['The database is not migrated: pending: Figures1700000000003.']]);
  await app.db.query(`insert into migration (timestamp, name) values (1700000000003, 'Figures1700000000003')`);
});

it('without the database: readiness fails with reasons, citizens get a polite page, nothing acknowledged is lost', async () => {
  const { waveId, links } = await addCoreSurvey(app.db);
  const random = seededRandom(9);
  const body = JSON.stringify({ link: links[0], key: newKey(), answers: answerSet(random) });
  const post = () =>
    fetch(`${app.url}/api/submissions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

  route.cut();
  const { status, body: answer } = await readiness();
  expect(status).toBe(503);
  expect(answer.reasons?.[0]).toMatch(/^The database cannot be reached: /);
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
  const browser = await new CitizenBrowser(app.url).open(`/s/${links[0]}`);
  expect(browser.status).toBe(503);
  expect(browser.html).toMatch(/<h1/);
  expect(browser.html).not.toMatch(/ECONN|postgres|at .*\.js/);
  const refused = await post();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '15']);

  route.mend();
  const accepted = await post();
  expect(accepted.status).toBe(201);
  const stored = await app.db.query('select 1 from answers.inbox where wave_id = $1', [waveId]);
  expect(stored.rowCount).toBe(1);
  expect((await readiness()).status).toBe(200);
});
