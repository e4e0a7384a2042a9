import { AGENCY_ENTITIES, AgenciesModule } from '../../src/agencies/agencies.module.js';
import { GraphqlModule } from '../../src/graphql/graphql.module.js';
import { IDENTITY_ENTITIES, IdentityModule } from '../../src/identity/identity.module.js';
import { hashPassword, isPassword } from '../../src/identity/passwords.js';
import { GraphqlClient } from '../support/graphql-client.js';
import { PASSWORD, addAgencies, addPerson } from '../support/office-people.js';
import { type TestApp, startTestApp } from '../support/test-app.js';

let app: TestApp;
let agencyId: string;

beforeAll(async () => {
  app = await startTestApp({
    imports: [GraphqlModule.with(), IdentityModule, AgenciesModule],
    entities: [...IDENTITY_ENTITIES, ...AGENCY_ENTITIES],
  });
  agencyId = (await addAgencies(app.db, ['water']))['water'] as string;
  await addPerson(app.db, { username: 'secretary', role: 'council_secretary' });
  await addPerson(app.db, { username: 'manager', role: 'pr_manager', agencyId });
  await addPerson(app.db, { username: 'left', role: 'council_member', disabled: true });
  await addPerson(app.db, { username: 'علی1', role: 'council_member' });
});

afterAll(() => app?.close());
beforeEach(() => forgetFailures());

const forgetFailures = () => app.db.query('delete from office.sign_in_attempt');
const browser = () => new GraphqlClient(app.url);

describe('signing in', () => {
  it('tells who signed in, with role and agency', async () => {
    const answer = await browser().signIn('manager', PASSWORD);
    expect(answer.errors).toEqual([]);
    expect(answer.data).toEqual({
      signIn: {
        staff: {
          id: expect.any(String) as unknown,
          displayName: 'manager',
          role: 'PR_MANAGER',
          agency: { id: agencyId, key: 'water' },
        },
      },
    });
  });

  it('lets the person be known afterwards by the cookie alone', async () => {
    const client = browser();
    await client.signIn('secretary', PASSWORD);
    const { data } = await client.send('{ me { displayName role agency { id } } }');
    expect(data).toEqual({ me: { displayName: 'secretary', role: 'COUNCIL_SECRETARY', agency: null } });
  });

  it('knows nobody without a cookie', async () => {
    expect((await browser().send('{ me { id } }')).data).toEqual({ me: null });
  });

  it.each([' Secretary ', 'SECRETARY'])('takes the user name as people type it: %j', async (username) => {
    expect((await browser().signIn(username, PASSWORD)).errors).toEqual([]);
  });

  it.each(['علی1', 'علي۱', 'علی١'])(
    'takes Persian and Arabic letters and digits for the same: %s',
    async (username) => {
      expect((await browser().signIn(username, PASSWORD)).errors).toEqual([]);
    },
  );

  it('keeps no password and no token in the database', async () => {
    const client = browser();
    await client.signIn('secretary', PASSWORD);
    const token = client.cookie?.split('=')[1] ?? '';
    const { rows } = await app.db.query<{ everything: string }>(
      `select coalesce(string_agg(t::text, '|'), '') as everything from
         (select s::text as t from office.staff s union all select i::text from office.session i) x`,
    );
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(rows[0]?.everything).not.toContain(token);
    expect(rows[0]?.everything).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
    expect(rows[0]?.everything).not.toContain(PASSWORD);
    expect(rows[0]?.everything).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  });
});

describe('a refused sign-in', () => {
  const refusedBody = {
    data: null,
    errors: [
      {
        message: 'SIGN_IN_REFUSED',
        path: ['signIn'],
        extensions: { code: 'SIGN_IN_REFUSED', problem: { code: 'SIGN_IN_REFUSED', path: '', details: {} } },
      },
    ],
  };

  it.each([
    ['an unknown user', 'nobody', PASSWORD],
    ['a wrong password', 'secretary', 'not the password'],
    ['a disabled person with the right password', 'left', PASSWORD],
    ['an empty user name', '', PASSWORD],
    ['a user name of spaces', '   ', PASSWORD],
    ['a user name of a thousand letters', 'a'.repeat(1_000), PASSWORD],
    ['a password that is too short to be one', 'secretary', 'short'],
    ['a password of fifty thousand letters', 'secretary', 'a'.repeat(50_000)],
    ['a user name with a NUL character', 'secre\u0000tary\u0000x', PASSWORD],
  ])('is the same for %s', async (_, username, password) => {
    const client = browser();
    const answer = await client.signIn(username, password);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual(refusedBody);
    expect(client.cookie).toBeUndefined();
  });

  it('is the same for a locked name with the right password', async () => {
    await failTimes('secretary', 5);
    const answer = await browser().signIn('secretary', PASSWORD);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual(refusedBody);
  });

  it('takes as long for an unknown user as for a wrong password, to within half a hash', async () => {
    const passwordHash = await hashPassword(PASSWORD);
    const hash = () => isPassword(PASSWORD, passwordHash);
    const leak = async () => {
      const [unknown, wrong, hashing] = await quickTimes(20, [
        () => refused('nobody'),
        () => refused('secretary'),
        hash,
      ]);
      return Math.abs(wrong - unknown) / hashing;
    };
    // A busy machine can spoil a measurement; hashing for known names only would spoil all of them, by about 1.
    const leaks = [await leak()];
    while (leaks.length < 3 && Math.min(...leaks) > 0.5) leaks.push(await leak());
    expect(Math.min(...leaks)).toBeLessThan(0.5);
  });
});

describe('a name that cannot sign in', () => {
  it('is locked by the fifth failure, for a minute', async () => {
    await failTimes('secretary', 4);
    expect((await browser().signIn('secretary', PASSWORD)).errors).toEqual([]);
    await failTimes('secretary', 5);
    expect(await lockMinutes()).toEqual([1]);
    expect((await browser().signIn('secretary', PASSWORD)).errors).toHaveLength(1);
  });

  it('is locked for 1, 2, 4, 8 and then always 15 minutes', async () => {
    await failTimes('secretary', 4);
    const locks: number[] = [];
    for (let failure = 5; failure <= 11; failure += 1) {
      await failTimes('secretary', 1);
      locks.push(...(await lockMinutes()));
      await app.db.query('update office.sign_in_attempt set locked_until = now()');
    }
    expect(locks).toEqual([1, 2, 4, 8, 15, 15, 15]);
  });

  it('is free again when the lock is over, and starts from nothing after a success', async () => {
    await failTimes('secretary', 5);
    await app.db.query(`update office.sign_in_attempt set locked_until = now() - interval '1 second'`);
    expect((await browser().signIn('secretary', PASSWORD)).errors).toEqual([]);
    await failTimes('secretary', 4);
    expect((await browser().signIn('secretary', PASSWORD)).errors).toEqual([]);
  });

  it('is locked whether anybody has it or not', async () => {
    await failTimes('nobody', 5);
    expect(await lockMinutes()).toEqual([1]);
  });

  it('does not lock its neighbour', async () => {
    await failTimes('secretary', 6);
    expect((await browser().signIn('manager', PASSWORD)).errors).toEqual([]);
  });

  it('gets no more than five tries when twenty come at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => browser().signIn('secretary', 'not the password')));
    const { rows } = await app.db.query('select failures from office.sign_in_attempt');
    expect(rows).toEqual([{ failures: 5 }]);
  });

  it('is stored as a hash of what was typed, never as the name', async () => {
    await failTimes('Secretary', 1);
    const { rows } = await app.db.query(
      `select encode(account_hash, 'hex') = encode(sha256('secretary'), 'hex') as hashed, a::text like '%secretary%' as named
       from office.sign_in_attempt a`,
    );
    expect(rows).toEqual([{ hashed: true, named: false }]);
  });
});

describe('a flood of sign-ins', () => {
  it('is told to come back later instead of queueing without end, and locks nobody', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, number) => browser().signIn(`person-${number}`, 'not the password')),
    );
    const codes = answers.map(({ errors }) => errors[0]?.extensions.code);
    const turnedAway = codes.filter((code) => code === 'TRY_AGAIN_LATER').length;
    expect(new Set(codes)).toEqual(new Set(['SIGN_IN_REFUSED', 'TRY_AGAIN_LATER']));
    const { rows } = await app.db.query<{ counted: number }>(
      'select count(*)::int as counted from office.sign_in_attempt',
    );
    expect(rows[0]?.counted).toBe(60 - turnedAway);
    expect((await browser().signIn('secretary', PASSWORD)).errors).toEqual([]);
  });
});

async function failTimes(username: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await refused(username);
}

async function lockMinutes(): Promise<number[]> {
  const { rows } = await app.db.query(
    'select round(extract(epoch from locked_until - now()) / 60)::int as minutes from office.sign_in_attempt',
  );
  return rows.map(({ minutes }) => minutes as number);
}

async function refused(username: string): Promise<void> {
  await browser().signIn(username, 'not the password');
}

type Works = readonly [() => Promise<unknown>, () => Promise<unknown>, () => Promise<unknown>];

/** How long each work takes when nothing disturbs it: the lower quartile of rounds in which each is first in turn. */
async function quickTimes(rounds: number, works: Works): Promise<[number, number, number]> {
  const times: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < works.length; turn += 1) {
      const chosen = ((round + turn) % works.length) as 0 | 1 | 2;
      const start = performance.now();
      await works[chosen]();
      times[chosen].push(performance.now() - start);
    }
    await forgetFailures();
  }
  const lowerQuartile = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 4)] ?? NaN;
  return [lowerQuartile(times[0]), lowerQuartile(times[1]), lowerQuartile(times[2])];
}
