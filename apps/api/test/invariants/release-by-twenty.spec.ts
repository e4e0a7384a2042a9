import fc from 'fast-check';
import { FlushWaveJob } from '../../src/answers/flush-wave.job.js';
import { findWavesToFlush } from '../../src/answers/inbox.queries.js';
import { AppModule } from '../../src/app.module.js';
import { DatabasePool } from '../../src/database/database-pool.js';
import { EstimateAgencyWaveJob } from '../../src/figures/estimate-agency-wave.job.js';
import { verifyCells } from '../../src/figures/verify-cells.queries.js';
import { seededRandom } from '../support/answer-sets.js';
import { type CoreSurvey, addCoreSurvey } from '../support/core-survey.js';
import { GraphqlClient } from '../support/graphql-client.js';
import { PASSWORD, addPerson } from '../support/office-people.js';
import { type TestApp, startTestApp } from '../support/test-app.js';
import { putAnswers } from '../support/waiting-answers.js';

const BY = 20;
const random = seededRandom(20_13);

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ whole: (env) => AppModule.with(env), env: { role: 'api' } });
  await addPerson(app.db, { username: 'council', role: 'council_secretary' });
});

afterAll(() => app?.close());

const put = (survey: CoreSurvey, n: number, agency = 0, weight?: (place: number) => string) =>
  putAnswers(app.db, { survey, agencyId: survey.agencyIds[agency] as string, n, random, ...(weight && { weight }) });

const flush = ({ waveId }: CoreSurvey) => app.app.get(FlushWaveJob, { strict: false }).flush(waveId);

/** `ago`: how long the wave has been closed. */
const close = ({ waveId }: CoreSurvey, ago = '2 minutes') =>
  app.db.query('update office.wave set closes_at = now() - $2::interval where id = $1', [waveId, ago]);

const isDue = async ({ waveId }: CoreSurvey) => (await findWavesToFlush(app.db)).includes(waveId);

async function counts({ waveId }: CoreSurvey, agencyId: string) {
  const { rows } = await app.db.query<{ batches: number[]; waiting: number; counted: number }>(
    `select array(select n from answers.flush where wave_id = $1 and agency_id = $2 order by flush_no) as batches,
       (select count(*)::int from answers.inbox where wave_id = $1 and agency_id = $2) as waiting,
       (select count(*)::int from answers.response where wave_id = $1 and agency_id = $2) as counted`,
    [waveId, agencyId],
  );
  return rows[0] as { batches: number[]; waiting: number; counted: number };
}

describe('answers of an agency in an open wave', () => {
  it('are counted when twice twenty wait, and then all but twenty of them; nobody looks at the wave before', async () => {
    const survey = await addCoreSurvey(app.db, { minBatch: BY, agencies: 2 });
    const [agencyId = '', other = ''] = survey.agencyIds;
    await put(survey, 2 * BY - 1);
    await put(survey, 2 * BY - 1, 1);
    expect(await isDue(survey)).toBe(false);
    expect(await flush(survey)).toEqual({ n: 0, agencies: [] });
    await put(survey, 4);
    expect(await isDue(survey)).toBe(true);
    expect(await flush(survey)).toEqual({ n: 23, agencies: [agencyId] });
    expect(await isDue(survey)).toBe(false);
    expect(await counts(survey, agencyId)).toEqual({ batches: [23], waiting: BY, counted: 23 });
    expect(await counts(survey, other)).toEqual({ batches: [], waiting: 39, counted: 0 });
  });

  it('wait or are counted by chance, every one alike, whenever it came', async () => {
    const agencies = 60;
    const survey = await addCoreSurvey(app.db, { minBatch: BY, agencies });
    for (let at = 0; at < agencies; at += 1) await put(survey, 2 * BY, at, (place) => String(place + 1));
    expect((await flush(survey)).n).toBe(agencies * BY);
    const { rows } = await app.db.query<{ place: number; n: number }>(
      'select base_weight::int as place, count(*)::int as n from answers.response where wave_id = $1 group by 1',
      [survey.waveId],
    );
    // 1,200 of 2,400 places were drawn: their mean is 20.5 with an error of 0.24, and each is drawn 30 times with an error of 3.9.
    const mean = rows.reduce((sum, { place, n }) => sum + place * n, 0) / (agencies * BY);
    expect(Math.abs(mean - 20.5)).toBeLessThan(5 * 0.24);
    expect(rows).toHaveLength(2 * BY);
    for (const { n } of rows) expect(Math.abs(n - 30)).toBeLessThan(5.5 * 3.9);
  });
});

describe('the rest of a wave', () => {
  it('is counted a minute after it has closed, when nobody is under way any more', async () => {
    for (const [ago, batches] of [
      ['30 seconds', [30]],
      ['2 minutes', [30, 20]],
    ] as const) {
      const survey = await addCoreSurvey(app.db, { minBatch: BY });
      await put(survey, 50);
      await flush(survey);
      await close(survey, ago);
      expect(await isDue(survey)).toBe(batches.length === 2);
      await flush(survey);
      const [agencyId = ''] = survey.agencyIds;
      expect((await counts(survey, agencyId)).batches).toEqual(batches);
    }
  });

  it('is counted when its last link is closed', async () => {
    const survey = await addCoreSurvey(app.db, { minBatch: BY });
    await put(survey, 45);
    await flush(survey);
    await app.db.query('update office.link set closed = true where wave_id = $1', [survey.waveId]);
    expect(await isDue(survey)).toBe(true);
    expect((await flush(survey)).n).toBe(BY);
  });

  it('is counted at once where an agency has had too few all the time, but never as a handful after others', async () => {
    const survey = await addCoreSurvey(app.db, { minBatch: BY });
    const [agencyId = ''] = survey.agencyIds;
    await put(survey, 7);
    await close(survey);
    expect((await flush(survey)).n).toBe(7);
    // However they came in after that.
    await put(survey, BY - 1);
    expect(await isDue(survey)).toBe(false);
    expect((await flush(survey)).n).toBe(0);
    await put(survey, 1);
    expect((await flush(survey)).n).toBe(BY);
    expect(await counts(survey, agencyId)).toEqual({ batches: [7, BY], waiting: 0, counted: 27 });
  });

  it('leaves nobody out and no release after the first below twenty, however answers come; cells stay the full fold', async () => {
    const arrivals = fc.array(fc.record({ n: fc.integer({ min: 1, max: 60 }), agency: fc.nat({ max: 1 }) }), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(arrivals, async (steps) => {
        const survey = await addCoreSurvey(app.db, { minBatch: BY, agencies: 2 });
        for (const { n, agency } of steps) {
          await put(survey, n, agency);
          await flush(survey);
        }
        await close(survey);
        await flush(survey);
        for (const [at, agencyId] of survey.agencyIds.entries()) {
          const sent = steps.reduce((sum, { n, agency }) => sum + (agency === at ? n : 0), 0);
          const { batches, waiting, counted } = await counts(survey, agencyId);
          expect({ waiting, counted }).toEqual({ waiting: 0, counted: sent });
          expect(batches.slice(1).filter((n) => n < BY)).toEqual([]);
        }
      }),
      { numRuns: 10 },
    );
    expect((await verifyCells(app.app.get(DatabasePool))).drift).toEqual([]);
  });
});

const TREND = `query T($surveyId: ID!, $outcome: String!) { trustTrend(surveyId: $surveyId, outcome: $outcome) {
  council { value standardError interval95 { low high } interval50 { low high } publishedAgencies suppressedAgencies base effectiveBase }
  agencies { points { status reason value standardError interval95 { low high } interval50 { low high } base effectiveBase
    designEffect flags } change { difference standardError pValue } } } }`;
const OFFICE = `{ officeWaves { counted flushes { count } wave { releaseBy lastRelease }
  point { status value standardError interval95 { low high } base effectiveBase designEffect } } }`;

interface Point {
  readonly status: string;
  readonly base: number | null;
  readonly effectiveBase: number | null;
}

describe('what staff can ask for while answers come', () => {
  let survey: CoreSurvey;
  let council: GraphqlClient;
  let offices: GraphqlClient[];

  beforeAll(async () => {
    survey = await addCoreSurvey(app.db, { minBatch: BY, agencies: 2 });
    const clients = ['council', 'large', 'small'].map(() => new GraphqlClient(app.url));
    for (const [at, username] of ['large', 'small'].entries()) {
      await addPerson(app.db, { username, role: 'pr_manager', agencyId: survey.agencyIds[at] });
    }
    for (const [at, username] of ['council', 'large', 'small'].entries()) await clients[at]?.signIn(username, PASSWORD);
    [council, ...offices] = clients as [GraphqlClient, ...GraphqlClient[]];
    await put(survey, 113);
    await put(survey, 47, 1);
    await count();
  });

  async function count(): Promise<void> {
    await flush(survey);
    const estimate = app.app.get(EstimateAgencyWaveJob, { strict: false });
    for (const agencyId of survey.agencyIds) await estimate.run({ waveId: survey.waveId, agencyId });
  }

  /** Every reply with figures from live cells, as bytes. */
  async function seen(): Promise<string[]> {
    const replies: string[] = [];
    for (const outcome of ['index', 'integrity', 't1']) {
      replies.push((await council.send(TREND, { surveyId: survey.surveyId, outcome })).text);
    }
    for (const office of offices) replies.push((await office.send(OFFICE)).text);
    for (const reply of replies) expect(reply).not.toContain('"errors"');
    return replies;
  }

  const points = (replies: readonly string[]): Point[] => {
    const trend = JSON.parse(replies[0] as string) as {
      data: { trustTrend: { agencies: { points: Point[] }[] } };
    };
    return trend.data.trustTrend.agencies.flatMap((agency) => agency.points);
  };

  it('does not move by a byte from answer to answer, and then by at least twenty at once', async () => {
    const before = await seen();
    for (let sent = 0; sent < BY - 1; sent += 1) {
      await put(survey, 1);
      await count();
      if (sent % 6 === 0) expect(await seen()).toEqual(before);
    }
    expect(await seen()).toEqual(before);
    await put(survey, 1);
    await count();
    const after = await seen();
    expect(after[0]).not.toBe(before[0]);
    const base = (replies: readonly string[]) => Math.max(...points(replies).map((point) => point.base ?? 0));
    expect([base(before), base(after)]).toEqual([95, 115]);
  });

  it('has values of one decimal, errors of two, and bases in fives', async () => {
    const replies = await seen();
    const numbers = (name: string) =>
      replies.flatMap((reply) =>
        [...reply.matchAll(new RegExp(`"${name}":(-?[\\d.e-]+)`, 'g'))].map(([, n]) => n ?? ''),
      );
    for (const name of ['value', 'low', 'high']) {
      expect(numbers(name).length).toBeGreaterThan(0);
      for (const number of numbers(name)) expect(number).toMatch(/^-?\d+(\.\d)?$/);
    }
    // Which twenty stay behind is drawn: in some draws a level is so thin that no design effect is told.
    expect(numbers('standardError').length).toBeGreaterThan(0);
    for (const number of [...numbers('standardError'), ...numbers('designEffect')])
      expect(number).toMatch(/^\d+(\.\d\d?)?$/);
    for (const name of ['base', 'effectiveBase', 'counted', 'count']) {
      expect(numbers(name).length).toBeGreaterThan(0);
      for (const number of numbers(name)) expect(Number(number) % 5).toBe(0);
    }
  });

  it('has nothing of a withheld figure but its status and reason', async () => {
    const replies = await seen();
    const withheld = points(replies).filter(({ status }) => status !== 'PUBLISHED');
    expect(withheld).toEqual([
      {
        status: 'SUPPRESSED',
        reason: 'BASE',
        value: null,
        standardError: null,
        interval95: null,
        interval50: null,
        base: null,
        effectiveBase: null,
        designEffect: null,
        flags: [],
      },
    ]);
    expect(replies.at(-1)).toContain('"status":"SUPPRESSED","value":null,"standardError":null');
  });
});
