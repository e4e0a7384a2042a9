import { AbstractLogger, DataSource, type LogMessage } from 'typeorm';
import { AGENCY_ENTITIES, AgenciesModule } from '../../src/agencies/agencies.module.js';
import { FIELDWORK_ENTITIES, FieldworkModule } from '../../src/fieldwork/fieldwork.module.js';
import { GraphqlModule } from '../../src/graphql/graphql.module.js';
import { IDENTITY_ENTITIES, IdentityModule } from '../../src/identity/identity.module.js';
import { QUESTIONNAIRE_ENTITIES } from '../../src/questionnaires/questionnaires.entities.js';
import { GraphqlClient } from '../support/graphql-client.js';
import { addLink, addSurvey, addWave } from '../support/office-fieldwork.js';
import { PASSWORD, addAgencies, addPerson } from '../support/office-people.js';
import { type TestApp, startTestApp } from '../support/test-app.js';

const QUERY = `{ officeWaves {
  survey { code title { fa en } }
  wave { number title { fa en } opensOn closesOn state releaseBy lastRelease }
  agency { key }
  links { code channel url qrSvg quota closed }
  flushes { day count }
  counted
} }`;

interface OfficeWave {
  readonly survey: { readonly code: string };
  readonly wave: {
    readonly number: number;
    readonly state: string;
    readonly opensOn: string;
    readonly closesOn: string;
  };
  readonly agency: { readonly key: string };
  readonly links: readonly { readonly code: string; readonly url: string; readonly qrSvg: string }[];
  readonly flushes: readonly { readonly day: string; readonly count: number }[];
  readonly counted: number;
}

let app: TestApp;
let agencies: Record<string, string>;
const waves: string[] = [];

const startOffice = (env: object = {}) =>
  startTestApp({
    imports: [GraphqlModule.with(), IdentityModule, AgenciesModule, FieldworkModule],
    entities: [...IDENTITY_ENTITIES, ...AGENCY_ENTITIES, ...QUESTIONNAIRE_ENTITIES, ...FIELDWORK_ENTITIES],
    env,
  });

beforeAll(async () => {
  app = await startOffice();
  agencies = await addAgencies(app.db, ['water', 'power']);
  const { water = '', power = '' } = agencies;
  await addPerson(app.db, { username: 'water-pr', role: 'pr_manager', agencyId: water });
  await addPerson(app.db, { username: 'power-pr', role: 'pr_manager', agencyId: power });
  const surveyId = await addSurvey(app.db, 'trust');
  const both = [water, power];
  waves.push(await addWave(app.db, { surveyId, number: 1, opens: '-90 days', closes: '-60 days', links: both }));
  waves.push(await addWave(app.db, { surveyId, number: 2, opens: '-1 day', closes: '20 days' }));
  waves.push(await addWave(app.db, { surveyId, number: 3, opens: '90 days', closes: '120 days', links: [power] }));
  await addLink(app.db, { waveId: waves[1] as string, agencyId: water, code: 'WATERWB', quota: 40 });
  await addLink(app.db, {
    waveId: waves[1] as string,
    agencyId: water,
    code: 'WATERPS',
    channel: 'poster',
    closed: true,
  });
  await addLink(app.db, { waveId: waves[1] as string, agencyId: power, code: 'PWRPSTR', channel: 'poster' });
  await flush(1, 1, water, 12, '2026-11-01');
  await flush(1, 2, water, 3, '2026-11-02');
  await flush(1, 3, water, 4, '2026-11-02');
  await flush(1, 4, power, 900, '2026-11-02');
  await flush(0, 1, water, 55, '2026-08-30');
});

afterAll(() => app?.close());

async function flush(wave: number, no: number, agencyId: string, n: number, day: string): Promise<void> {
  await app.db.query('insert into answers.flush (wave_id, flush_no, agency_id, n, day) values ($1, $2, $3, $4, $5)', [
    waves[wave],
    no,
    agencyId,
    n,
    day,
  ]);
}

async function releaseBy(n: number): Promise<void> {
  await app.db.query('update office.wave set min_batch = $1 where id = $2', [n, waves[1]]);
}

async function wavesSeenBy(username: string, at = app): Promise<OfficeWave[]> {
  const client = new GraphqlClient(at.url);
  await client.signIn(username, PASSWORD);
  const { data, errors } = await client.send(QUERY);
  expect(errors).toEqual([]);
  return (data as { officeWaves: OfficeWave[] }).officeWaves;
}

it('an office sees the waves in which it takes part, newest first', async () => {
  const seen = await wavesSeenBy('water-pr');
  expect(seen.map(({ wave, agency, survey }) => [wave.number, wave.state, agency.key, survey.code])).toEqual([
    [2, 'OPEN', 'water', 'trust'],
    [1, 'CLOSED', 'water', 'trust'],
  ]);
  expect((await wavesSeenBy('power-pr')).map(({ wave }) => [wave.number, wave.state])).toEqual([
    [3, 'PLANNED'],
    [2, 'OPEN'],
    [1, 'CLOSED'],
  ]);
});

it('answers are counted by the day of the flush, and no other office is counted in', async () => {
  await releaseBy(1);
  const [open, closed] = await wavesSeenBy('water-pr');
  expect(open).toMatchObject({
    wave: { releaseBy: 1, lastRelease: '2026-11-02' },
    flushes: [
      { day: '2026-11-01', count: 12 },
      { day: '2026-11-02', count: 7 },
    ],
    counted: 19,
  });
  expect(closed).toMatchObject({ flushes: [{ day: '2026-08-30', count: 55 }], counted: 55 });
});

it('where answers are released by twenty an office sees no exact count, and its days still add up', async () => {
  await releaseBy(20);
  const [open] = await wavesSeenBy('water-pr');
  expect(open).toMatchObject({
    wave: { releaseBy: 20 },
    flushes: [
      { day: '2026-11-01', count: 10 },
      { day: '2026-11-02', count: 10 },
    ],
    counted: 20,
  });
});

it('a wave without answers has counted none', async () => {
  const [planned] = await wavesSeenBy('power-pr');
  expect(planned).toMatchObject({ flushes: [], counted: 0 });
});

it('an office has its own links only, each with the address that a citizen opens', async () => {
  const [open] = await wavesSeenBy('water-pr');
  expect(open?.links).toEqual([
    {
      code: 'WATERPS',
      channel: 'POSTER',
      url: `${app.url}/s/WATERPS`,
      qrSvg: expect.any(String) as unknown,
      quota: null,
      closed: true,
    },
    {
      code: 'WATERWB',
      channel: 'WEB',
      url: `${app.url}/s/WATERWB`,
      qrSvg: expect.any(String) as unknown,
      quota: 40,
      closed: false,
    },
  ]);
});

it('the QR code is a picture that loads nothing and runs nothing', async () => {
  const [open] = await wavesSeenBy('water-pr');
  for (const { qrSvg } of open?.links ?? []) {
    expect(qrSvg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+"[^>]*>(<path [^<>]*\/>)+<\/svg>\s*$/,
    );
    expect(qrSvg).not.toMatch(/script|href|url\(|style/i);
  }
  expect(new Set(open?.links.map(({ qrSvg }) => qrSvg)).size).toBe(2);
});

it('the days of a wave are days in Iran: midnight in Tehran is 20:30 in Greenwich', async () => {
  await app.db.query(
    `update office.wave set opens_at = '2030-08-21T20:30:00Z', closes_at = '2030-09-04T20:30:00Z' where id = $1`,
    [waves.at(-1)],
  );
  const planned = (await wavesSeenBy('power-pr')).find(({ wave }) => wave.opensOn.startsWith('2030'));
  expect(planned?.wave).toMatchObject({ opensOn: '2030-08-22', closesOn: '2030-09-04' });
});

it('with a public address links point at it, whatever host the office used', async () => {
  const own = await startOffice({ publicUrl: 'https://trust.example.ir', overHttps: true });
  try {
    const { water = '' } = await addAgencies(own.db, ['water']);
    await addPerson(own.db, { username: 'water-pr', role: 'pr_manager', agencyId: water });
    const surveyId = await addSurvey(own.db, 'trust');
    const waveId = await addWave(own.db, { surveyId, number: 1, opens: '-1 day', closes: '1 day' });
    await addLink(own.db, { waveId, agencyId: water, code: 'WATERWB' });
    const [wave] = await wavesSeenBy('water-pr', own);
    expect(wave?.links[0]?.url).toBe('https://trust.example.ir/s/WATERWB');
  } finally {
    await own.close();
  }
});

it('twenty waves cost no more statements than two', async () => {
  const client = new GraphqlClient(app.url);
  await client.signIn('water-pr', PASSWORD);
  const statements = countStatements();
  const cost = async () => {
    const before = statements();
    expect((await client.send(QUERY)).errors).toEqual([]);
    return statements() - before;
  };
  const few = await cost();
  expect(few).toBeGreaterThan(4);
  const surveyId = await addSurvey(app.db, 'many');
  const links = [agencies['water'] as string];
  for (let number = 1; number <= 20; number += 1) {
    await addWave(app.db, { surveyId, number, opens: '-200 days', closes: '-190 days', links });
  }
  expect(await cost()).toBe(few);
});

/** Counts what TypeORM sends from now on. */
function countStatements(): () => number {
  let sent = 0;
  const logger = new StatementCounter(() => (sent += 1));
  Object.assign(app.app.get(DataSource), { logger });
  return () => sent;
}

class StatementCounter extends AbstractLogger {
  constructor(private readonly count: () => void) {
    super('all');
  }

  protected writeLog(level: string, message: LogMessage | string | number | (LogMessage | string | number)[]): void {
    const messages = Array.isArray(message) ? message : [message];
    for (const each of messages) if (typeof each === 'object' && each.type === 'query') this.count();
  }
}
