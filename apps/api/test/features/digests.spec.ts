import { randomUUID } from 'node:crypto';
import { compileEdition } from '@hamava/editions';
import { exampleInput } from '../../../../libs/editions/src/testing/example-input.js';
import { AppModule } from '../../src/app.module.js';
import { MailGateway } from '../../src/digests/mail-gateway.js';
import { SendDigestJob } from '../../src/digests/send-digest.job.js';
import { SweepDigestsJob } from '../../src/digests/sweep-digests.job.js';
import { DigestLetters } from '../../src/digests/digest-letters.js';
import { DatabasePool } from '../../src/database/database-pool.js';
import { ENV } from '../../src/config/config.module.js';
import type { Env } from '../../src/config/env.js';
import { addCoreSurvey } from '../support/core-survey.js';
import { GraphqlClient } from '../support/graphql-client.js';
import { type MailServer, startMailServer, startOddServer } from '../support/mail-server.js';
import { PASSWORD, addAgencies, addPerson } from '../support/office-people.js';
import { publishCompiled } from '../support/published-edition.js';
import { dataOf, refusalOf } from '../support/questionnaire-desk.js';
import { type TestApp, startTestApp } from '../support/test-app.js';

const CANARY = 'canary-head-of-office';
const address = (name: string) => `${CANARY}.${name}@agency.example`;

let app: TestApp;
let server: MailServer;
let agencies: Record<string, string>;
let people: Record<'secretary' | 'member' | 'office', GraphqlClient>;
let editionId: string;
const logged: unknown[] = [];

beforeAll(async () => {
  server = await startMailServer({ refuse: /nobody@/ });
  const mail = { smtpUrl: `smtp://127.0.0.1:${server.port}`, from: 'شورا <council@hamava.example>' };
  app = await startTestApp({
    whole: (env) => AppModule.with(env),
    env: { role: 'api', mail, publicUrl: 'http://etemad.example' },
    onError: (entry) => logged.push(entry),
    onWarning: (entry) => logged.push(entry),
  });
  const { surveyId } = await addCoreSurvey(app.db, { agencies: 1 });
  agencies = await addAgencies(app.db, ['agency-01', 'agency-02', 'agency-03', 'elsewhere']);
  await app.db.query('update office.survey set province_code = 23 where id = $1', [surveyId]);
  const maker = await addPerson(app.db, { username: 'method', role: 'council_method' });
  const decider = await addPerson(app.db, { username: 'secretary', role: 'council_secretary' });
  await addPerson(app.db, { username: 'member', role: 'council_member' });
  await addPerson(app.db, { username: 'office', role: 'pr_manager', agencyId: agencies['agency-01'] });
  const edition = compileEdition(exampleInput({ agencies: 6, waves: 2 }));
  await publishCompiled(app.db, { surveyId, by: [maker, decider] }, edition);
  const { rows } = await app.db.query<{ id: string }>('select id from figures.edition');
  editionId = rows[0]?.id as string;
  const signedIn = async (name: string) => {
    const client = new GraphqlClient(app.url);
    await client.signIn(name, PASSWORD);
    return client;
  };
  people = {
    secretary: await signedIn('secretary'),
    member: await signedIn('member'),
    office: await signedIn('office'),
  };
});
afterAll(async () => {
  await app?.close();
  await server?.close();
});

interface DigestOnWire {
  readonly id: string;
  readonly agencyId: string;
  readonly state: string;
  readonly attempts: number;
  readonly problem: string | null;
  readonly readOn: string | null;
  readonly preview: string | null;
}

const save = (
  who: GraphqlClient,
  agency: string,
  name: string,
  { id = randomUUID(), language = 'fa' }: { readonly id?: string; readonly language?: string } = {},
) =>
  who.send(
    `mutation { saveDigestRecipient(recipient: { id: "${id}", agencyId: "${agencies[agency]}", name: "سرپرست ${name}",
      address: "${name.includes('@') ? name : address(name)}", language: "${language}" }) { id agencyId name address } }`,
  );
const digestsOf = async (who: GraphqlClient) =>
  dataOf<{ leaves: boolean; digests: DigestOnWire[] }>(
    await who.send(
      `{ digests(editionId: "${editionId}") { leaves digests { id agencyId state attempts problem readOn preview } } }`,
    ),
  );
const digestOf = async (agency: string) =>
  (await digestsOf(people.secretary)).digests.find((own) => own.agencyId === agencies[agency]) as DigestOnWire;
const sweep = () => app.app.get(SweepDigestsJob, { strict: false }).run();
const sendOnce = (digestId: string) => app.app.get(SendDigestJob, { strict: false }).run({ digestId });
/** A worker whose mail server is another one. */
const workerAt = (port: number) => {
  const pool = app.app.get(DatabasePool, { strict: false });
  const env = app.app.get<Env>(ENV, { strict: false });
  const mail = { smtpUrl: `smtp://127.0.0.1:${port}`, from: env.mail?.from ?? '' };
  const gateway = new MailGateway({ ...env, mail });
  return new SendDigestJob(pool, new DigestLetters(env, pool, gateway), gateway);
};
const due = () => app.db.query(`update figures.digest set due_at = now() where state = 'waiting'`);
const decoded = (source: string) =>
  source
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString());

describe('the list of recipients', () => {
  it('is kept by an office for its own agency, and by the secretary for every agency', async () => {
    expect(dataOf<unknown[]>(await save(people.office, 'agency-01', 'one'))).toHaveLength(1);
    expect(refusalOf(await save(people.office, 'agency-02', 'two')).code).toBe('NOT_ALLOWED');
    expect(dataOf<unknown[]>(await save(people.secretary, 'agency-02', 'two', { language: 'en' }))).toHaveLength(2);
    expect(refusalOf(await save(people.member, 'agency-01', 'three')).code).toBe('NOT_ALLOWED');
    expect(refusalOf(await people.member.send('{ digestRecipients { address } }')).code).toBe('NOT_ALLOWED');
  });

  it('takes no address twice for an agency, and none that could break a header', async () => {
    expect(refusalOf(await save(people.office, 'agency-01', address('one').toUpperCase())).code).toBe('INPUT_INVALID');
    for (const odd of ['a@b', 'a b@agency.example', 'a@agency.example,b@agency.example', '@agency.example'])
      expect(refusalOf(await save(people.office, 'agency-01', odd)).code).toBe('INPUT_INVALID');
  });

  it('does not let an office change whom another agency has on it', async () => {
    const [own] = dataOf<{ id: string; agencyId: string }[]>(
      await people.secretary.send('{ digestRecipients { id agencyId } }'),
    ).filter(({ agencyId }) => agencyId === agencies['agency-02']);
    expect(refusalOf(await save(people.office, 'agency-01', 'mine', { id: own?.id })).code).toBe('NOT_FOUND');
  });
});

describe('letters about an edition', () => {
  it('are put on the pile once for everybody whose agency the edition is about', async () => {
    await save(people.secretary, 'elsewhere', 'outside');
    await Promise.all([sweep(), sweep(), sweep()]);
    const { leaves, digests } = await digestsOf(people.secretary);
    expect([leaves, digests.length]).toEqual([true, 2]);
    expect(new Set(digests.map(({ state }) => state))).toEqual(new Set(['waiting']));
  });

  it('leave once, however many workers take them up', async () => {
    const { id } = await digestOf('agency-01');
    await Promise.all(Array.from({ length: 8 }, () => sendOnce(id)));
    await sendOnce(id);
    expect(server.mails.map(({ to }) => to)).toEqual([[address('one')]]);
    expect(await digestOf('agency-01')).toMatchObject({ state: 'sent', attempts: 1, problem: null });
  });

  it('hold the sentence of the agency, its figure and its pages, in its language and direction, and fetch nothing', () => {
    const source = decoded(server.mails[0]?.source ?? '');
    const head = source.slice(0, source.indexOf('\r\n\r\n'));
    expect(head).toMatch(/^Disposition-Notification-To: <council@hamava\.example>/m);
    expect(head).toMatch(/^Auto-Submitted: auto-generated/m);
    expect(source).toMatch(/Content-Type: text\/plain; charset=utf-8[\s\S]*Content-Type: text\/html; charset=utf-8/);
    expect(source).toMatch(/Content-ID: <trend>/i);
    expect(source).toContain('<html lang="fa" dir="rtl">');
    expect(source).toContain('src="cid:trend"');
    expect(source).toContain('http://etemad.example/public/');
    const html = source.slice(source.indexOf('<!doctype'), source.indexOf('</html>'));
    expect(html).toContain('سرپرست one گرامی،');
    expect(html).not.toMatch(/<script|<link|src="http|url\(|<img(?![^>]*alt="[^"]+")/);
  });

  it('are put back when no mail server is there, wait longer each time, and leave when it is back', async () => {
    const { id } = await digestOf('agency-02');
    const away = await startMailServer();
    await away.close();
    await workerAt(away.port).run({ digestId: id });
    expect(await digestOf('agency-02')).toMatchObject({ state: 'waiting', attempts: 1, problem: 'MAIL_GATEWAY_DOWN' });
    await sendOnce(id);
    expect(server.mails).toHaveLength(1);
    await due();
    await workerAt(away.port).run({ digestId: id });
    const { rows } = await app.db.query(
      `select round(extract(epoch from due_at - now()) / 60)::int as minutes from figures.digest where id = $1`,
      [id],
    );
    expect(rows).toEqual([{ minutes: 4 }]);
    await due();
    await sendOnce(id);
    expect(await digestOf('agency-02')).toMatchObject({ state: 'sent', attempts: 3 });
    expect(decoded(server.mails[1]?.source ?? '')).toContain('<html lang="en" dir="ltr">');
  });

  it('to an address that the mail server refuses have failed, and are tried again when a person asks', async () => {
    await save(people.secretary, 'agency-03', 'nobody@agency.example');
    await sweep();
    const { id } = await digestOf('agency-03');
    await sendOnce(id);
    expect(await digestOf('agency-03')).toMatchObject({ state: 'failed', problem: 'MAIL_REFUSED' });
    expect(
      refusalOf(await people.office.send(`mutation { sendDigests(editionId: "${editionId}") { leaves } }`)).code,
    ).toBe('NOT_ALLOWED');
    dataOf(await people.secretary.send(`mutation { sendDigests(editionId: "${editionId}") { leaves } }`));
    expect(await digestOf('agency-03')).toMatchObject({ state: 'waiting', attempts: 0 });
    expect((await digestsOf(people.secretary)).digests.filter(({ state }) => state === 'sent')).toHaveLength(2);
  });

  it.each([
    ['a greeting that is none', 'What do you want?', () => null, 'waiting'],
    ['nonsense to every command', '220 odd', () => 'purple', 'waiting'],
    [
      'a refused sign-in',
      '220 odd',
      (line: string) => (line.startsWith('EHLO') ? '250 odd' : '535 who are you'),
      'waiting',
    ],
  ] as const)('meet %s and are put back', async (_what, greeting, answer, state) => {
    await due();
    const odd = await startOddServer(greeting, answer);
    const { id } = await digestOf('agency-03');
    await workerAt(odd.port).run({ digestId: id });
    await odd.close();
    expect((await digestOf('agency-03')).state).toBe(state);
  });

  it('of which nobody knows whether they left are left to a person', async () => {
    await due();
    const odd = await startOddServer('220 odd', (line, hangUp) => {
      if (/^DATA/m.test(line)) return '354 go on';
      if (/^(EHLO|MAIL|RCPT)/.test(line)) return '250 odd';
      hangUp();
      return null;
    });
    const { id } = await digestOf('agency-03');
    await workerAt(odd.port).run({ digestId: id });
    await odd.close();
    expect(await digestOf('agency-03')).toMatchObject({ state: 'uncertain', problem: 'MAIL_UNCERTAIN' });
    await sweep();
    await sendOnce(id);
    expect((await digestOf('agency-03')).state).toBe('uncertain');
  });

  it('that a worker took with it when it ended are uncertain, too', async () => {
    await app.db.query(
      `update figures.digest set state = 'sending', problem = null, due_at = now() where state = 'uncertain'`,
    );
    await sweep();
    expect((await digestOf('agency-03')).state).toBe('uncertain');
  });
});

describe('the receipt of a letter', () => {
  const linkIn = (source: string) => /\/digest\/[\w-]{43}/.exec(decoded(source))?.[0] ?? '';
  const visit = (path: string, method: string) => fetch(app.url + path, { method, redirect: 'manual' });

  it('is not given by opening the link, however often', async () => {
    const link = linkIn(server.mails[0]?.source ?? '');
    for (const method of ['GET', 'HEAD', 'GET']) {
      const page = await visit(link, method);
      expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
    }
    const page = await (await visit(link, 'GET')).text();
    expect(page).toMatch(/<html lang="fa" dir="rtl">[\s\S]*<form[^>]* method="post"/);
    expect((await digestOf('agency-01')).readOn).toBeNull();
  });

  it('is given once by the button, by whichever of two presses comes first', async () => {
    const link = linkIn(server.mails[0]?.source ?? '');
    const answers = await Promise.all([visit(link, 'POST'), visit(link, 'POST')]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const { readOn } = await digestOf('agency-01');
    expect(readOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect((await visit(link, 'POST')).status).toBe(409);
    expect(await (await visit(link, 'GET')).text()).not.toContain('<form');
  });

  it('is of one letter: a changed, foreign or borrowed signature opens nothing', async () => {
    const [one, two] = server.mails.map(({ source }) => linkIn(source).slice('/digest/'.length));
    const [bytesOne, bytesTwo] = [Buffer.from(one ?? '', 'base64url'), Buffer.from(two ?? '', 'base64url')];
    const mixed = Buffer.concat([bytesTwo.subarray(0, 16), bytesOne.subarray(16)]).toString('base64url');
    const unknown = Buffer.concat([Buffer.alloc(16, 7), bytesOne.subarray(16)]).toString('base64url');
    for (const token of [mixed, unknown, 'preview', 'x'.repeat(43), `${two}A`]) {
      expect((await visit(`/digest/${token}`, 'GET')).status).toBe(404);
      expect((await visit(`/digest/${token}`, 'POST')).status).toBe(404);
    }
    expect((await digestOf('agency-02')).readOn).toBeNull();
  });

  it('is seen by the council, and by an office for its own agency', async () => {
    const member = await digestsOf(people.member);
    expect(member.digests.map(({ readOn }) => readOn !== null)).toContain(true);
    expect(member.digests.every(({ preview }) => preview === null)).toBe(true);
    expect((await digestsOf(people.office)).digests.map(({ agencyId }) => agencyId)).toEqual([agencies['agency-01']]);
  });
});

describe('a letter that is looked at', () => {
  const get = (who: GraphqlClient, path: string) =>
    fetch(app.url + path, { headers: { cookie: who.cookie as string } });

  it('is the letter without its signature, and may do nothing', async () => {
    const { preview } = await digestOf('agency-01');
    const page = await get(people.office, preview ?? '');
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    const html = await page.text();
    expect(html).toContain('data:image/png;base64,');
    expect(html).toContain('http://etemad.example/digest/preview');
    expect(html).not.toMatch(/\/digest\/[\w-]{43}/);
    const eml = await (await get(people.secretary, preview?.replace('.html', '.eml') ?? '')).text();
    expect(decoded(eml)).not.toMatch(/\/digest\/[\w-]{43}/);
  });

  it('is nobody else’s', async () => {
    const other = (await digestOf('agency-02')).preview ?? '';
    expect((await get(people.office, other)).status).toBe(404);
    expect((await get(people.member, other)).status).toBe(422);
  });
});

describe('an address', () => {
  it('stands in no log, no job and no row but its own', async () => {
    await app.app.get(SweepDigestsJob, { strict: false }).run();
    expect(JSON.stringify(logged)).toContain('refused');
    expect(JSON.stringify(logged)).not.toContain(CANARY);
    expect(JSON.stringify(logged)).not.toContain('nobody@');
    const { rows } = await app.db.query<{ at: string }>(
      `select table_schema || '.' || table_name as at from information_schema.tables
       where table_schema in ('office', 'figures', 'answers', 'bullmq') and table_type = 'BASE TABLE'`,
    );
    const holding: string[] = [];
    for (const { at } of rows) {
      const found = await app.db.query(`select from ${at} t where to_jsonb(t)::text like '%' || $1 || '%' limit 1`, [
        CANARY,
      ]);
      if (found.rowCount === 1) holding.push(at);
    }
    expect(holding).toEqual(['office.digest_recipient']);
  });

  it('goes when its recipient is taken off the list, and what was sent stays counted', async () => {
    const list = dataOf<{ id: string }[]>(await people.secretary.send('{ digestRecipients { id } }'));
    for (const { id } of list)
      dataOf(await people.secretary.send(`mutation { removeDigestRecipient(id: "${id}") { id } }`));
    const { rows } = await app.db.query(
      'select from office.digest_recipient where address is not null or name is not null',
    );
    expect(rows).toHaveLength(0);
    expect((await digestsOf(people.secretary)).digests.map(({ state }) => state).sort()).toEqual([
      'sent',
      'sent',
      'uncertain',
    ]);
  });
});

describe('without a mail server in the settings', () => {
  it('letters are written and kept, and none leaves', async () => {
    dataOf(await save(people.secretary, 'agency-02', 'again'));
    await sweep();
    const before = server.mails.length;
    const pool = app.app.get(DatabasePool, { strict: false });
    const env = { ...app.app.get<Env>(ENV, { strict: false }), mail: null };
    const gateway = new MailGateway(env);
    const job = new SendDigestJob(pool, new DigestLetters(env, pool, gateway), gateway);
    const { rows } = await app.db.query<{ id: string }>(`select id from figures.digest where state = 'waiting'`);
    for (const { id } of rows) await job.run({ digestId: id });
    expect(rows).toHaveLength(1);
    const { digests } = await digestsOf(people.secretary);
    expect(digests.filter(({ state }) => state === 'kept')).toHaveLength(1);
    expect(server.mails).toHaveLength(before);
  });
});
