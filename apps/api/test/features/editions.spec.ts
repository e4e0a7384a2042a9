import type { Edition } from '@hamava/editions';
import { AppModule } from '../../src/app.module.js';
import { BuildEditionJob } from '../../src/editions/build-edition.job.js';
import { RecountCellsJob } from '../../src/editions/recount-cells.job.js';
import { FlushWaveJob } from '../../src/answers/flush-wave.job.js';
import { answerSet, newKey, seededRandom } from '../support/answer-sets.js';
import { addCoreSurvey, type CoreSurvey } from '../support/core-survey.js';
import { findPublishedEdition } from '../../src/editions/editions.queries.js';
import { verifyStored } from '../../src/editions/verify-edition.js';
import { GraphqlClient } from '../support/graphql-client.js';
import { PASSWORD, addPerson } from '../support/office-people.js';
import { dataOf, refusalOf } from '../support/questionnaire-desk.js';
import { type TestApp, startTestApp } from '../support/test-app.js';

const random = seededRandom(77);
let app: TestApp;
let survey: CoreSurvey;
let method: GraphqlClient;
let secretary: GraphqlClient;

beforeAll(async () => {
  app = await startTestApp({ whole: (env) => AppModule.with(env), env: { role: 'api' } });
  survey = await addCoreSurvey(app.db, { agencies: 6 });
  for (const [at, link] of survey.links.entries()) await answer(link, at === 5 ? 12 : 80);
  await flush();
  await addPerson(app.db, { username: 'method', role: 'council_method' });
  await addPerson(app.db, { username: 'secretary', role: 'council_secretary' });
  [method, secretary] = [new GraphqlClient(app.url), new GraphqlClient(app.url)];
  await method.signIn('method', PASSWORD);
  await secretary.signIn('secretary', PASSWORD);
});
afterAll(() => app?.close());

async function answer(link: string, n: number): Promise<void> {
  for (let sent = 0; sent < n; sent += 1) {
    const reply = await fetch(`${app.url}/api/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ link, key: newKey(), answers: answerSet(random) }),
    });
    expect(reply.status).toBe(201);
  }
}

const flush = () => app.app.get(FlushWaveJob, { strict: false }).run({ waveId: survey.waveId });

const EDITION = `id number state problem sha256 mine decidedBy difference { wave provinceBefore provinceAfter figures wavesAdded moved { agency before after } }`;

interface EditionOnWire {
  readonly id: string;
  readonly number: number | null;
  readonly state: string;
  readonly problem: string | null;
  readonly sha256: string;
  readonly difference: { readonly figures: number; readonly moved: readonly unknown[]; readonly provinceAfter: number };
}

const start = (who: GraphqlClient, correction = '') =>
  who.send(`mutation { startEdition(surveyId: "${survey.surveyId}"${correction}) { ${EDITION} } }`);
const publish = (who: GraphqlClient, { id, sha256 }: Pick<EditionOnWire, 'id' | 'sha256'>) =>
  who.send(`mutation { publishEdition(id: "${id}", sha256: "${sha256}") { ${EDITION} } }`);
const list = async (who: GraphqlClient) =>
  dataOf<EditionOnWire[]>(await who.send(`{ editions(surveyId: "${survey.surveyId}") { ${EDITION} } }`));
const build = (editionId: string) => app.app.get(BuildEditionJob, { strict: false }).run({ editionId });

async function candidate(who: GraphqlClient, correction = ''): Promise<EditionOnWire> {
  const { id } = dataOf<EditionOnWire>(await start(who, correction));
  await build(id);
  return (await list(who)).find((edition) => edition.id === id) as EditionOnWire;
}

async function contentOf({ id }: Pick<EditionOnWire, 'id'>): Promise<Edition> {
  const reply = await fetch(`${app.url}/api/editions/${id}?whole`, { headers: { cookie: method.cookie as string } });
  expect(reply.status).toBe(200);
  return (await reply.json()) as Edition;
}

async function verified(number: number) {
  const stored = await findPublishedEdition(app.db, survey.surveyId, number);
  return verifyStored(app.db, survey.surveyId, stored as NonNullable<typeof stored>);
}

describe('editions', () => {
  let first: EditionOnWire;

  it('are made by one person and published by another', async () => {
    const made = await candidate(method);
    expect([made.state, made.number, made.problem]).toEqual(['candidate', 1, null]);
    expect(refusalOf(await publish(method, made)).code).toBe('TWO_PERSONS');
    expect(refusalOf(await publish(secretary, { ...made, sha256: 'f'.repeat(64) })).code).toBe('EDITION_STALE');
    first = dataOf<EditionOnWire>(await publish(secretary, made));
    expect(first.state).toBe('published');
  });

  it('show five agencies, and of the one with twelve answers nothing', async () => {
    const edition = await contentOf(first);
    const index = edition.measured.figures.filter(({ outcome, agency }) => outcome === 'index' && agency !== null);
    expect(index.map(({ status }) => status).sort()).toEqual([...Array<string>(5).fill('PUBLISHED'), 'WITHHELD']);
    expect(edition.measured.frequencies.length).toBeGreaterThan(50);
    expect(edition.derived.rankings.length).toBeGreaterThan(0);
  });

  it('are never changed, not even by SQL', async () => {
    const refused = app.db.query(`update figures.edition set content = '{}' where id = $1`, [first.id]);
    await expect(refused).rejects.toMatchObject({ constraint: 'edition_immutable' });
    await expect(app.db.query('delete from figures.edition where id = $1', [first.id])).rejects.toMatchObject({
      constraint: 'edition_immutable',
    });
  });

  it('come out byte for byte when every answer is counted anew', async () => {
    const result = await verified(1);
    expect(result).toMatchObject({ equal: true, differences: [], samples: 6, responses: 412 });
  });

  it('name the figure that differs when one answer was flipped', async () => {
    const { rows } = await app.db.query<{ id: string; answers: Record<string, unknown> }>(
      `select id, answers from answers.response where agency_id = $1 and jsonb_typeof(answers->'r1') = 'number' limit 1`,
      [survey.agencyIds[0]],
    );
    const [row] = rows;
    const flip = (value: unknown) =>
      app.db.query(`update answers.response set answers = answers || jsonb_build_object('r1', $2::int) where id = $1`, [
        row?.id,
        value,
      ]);
    const was = Number(row?.answers['r1']);
    await flip(10 - was === was ? 0 : 10 - was);
    const { equal, differences } = await verified(1);
    await flip(was);
    expect(equal).toBe(false);
    expect(differences.some((each) => /figures › agency .*, outcome responsiveness, wave 1/.test(each))).toBe(true);
    expect((await verified(1)).equal).toBe(true);
  });

  it('take an agency anew only when twenty answers are new', async () => {
    await answer(survey.links[0] as string, 19);
    await answer(survey.links[1] as string, 25);
    await flush();
    const second = await candidate(secretary);
    const moved = second.difference.moved as readonly { agency: string }[];
    expect(moved.length).toBeLessThanOrEqual(1);
    const [before, after] = [await contentOf(first), await contentOf(second)];
    const hashes = (edition: Edition) => edition.measured.samples.map(({ cellsSha256 }) => cellsSha256);
    const changed = hashes(before).filter((hash, at) => hash !== hashes(after)[at]);
    expect(changed).toHaveLength(1);
    dataOf(await publish(method, second));
    expect((await verified(2)).equal).toBe(true);
    expect((await verified(1)).equal).toBe(true);
  });

  it('are corrected by an edition of their own that says why', async () => {
    const third = await candidate(method, ', correction: { of: 1, fa: "جمع اشتباه بود", en: "the sum was wrong" }');
    const edition = await contentOf(third);
    expect(edition.correction).toEqual({ of: 1, because: { fa: 'جمع اشتباه بود', en: 'the sum was wrong' } });
    expect(refusalOf(await start(secretary)).code).toBe('EDITION_UNDER_WAY');
    dataOf(await secretary.send(`mutation { discardEdition(id: "${third.id}") }`));
  });

  it('are not published while cells are not what their responses add up to', async () => {
    const { waveId, agencyIds } = survey;
    const nudge = (by: number) =>
      app.db.query(
        `update figures.cell set moments[2] = moments[2] + $2 where ctid = (select ctid from figures.cell where agency_id = $1 limit 1)`,
        [agencyIds[2], by],
      );
    const waiting = await candidate(method);
    const { rows } = await app.db.query<{ key: string; moments: string }>(
      'select cell_key as key, moments::text from figures.cell where agency_id = $1',
      [agencyIds[2]],
    );
    await nudge(1);
    const recount = app.app.get(RecountCellsJob, { strict: false });
    await recount.run({ waveId, agencyId: agencyIds[2] as string });
    expect(refusalOf(await publish(secretary, waiting)).code).toBe('CELL_DRIFT');
    for (const { key, moments } of rows) {
      await app.db.query('update figures.cell set moments = $3::bigint[] where agency_id = $1 and cell_key = $2', [
        agencyIds[2],
        key,
        moments,
      ]);
    }
    await recount.run({ waveId, agencyId: agencyIds[2] as string });
    expect(dataOf<EditionOnWire>(await publish(secretary, waiting)).state).toBe('published');
  });

  it('leave out an agency that is held, and show it again when it is released', async () => {
    const surveyId = survey.surveyId;
    const asked = `{ holdable(surveyId: "${surveyId}") { wave agency } }`;
    const shown = (await contentOf(first)).measured.samples.find(({ status }) => status === 'PUBLISHED');
    const { agency, wave } = shown as NonNullable<typeof shown>;
    expect(dataOf(await method.send(asked))).toContainEqual({ agency, wave });
    const place = `place: { surveyId: "${surveyId}", wave: ${wave}, agency: "${agency}" }`;
    const hold = (who: GraphqlClient, because: string, where = place) =>
      who.send(`mutation { holdSample(${where}, because: "${because}") { wave agency because heldBy } }`);
    const sampleIn = async (edition: EditionOnWire) => {
      const sample = (await contentOf(edition)).measured.samples.find((own) => own.agency === agency);
      await secretary.send(`mutation { discardEdition(id: "${edition.id}") }`);
      return sample?.because ?? null;
    };
    expect(await sampleIn(await candidate(method))).toBeNull();
    expect(refusalOf(await hold(method, 'x')).code).toBe('INPUT_INVALID');
    expect(refusalOf(await hold(method, 'no such place', place.replace(agency, 'nobody'))).code).toBe('NOT_FOUND');
    expect(dataOf(await hold(method, 'forty answers in one minute'))).toHaveLength(1);
    expect(dataOf(await hold(secretary, 'forty answers within a minute'))).toMatchObject([
      { agency, wave, because: 'forty answers within a minute' },
    ]);
    expect(await sampleIn(await candidate(method))).toBe('INTEGRITY');
    expect(dataOf(await secretary.send(`mutation { releaseSample(${place}) { agency } }`))).toEqual([]);
    expect(dataOf(await secretary.send(`mutation { releaseSample(${place}) { agency } }`))).toEqual([]);
    expect(await sampleIn(await candidate(method))).toBeNull();
  });

  it('say what happened meanwhile', async () => {
    const id = '5b4c0b8e-64a3-4f0e-9a55-7c1d3b1b2a10';
    const { rows } = await app.db.query<{ on: string }>(
      `select to_char(opens_at at time zone 'Asia/Tehran', 'YYYY-MM-DD') as on from office.wave where id = $1`,
      [survey.waveId],
    );
    const add = (on: string, fa: string) =>
      method.send(
        `mutation { addFieldEvent(event: { id: "${id}", surveyId: "${survey.surveyId}", on: "${on}", fa: "${fa}", en: "flood" }) { id } }`,
      );
    expect(refusalOf(await add('2026-02-30', 'سیل')).code).toBe('INPUT_INVALID');
    expect(refusalOf(await add('2026-02-20', 'س'.repeat(61))).code).toBe('INPUT_INVALID');
    expect(dataOf(await add(rows[0]?.on as string, 'سیل'))).toEqual([{ id }]);
    expect(dataOf(await add(rows[0]?.on as string, 'سیل'))).toEqual([{ id }]);
    const made = await candidate(method);
    expect((await contentOf(made)).waves[0]?.events).toEqual([{ on: rows[0]?.on, words: { fa: 'سیل', en: 'flood' } }]);
    await secretary.send(`mutation { discardEdition(id: "${made.id}") }`);
    expect(dataOf(await secretary.send(`mutation { removeFieldEvent(id: "${id}") { id } }`))).toEqual([]);
    expect(refusalOf(await secretary.send(`mutation { removeFieldEvent(id: "${id}") { id } }`)).code).toBe('NOT_FOUND');
  });

  it('are begun, and samples held, by nobody but the council', async () => {
    await addPerson(app.db, { username: 'member', role: 'council_member' });
    const member = new GraphqlClient(app.url);
    await member.signIn('member', PASSWORD);
    expect(refusalOf(await start(member)).code).toBe('NOT_ALLOWED');
    const place = `place: { surveyId: "${survey.surveyId}", wave: 1, agency: "x" }`;
    for (const asked of [`holdSample(${place}, because: "why") { wave }`, `releaseSample(${place}) { wave }`]) {
      expect(refusalOf(await member.send(`mutation { ${asked} }`)).code).toBe('NOT_ALLOWED');
    }
    expect(dataOf(await member.send(`{ holds(surveyId: "${survey.surveyId}") { wave } }`))).toEqual([]);
  });
});

describe('methods', () => {
  const settings = async () =>
    dataOf<{ settings: Record<string, unknown> }[]>(await method.send('{ methods { number settings state } }'))[0]
      ?.settings as Record<string, unknown>;
  const propose = (who: GraphqlClient, change: object) =>
    who.send(
      'mutation P($settings: JSON!) { proposeMethod(settings: $settings, because: "the council decided so in its session") { number state } }',
      { settings: change },
    );
  const decide = (who: GraphqlClient, number: number) =>
    who.send(`mutation { decideMethod(number: ${number}, approve: true) { number state } }`);

  it('change by two persons, and never while a wave is open', async () => {
    const wanted = { ...(await settings()), trendWaves: 5 };
    dataOf(await propose(method, wanted));
    expect(refusalOf(await propose(secretary, wanted)).code).toBe('METHOD_PROPOSED');
    expect(refusalOf(await decide(secretary, 2)).code).toBe('METHOD_WAVE_OPEN');
    await app.db.query(`update office.wave set closes_at = now() where id = $1`, [survey.waveId]);
    expect(refusalOf(await decide(method, 2)).code).toBe('TWO_PERSONS');
    dataOf(await decide(secretary, 2));
    await expect(app.db.query('update figures.method set settings = $1', ['{}'])).rejects.toMatchObject({
      constraint: 'method_immutable',
    });
  });

  it('say which waves opened under them', async () => {
    const asked = '{ methods { number mine waves { wave } } }';
    expect(dataOf(await method.send(asked))).toEqual([
      { number: 2, mine: true, waves: [] },
      { number: 1, mine: false, waves: [{ wave: 1 }] },
    ]);
  });

  it('leave the figures of older waves as they were', async () => {
    const edition = await candidate(method);
    const { methods, waves } = await contentOf(edition);
    expect(methods.map(({ number }) => number)).toEqual([1]);
    expect(waves.map(({ method: own }) => own)).toEqual([1]);
  });

  it('are refused when they make no sense', async () => {
    const wrong = { ...(await settings()), change: { alpha: 3 } };
    expect(refusalOf(await propose(method, wrong)).code).toBe('INPUT_INVALID');
  });
});
