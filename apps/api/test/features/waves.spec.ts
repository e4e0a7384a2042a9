import { randomUUID } from 'node:crypto';
import { AppModule } from '../../src/app.module.js';
import { RollWavesJob } from '../../src/fieldwork/roll-waves.job.js';
import { answerSet, newKey, seededRandom } from '../support/answer-sets.js';
import { type CoreSurvey, addCoreSurvey } from '../support/core-survey.js';
import { GraphqlClient } from '../support/graphql-client.js';
import { PASSWORD, addPerson } from '../support/office-people.js';
import { dataOf, refusalOf } from '../support/questionnaire-desk.js';
import { type TestApp, startTestApp } from '../support/test-app.js';

const random = seededRandom(17);
let app: TestApp;
let survey: CoreSurvey;
let secretary: GraphqlClient;
let member: GraphqlClient;
let versionId: string;
let agencyIds: string[];

const FIELDS = `survey { id } wave { id number title { fa } opensOn closesOn state continuous } agencies links moves
  notes { move because doneBy closedOnBefore closesOnAfter }`;

interface CalendarWave {
  readonly wave: { readonly id: string; readonly number: number; readonly state: string; readonly closesOn: string };
  readonly agencies: number;
  readonly links: number;
  readonly moves: readonly string[];
  readonly notes: readonly Record<string, string | null>[];
}

beforeAll(async () => {
  app = await startTestApp({ whole: (env) => AppModule.with(env), env: { role: 'api' } });
  survey = await addCoreSurvey(app.db, { agencies: 2 });
  const { rows } = await app.db.query<{ version: string; agency: string }>(
    `select w.questionnaire_version_id as version, l.agency_id as agency
     from office.link l join office.wave w on w.id = l.wave_id where w.id = $1 order by l.code`,
    [survey.waveId],
  );
  versionId = rows[0]?.version ?? '';
  agencyIds = rows.map(({ agency }) => agency);
  await addPerson(app.db, { username: 'secretary', role: 'council_secretary' });
  await addPerson(app.db, { username: 'member', role: 'council_member' });
  [secretary, member] = [new GraphqlClient(app.url), new GraphqlClient(app.url)];
  await secretary.signIn('secretary', PASSWORD);
  await member.signIn('member', PASSWORD);
});
afterAll(() => app?.close());

const dayAfter = (days: number) => new Date(Date.now() + 12_600_000 + days * 86_400_000).toISOString().slice(0, 10);

function planOf(changes: Record<string, unknown> = {}) {
  return {
    id: randomUUID(),
    surveyId: survey.surveyId,
    versionId,
    titleFa: 'موج تازه',
    opensOn: dayAfter(0),
    closesOn: dayAfter(20),
    continuous: false,
    anonymous: true,
    agencies: agencyIds.map((agencyId) => ({ agencyId })),
    channels: [{ channel: 'WEB' }, { channel: 'POSTER' }],
    ...changes,
  };
}

const plan = (input: unknown, who = secretary) =>
  who.send(`mutation ($input: PlanWaveInput!) { planWave(input: $input) { ${FIELDS} } }`, { input });
const move = (input: unknown, who = secretary) =>
  who.send(`mutation ($input: MoveWaveInput!) { moveWave(input: $input) { ${FIELDS} } }`, { input });
const calendar = async () => dataOf<CalendarWave[]>(await member.send(`{ waveCalendar { ${FIELDS} } }`));
const waveOf = async (id: string) => (await calendar()).find(({ wave }) => wave.id === id) as CalendarWave;

async function planned(changes: Record<string, unknown> = {}): Promise<string> {
  const input = planOf(changes);
  dataOf(await plan(input));
  return input.id;
}

async function linksOf(waveId: string): Promise<{ code: string; agencyId: string; channel: string }[]> {
  const { rows } = await app.db.query<{ code: string; agencyId: string; channel: string }>(
    'select code, agency_id as "agencyId", channel from office.link where wave_id = $1 order by agency_id, channel',
    [waveId],
  );
  return rows;
}

const submit = (link: string) =>
  fetch(`${app.url}/api/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ link, key: newKey(), answers: answerSet(random) }),
  });
const codeOf = async (reply: Response) =>
  ((await reply.json()) as { problems?: { code: string }[] }).problems?.[0]?.code;

const refusedByDatabase = (text: string, values: unknown[]) =>
  app.db.query(text, values).then(
    () => null,
    (error: { constraint?: string }) => error.constraint ?? 'no name',
  );

describe('planning a wave', () => {
  it('makes a link for every agency and channel, and the same plan sent again makes nothing', async () => {
    const input = planOf();
    const both = await Promise.all([plan(input), plan(input)]);
    both.forEach((reply) => dataOf(reply));
    const made = await waveOf(input.id);
    expect(made).toMatchObject({ agencies: 2, links: 4, wave: { number: 2, state: 'OPEN' } });
    expect(made.notes).toEqual([
      { move: 'plan', because: null, doneBy: 'secretary', closedOnBefore: null, closesOnAfter: null },
    ]);
    const codes = (await linksOf(input.id)).map(({ code }) => code);
    expect(new Set(codes).size).toBe(4);
    expect(codes.join('')).not.toMatch(/[AEIOUL]/);
    expect((await submit(codes[0] as string)).status).toBe(201);
  });

  it.each([
    ['opensOn', { opensOn: dayAfter(-1) }],
    ['closesOn', { opensOn: dayAfter(3), closesOn: dayAfter(2) }],
    ['closesOn', { closesOn: null }],
    ['closesOn', { closesOn: dayAfter(900) }],
    ['closesOn', { closesOn: '2026-02-30' }],
    ['channels', { channels: [{ channel: 'WEB' }, { channel: 'WEB' }] }],
    ['channels.0.channel', { channels: [{ channel: 'IMPORT' }] }],
    ['channels.0.quota', { channels: [{ channel: 'WEB', quota: 0 }] }],
    ['agencies', { agencies: [] }],
  ])('is refused at %s: %j', async (path, changes) => {
    expect(refusalOf(await plan(planOf(changes)))).toMatchObject({ code: 'INPUT_INVALID', path });
  });

  it('is for those who decide: not for a member of the council', async () => {
    expect(refusalOf(await plan(planOf(), member)).code).toBe('NOT_ALLOWED');
  });

  it('asks what is published, of agencies that exist', async () => {
    expect(refusalOf(await plan(planOf({ versionId: randomUUID() }))).code).toBe('NOT_FOUND');
    expect(refusalOf(await plan(planOf({ agencies: [{ agencyId: randomUUID() }] }))).code).toBe('NOT_FOUND');
  });
});

describe('the life of a wave', () => {
  it('pauses, resumes, is extended and closes, each with its reason; closed stays closed', async () => {
    const id = await planned();
    const [link = { code: '' }] = await linksOf(id);
    expect(refusalOf(await move({ id, move: 'PAUSE' }))).toMatchObject({ code: 'INPUT_INVALID', path: 'because' });
    dataOf(await move({ id, move: 'PAUSE', because: 'سیل در دو شهرستان' }));
    expect((await waveOf(id)).wave.state).toBe('PAUSED');
    const refused = await submit(link.code);
    expect([refused.status, await codeOf(refused)]).toEqual([410, 'WAVE_NOT_OPEN']);
    const page = await fetch(`${app.url}/s/${link.code}`);
    expect([page.status, await page.text()]).toEqual([409, expect.stringContaining('اکنون پاسخ نمی‌گیرد')]);

    dataOf(await move({ id, move: 'RESUME' }));
    expect((await submit(link.code)).status).toBe(201);
    expect(refusalOf(await move({ id, move: 'EXTEND', because: 'کم است', closesOn: dayAfter(20) }))).toMatchObject({
      path: 'closesOn',
    });
    dataOf(await move({ id, move: 'EXTEND', because: 'پاسخ کم است', closesOn: dayAfter(30) }));
    dataOf(await move({ id, move: 'CLOSE', because: 'پاسخ بس است' }));
    const closed = await waveOf(id);
    expect([closed.wave.state, closed.moves]).toEqual(['CLOSED', ['ARCHIVE']]);
    expect(closed.notes.map((note) => [note['move'], note['closedOnBefore'], note['closesOnAfter']])).toEqual([
      ['plan', null, null],
      ['pause', null, null],
      ['resume', null, null],
      ['extend', dayAfter(20), dayAfter(30)],
      ['close', dayAfter(30), dayAfter(0)],
    ]);
    expect((await submit(link.code)).status).toBe(410);
    expect(refusalOf(await move({ id, move: 'EXTEND', because: 'باز شود', closesOn: dayAfter(40) })).code).toBe(
      'FIELDWORK_STATE',
    );
    dataOf(await move({ id, move: 'ARCHIVE' }));
    expect((await waveOf(id)).moves).toEqual([]);
  });

  it('is held by the database, whoever writes to it', async () => {
    const id = await planned();
    const set = (what: string) => refusedByDatabase(`update office.wave set ${what} where id = $1`, [id]);
    expect(await set(`opens_at = opens_at - interval '1 day'`)).toBe('wave_opened');
    expect(await set('archived = true')).toBe('wave_way');
    dataOf(await move({ id, move: 'CLOSE', because: 'پاسخ بس است' }));
    expect(await set(`closes_at = now() + interval '1 day'`)).toBe('wave_closed');
    expect(await set('paused = true')).toBe('wave_way');
    expect(await set('archived = true')).toBe(null);
    expect(await set('paused = false')).toBe('wave_archived');
    expect(await refusedByDatabase('delete from office.wave_note where wave_id = $1', [id])).toBe(
      'wave_note_immutable',
    );
  });

  it('ten who close it at once close it once', async () => {
    const id = await planned();
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => move({ id, move: 'CLOSE', because: 'پاسخ بس است' })),
    );
    const refused = replies.filter(({ errors }) => errors.length > 0);
    expect(refused.map((reply) => refusalOf(reply).code)).toEqual(Array.from({ length: 9 }, () => 'FIELDWORK_STATE'));
    expect((await waveOf(id)).notes.filter((note) => note['move'] === 'close')).toHaveLength(1);
  });
});

describe('a cap of an agency', () => {
  it('is exact over all its links, in a crowd, and leaves the other agencies alone', async () => {
    const [first, second] = agencyIds as [string, string];
    const id = await planned({ agencies: [{ agencyId: first, cap: 7 }, { agencyId: second }] });
    const links = await linksOf(id);
    const own = links.filter(({ agencyId }) => agencyId === first).map(({ code }) => code);
    const replies = await Promise.all(Array.from({ length: 40 }, (_, at) => submit(own[at % 2] as string)));
    const statuses = replies.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(7);
    expect(statuses.filter((status) => status === 409)).toHaveLength(33);
    const { rows } = await app.db.query<{ n: number }>(
      'select count(*)::int as n from answers.receipt where wave_id = $1',
      [id],
    );
    expect(rows[0]?.n).toBe(7);
    expect(await (await fetch(`${app.url}/s/${own[0]}`)).text()).toContain('به اندازهٔ لازم پاسخ رسیده است');
    const other = links.find(({ agencyId }) => agencyId === second);
    expect((await submit(other?.code as string)).status).toBe(201);
  });
});

describe('a continuous wave', () => {
  it('is followed in its survey by one of the present quarter, and its old links lead there', async () => {
    const own = await addCoreSurvey(app.db, { agencies: 1 });
    const [before = ''] = own.links;
    await app.db.query('update office.wave set continuous = true, closes_at = now() where id = $1', [own.waveId]);
    const roll = () => app.app.get(RollWavesJob, { strict: false }).run();
    await Promise.all([roll(), roll(), roll()]);
    const waves = (await calendar()).filter(({ wave }) => wave.number > 0);
    const next = waves.filter(({ notes }) => notes.some((note) => note['move'] === 'roll'));
    expect(next).toHaveLength(1);
    expect(next[0]).toMatchObject({ agencies: 1, links: 1, wave: { state: 'OPEN', continuous: true } });
    expect(next[0]?.notes).toEqual([expect.objectContaining({ move: 'roll', doneBy: null })]);
    const [after] = await linksOf(next[0]?.wave.id as string);
    expect(after?.code).not.toBe(before);
    const page = await fetch(`${app.url}/s/${before}`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining(`/s/${after?.code}`)]);
    expect((await submit(before)).status).toBe(201);
  });

  it('that was closed by hand is the last', async () => {
    const id = await planned({ continuous: true, closesOn: null });
    dataOf(await move({ id, move: 'CLOSE', because: 'دیگر لازم نیست' }));
    await app.app.get(RollWavesJob, { strict: false }).run();
    const newest = Math.max(...(await calendar()).filter((own) => own.wave.id === id).map(({ wave }) => wave.number));
    const { rows } = await app.db.query<{ n: number }>(
      'select max(number)::int as n from office.wave where survey_id = $1',
      [survey.surveyId],
    );
    expect(rows[0]?.n).toBe(newest);
  });
});
