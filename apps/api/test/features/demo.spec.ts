import { AgenciesModule } from '../../src/agencies/agencies.module.js';
import { AnswersModule } from '../../src/answers/answers.module.js';
import { AGENCIES } from '../../src/demo/data/agencies.js';
import { DEMO_PASSWORD, STAFF } from '../../src/demo/data/staff.js';
import { CLOSED_LINK_CODE, EXAMPLE_LINK_CODE, FULL_LINK_CODE, plannedAnswers } from '../../src/demo/fieldwork-plan.js';
import { seedDemo, seedWhenEmpty } from '../../src/demo/seed.js';
import { summaryOf } from '../../src/demo/summary.js';
import { FieldworkModule } from '../../src/fieldwork/fieldwork.module.js';
import { FiguresModule } from '../../src/figures/figures.module.js';
import { GraphqlModule } from '../../src/graphql/graphql.module.js';
import { IdentityModule } from '../../src/identity/identity.module.js';
import { QueueModule } from '../../src/queue/queue.module.js';
import { OTHER_JOBS } from '../support/job-modules.js';
import { ENTITIES } from '../support/entities.js';
import { GraphqlClient } from '../support/graphql-client.js';
import { addAgencies } from '../support/office-people.js';
import { type TestApp, startTestApp } from '../support/test-app.js';

const SCALE = 0.15;
const WAVES = [1, 2, 3, 4];
const silently = () => undefined;

const startApp = () =>
  startTestApp({
    imports: [
      QueueModule,
      ...OTHER_JOBS,
      GraphqlModule.with(),
      IdentityModule,
      AgenciesModule,
      FieldworkModule,
      AnswersModule,
      FiguresModule,
    ],
    entities: ENTITIES,
  });

async function rowsOf<Row extends object>(app: TestApp, query: string): Promise<Row[]> {
  return (await app.db.query<Row>(query)).rows;
}

interface AgencyStatuses {
  readonly agency: { readonly key: string };
  readonly points: readonly { readonly status: string }[];
}

/** Everything that counting leaves behind, without what is random in it. */
const counted = (app: TestApp) =>
  rowsOf(
    app,
    `select wave_id, agency_id, cell_key, n, moments::text from figures.cell order by wave_id, agency_id, cell_key collate "C"`,
  );

async function everythingIn(app: TestApp): Promise<object[]> {
  const tables = await rowsOf<{ name: string }>(
    app,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('office', 'answers', 'figures') order by 1`,
  );
  const digests = tables.map(({ name }) =>
    rowsOf(app, `select '${name}' as name, count(*), md5(string_agg(t::text, '' order by t::text)) from ${name} t`),
  );
  return (await Promise.all(digests)).flat();
}

let demo: TestApp;
beforeAll(async () => {
  demo = await startApp();
  await seedWhenEmpty(demo.app, silently, { scale: SCALE });
});
afterAll(() => demo.close());

async function indexByWave(agencyKey: string): Promise<number[]> {
  const rows = await rowsOf<{ mean: number }>(
    demo,
    `select p.mean from figures.index_point p
     join figures.sample s on s.id = p.sample_id
     join office.agency a on a.id = s.agency_id
     join office.wave w on w.id = s.wave_id
     where a.key = '${agencyKey}' and p.outcome = 'index' order by w.number`,
  );
  return rows.map(({ mean }) => mean);
}

describe('a seeded council', () => {
  it('counts every answer that was sent, once', async () => {
    const [sums] = await rowsOf<Record<string, number>>(
      demo,
      `select (select count(*)::int from answers.receipt) as receipts,
         (select count(*)::int from answers.inbox) as waiting,
         (select count(*)::int from answers.response) as responses,
         (select sum(n)::int from answers.flush) as flushed,
         (select sum(n)::int from figures.cell) as cells,
         (select sum(n)::int from figures.sample) as estimated`,
    );
    const sent = WAVES.flatMap((wave) => plannedAnswers(wave, SCALE)).length;
    expect(sums).toEqual({ receipts: sent, waiting: 0, responses: sent, flushed: sent, cells: sent, estimated: sent });
  });

  it('shows one agency that rises and one that falls', async () => {
    const rising = await indexByWave('civil_registration');
    const falling = await indexByWave('electricity');
    expect(rising).toHaveLength(4);
    expect(rising[3]! - rising[0]!).toBeGreaterThan(8);
    expect(falling[3]! - falling[0]!).toBeLessThan(-8);
  });

  it('shows three waves that are over and one that takes answers', async () => {
    const waves = await rowsOf<{ state: string; inside: boolean }>(
      demo,
      `select case when now() >= w.closes_at then 'closed' when now() >= w.opens_at then 'open' end as state,
         (select bool_and(f.day between w.opens_at::date and least(w.closes_at, now())::date) from answers.flush f
          where f.wave_id = w.id) as inside
       from office.wave w order by w.number`,
    );
    expect(waves.map(({ state }) => state)).toEqual(['closed', 'closed', 'closed', 'open']);
    expect(waves.map(({ inside }) => inside)).toEqual([true, true, true, true]);
  });

  it('has waves that were released by twenty, and an open one that lets a newcomer see an answer of their own count', async () => {
    const waves = await rowsOf<{ least: number }>(demo, 'select min_batch as least from office.wave order by number');
    expect(waves.map(({ least }) => least)).toEqual([20, 20, 20, 1]);
    const [small] = await rowsOf<{ n: number }>(
      demo,
      `select count(*)::int as n from answers.flush f join office.wave w on w.id = f.wave_id
       where f.n < w.min_batch and exists (select from answers.flush e
         where e.wave_id = f.wave_id and e.agency_id = f.agency_id and e.flush_no < f.flush_no)`,
    );
    expect(small?.n).toBe(0);
  });

  it('withholds figures of small bases and shows the council the rest', async () => {
    const council = new GraphqlClient(demo.url);
    expect((await council.signIn('dabir', DEMO_PASSWORD)).errors).toEqual([]);
    const found = await council.send('{ surveys { id } }');
    const { surveys } = found.data as unknown as { surveys: { id: string }[] };
    const { data, errors } = await council.send(
      'query Trend($surveyId: ID!) { trustTrend(surveyId: $surveyId) { agencies { agency { key } points { status } } } }',
      { surveyId: surveys[0]?.id },
    );
    expect(errors).toEqual([]);
    const { agencies } = (data as unknown as { trustTrend: { agencies: AgencyStatuses[] } }).trustTrend;
    const statuses = new Map(agencies.map(({ agency, points }) => [agency.key, points.map(({ status }) => status)]));
    expect(statuses.size).toBe(AGENCIES.length);
    expect(statuses.get('medical_university')).toEqual(['PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'PUBLISHED']);
    expect(statuses.get('meteorology')).toContain('SUPPRESSED');
    expect(statuses.get('technical_training')?.[2]).toBe('EMPTY');
  });

  it.each([
    ['open', EXAMPLE_LINK_CODE, 200, 'ثبت احوال'],
    ['full', FULL_LINK_CODE, 409, 'به اندازهٔ لازم پاسخ رسیده است'],
    ['closed', CLOSED_LINK_CODE, 410, 'این نظرسنجی پایان یافته است'],
  ])('has a link that is %s', async (_, code, status, words) => {
    const page = await fetch(`${demo.url}/s/${code}`);
    expect(page.status).toBe(status);
    expect(await page.text()).toContain(words);
  });

  it.each(STAFF.map(({ username }) => username))('lets %s sign in', async (username) => {
    expect((await new GraphqlClient(demo.url).signIn(username, DEMO_PASSWORD)).errors).toEqual([]);
  });

  it('says at the start where to look and whom to sign in as', async () => {
    const summary = (await summaryOf(demo.app, 'http://127.0.0.1:3000')).join('\n');
    expect(summary).toContain(`http://127.0.0.1:3000/s/${EXAMPLE_LINK_CODE}`);
    expect(summary).toContain('http://127.0.0.1:3000/app/council');
    expect(summary).toContain('http://127.0.0.1:3000/app/office/waves');
    expect(summary).toContain(`Demo accounts, all with the password ${DEMO_PASSWORD}`);
    for (const { username } of STAFF) expect(summary).toContain(`\n  ${username} `);
  });

  it('stays as it is when it is seeded again', async () => {
    const before = await everythingIn(demo);
    expect(await seedDemo(demo.app, silently, { scale: SCALE })).toBe('unchanged');
    await seedWhenEmpty(demo.app, silently, { scale: SCALE });
    expect(await everythingIn(demo)).toEqual(before);
  });
});

describe('an interrupted seeding', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  /** A clock in a hurry, so that the bar tells of every step. */
  function hurriedClock(): () => Date {
    let instant = Date.now();
    return () => new Date((instant += 2_000));
  }

  const interruptAt = (percent: number) => (message: string) => {
    if (Number(/ (\d+) %/.exec(message)?.[1]) >= percent) throw new Error(`interrupted at ${percent} %`);
  };

  it.each([0, 30, 70])('stops where it is: at %d %%', async (percent) => {
    const options = { scale: SCALE, now: hurriedClock() };
    await expect(seedWhenEmpty(app.app, interruptAt(percent), options)).rejects.toThrow(`interrupted at ${percent} %`);
  });

  it('is ended by the next start, with the figures of one that was not interrupted', async () => {
    await seedWhenEmpty(app.app, silently, { scale: SCALE });
    expect(await counted(app)).toEqual(await counted(demo));
  });

  it('is not begun again by two starts at once', async () => {
    const both = [seedDemo(app.app, silently), seedDemo(app.app, silently)];
    expect(await Promise.all(both)).toEqual(['unchanged', 'unchanged']);
  });
});

describe('a database with data of its own', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    await addAgencies(app.db, ['water']);
  });
  afterAll(() => app.close());

  it('is never mixed with the demo', async () => {
    const before = await everythingIn(app);
    await seedWhenEmpty(app.app, silently);
    await expect(seedDemo(app.app, silently)).rejects.toThrow('INPUT_INVALID');
    expect(await everythingIn(app)).toEqual(before);
  });

  it('has a summary without demo accounts', async () => {
    const summary = await summaryOf(app.app, 'http://127.0.0.1:3000');
    expect(summary.join('\n')).not.toContain('Demo');
    expect(summary.join('\n')).toContain('http://127.0.0.1:3000/app/council');
  });
});
