import type { EntityManager } from 'typeorm';
import { getEntityManagerToken } from '@nestjs/typeorm';
import { AGENCY_ENTITIES, AgenciesModule } from '../../src/agencies/agencies.module.js';
import { GraphqlModule } from '../../src/graphql/graphql.module.js';
import { IDENTITY_ENTITIES, IdentityModule } from '../../src/identity/identity.module.js';
import { purgeSessions } from '../../src/identity/sessions.queries.js';
import { GraphqlClient } from '../support/graphql-client.js';
import { PASSWORD, addAgencies, addPerson } from '../support/office-people.js';
import { type TestApp, startTestApp } from '../support/test-app.js';

const rooms = {
  imports: [GraphqlModule.with(), IdentityModule, AgenciesModule],
  entities: [...IDENTITY_ENTITIES, ...AGENCY_ENTITIES],
};

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp(rooms);
  await addAgencies(app.db, ['water']);
  await addPerson(app.db, { username: 'secretary', role: 'council_secretary' });
  await addPerson(app.db, { username: 'member', role: 'council_member' });
});

afterAll(() => app?.close());
beforeEach(() => app.db.query('delete from office.session'));

async function signedIn(username = 'secretary', at = app): Promise<GraphqlClient> {
  const client = new GraphqlClient(at.url);
  expect((await client.signIn(username, PASSWORD)).errors).toEqual([]);
  return client;
}

async function isIn(client: GraphqlClient): Promise<boolean> {
  const { errors } = await client.send('{ agencies { id } }');
  if (errors.length > 0) expect(errors[0]?.extensions.code).toBe('SIGN_IN_NEEDED');
  return errors.length === 0;
}

/** The open sessions, as ages in minutes. */
async function sessions(): Promise<{ age: number; idle: number }[]> {
  const { rows } = await app.db.query<{ age: number; idle: number }>(
    `select round(extract(epoch from now() - created_at) / 60)::int as age,
       round(extract(epoch from now() - last_seen_at) / 60)::int as idle
     from office.session order by created_at desc`,
  );
  return rows;
}

const age = (column: 'created_at' | 'last_seen_at', by: string) =>
  app.db.query(`update office.session set ${column} = now() - $1::interval`, [by]);

describe('the cookie of a session', () => {
  it('is out of reach of scripts and of other sites, for every path and for twelve hours', async () => {
    const { headers } = await new GraphqlClient(app.url).signIn('secretary', PASSWORD);
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(/^hamava_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/),
    ]);
  });

  it('over https is bound to the host and never sent without encryption', async () => {
    const own = await startTestApp({ ...rooms, env: { overHttps: true, publicUrl: 'https://trust.example.ir' } });
    try {
      await addPerson(own.db, { username: 'secretary', role: 'council_secretary' });
      const client = new GraphqlClient(own.url);
      const { headers } = await client.signIn('secretary', PASSWORD);
      expect(headers.getSetCookie()).toEqual([
        expect.stringMatching(
          /^__Host-hamava_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
        ),
      ]);
      expect(await isIn(client)).toBe(true);
      client.cookie = client.cookie?.replace('__Host-', '');
      expect(await isIn(client)).toBe(false);
    } finally {
      await own.close();
    }
  });

  it('is a new random one each time', async () => {
    const cookies = [await signedIn(), await signedIn(), await signedIn('member')].map(({ cookie }) => cookie);
    expect(new Set(cookies).size).toBe(3);
  });

  it.each([
    ['empty', ''],
    ['short', 'x'],
    ['of the right length', 'a'.repeat(43)],
    ['very long', 'a'.repeat(5_000)],
    ['encoded', '%00'],
    ['clever', "' or 1=1 --"],
  ])('means nothing when made up: %s', async (_, token) => {
    const client = new GraphqlClient(app.url);
    client.cookie = `hamava_session=${token}`;
    expect(await isIn(client)).toBe(false);
  });
});

describe('a session', () => {
  it('planted before sign-in is worth nothing afterwards: the token changes', async () => {
    const attacker = await signedIn('member');
    const victim = new GraphqlClient(app.url);
    victim.cookie = attacker.cookie;
    await victim.signIn('secretary', PASSWORD);
    expect(victim.cookie).not.toBe(attacker.cookie);
    expect(await isIn(victim)).toBe(true);
    expect(await isIn(attacker)).toBe(false);
    expect(await sessions()).toHaveLength(1);
  });

  it('outlives a failed attempt to sign in as somebody else', async () => {
    const client = await signedIn();
    const { cookie } = client;
    await client.signIn('member', 'not the password');
    expect(client.cookie).toBe(cookie);
    expect(await isIn(client)).toBe(true);
  });

  it('on one device does not end the session on another', async () => {
    const [office, home] = [await signedIn(), await signedIn()];
    expect(await isIn(office)).toBe(true);
    expect(await isIn(home)).toBe(true);
  });

  it.each([
    ['29 minutes', true],
    ['31 minutes', false],
  ])('after %s without a request is still open: %s', async (idle, open) => {
    const client = await signedIn();
    await age('last_seen_at', idle);
    expect(await isIn(client)).toBe(open);
    expect(await isIn(client)).toBe(open);
  });

  it.each([
    ['11 hours 59 minutes', true],
    ['12 hours 1 minute', false],
  ])('of %s is still open, however busy it was: %s', async (old, open) => {
    const client = await signedIn();
    await age('created_at', old);
    expect(await isIn(client)).toBe(open);
  });

  it('is noted as used, at most once a minute', async () => {
    const client = await signedIn();
    await age('last_seen_at', '50 seconds');
    await isIn(client);
    expect(await sessions()).toEqual([{ age: 0, idle: 1 }]);
    await age('last_seen_at', '10 minutes');
    await isIn(client);
    expect(await sessions()).toEqual([{ age: 0, idle: 0 }]);
  });

  it('ends at the next request of a person who has been disabled', async () => {
    const client = await signedIn('member');
    expect(await isIn(client)).toBe(true);
    await app.db.query(`update office.staff set disabled = true where username = 'member'`);
    expect(await isIn(client)).toBe(false);
    expect((await client.send('{ me { id } }')).data).toEqual({ me: null });
    await app.db.query(`update office.staff set disabled = false where username = 'member'`);
  });

  it('carries the rights of now, not of when it began', async () => {
    const client = await signedIn('member');
    const { rows } = await app.db.query<{ id: string }>('select id from office.agency');
    await app.db.query(`update office.staff set role = 'pr_manager', agency_id = $1 where username = 'member'`, [
      rows[0]?.id,
    ]);
    expect((await client.send('{ me { role } }')).data).toEqual({ me: { role: 'PR_MANAGER' } });
    await app.db.query(`update office.staff set role = 'council_member', agency_id = null where username = 'member'`);
  });
});

describe('signing out', () => {
  it('ends the session on the server and takes the cookie away', async () => {
    const client = await signedIn();
    const copy = new GraphqlClient(app.url);
    copy.cookie = client.cookie;
    const { data, headers } = await client.send('mutation { signOut }');
    expect(data).toEqual({ signOut: true });
    expect(headers.getSetCookie()[0]).toMatch(/^hamava_session=; .*Expires=Thu, 01 Jan 1970/);
    expect(client.cookie).toBeUndefined();
    expect(await isIn(copy)).toBe(false);
    expect(await sessions()).toEqual([]);
  });

  it('without a session is no error', async () => {
    expect((await new GraphqlClient(app.url).send('mutation { signOut }')).data).toEqual({ signOut: false });
  });

  it('leaves the sessions of everybody else alone', async () => {
    const [leaving, staying] = [await signedIn(), await signedIn('member')];
    await leaving.send('mutation { signOut }');
    expect(await isIn(staying)).toBe(true);
  });
});

describe('the purge', () => {
  it('deletes sessions that are over or idle and keeps the others', async () => {
    await signedIn();
    await age('created_at', '13 hours');
    await signedIn('member');
    await app.db.query(
      `update office.session set last_seen_at = now() - interval '1 hour' where created_at > now() - interval '1 hour'`,
    );
    const open = await signedIn();
    await purgeSessions(app.app.get<EntityManager>(getEntityManagerToken()));
    expect(await sessions()).toEqual([{ age: 0, idle: 0 }]);
    expect(await isIn(open)).toBe(true);
  });

  it('forgets failed sign-ins a day after they stopped mattering', async () => {
    await new GraphqlClient(app.url).signIn('somebody', 'not the password');
    await new GraphqlClient(app.url).signIn('another', 'not the password');
    await app.db.query(
      `update office.sign_in_attempt set locked_until = now() - interval '25 hours' where account_hash = sha256('somebody')`,
    );
    await purgeSessions(app.app.get<EntityManager>(getEntityManagerToken()));
    const { rows } = await app.db.query(
      `select account_hash = sha256('another') as recent from office.sign_in_attempt`,
    );
    expect(rows).toEqual([{ recent: true }]);
  });
});
