import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { getEntityManagerToken } from '@nestjs/typeorm';
import { agencyLoader } from '../../src/agencies/agency-loader.js';
import { AGENCY_ENTITIES, AgenciesModule } from '../../src/agencies/agencies.module.js';
import { findAgenciesById } from '../../src/agencies/agencies.queries.js';
import { FIELDWORK_ENTITIES, FieldworkModule } from '../../src/fieldwork/fieldwork.module.js';
import { findSurvey } from '../../src/fieldwork/surveys.queries.js';
import { GraphqlModule } from '../../src/graphql/graphql.module.js';
import { ReadId } from '../../src/graphql/read-id.js';
import { RequestContext } from '../../src/graphql/request-context.js';
import { scopeCovers, scopeOf } from '../../src/identity/agency-scope.js';
import { IDENTITY_ENTITIES, IdentityModule } from '../../src/identity/identity.module.js';
import { QUESTIONNAIRE_ENTITIES } from '../../src/questionnaires/questionnaires.entities.js';
import { addSurvey, addWave } from '../support/office-fieldwork.js';
import { GraphqlClient } from '../support/graphql-client.js';
import { PASSWORD, addAgencies, addPerson } from '../support/office-people.js';
import { type TestApp, startTestApp } from '../support/test-app.js';

let app: TestApp;
let agencies: Record<string, string>;
let everyonesSurvey: string;
let powersSurvey: string;

beforeAll(async () => {
  app = await startTestApp({
    imports: [GraphqlModule.with(), IdentityModule, AgenciesModule, FieldworkModule],
    entities: [...IDENTITY_ENTITIES, ...AGENCY_ENTITIES, ...QUESTIONNAIRE_ENTITIES, ...FIELDWORK_ENTITIES],
  });
  agencies = await addAgencies(app.db, ['water', 'power', 'post']);
  const { water = '', power = '' } = agencies;
  await addPerson(app.db, { username: 'secretary', role: 'council_secretary' });
  await addPerson(app.db, { username: 'member', role: 'council_member' });
  await addPerson(app.db, { username: 'water-pr', role: 'pr_manager', agencyId: water });
  await addPerson(app.db, { username: 'power-pr', role: 'pr_manager', agencyId: power });
  everyonesSurvey = await addSurvey(app.db, 'everyones');
  powersSurvey = await addSurvey(app.db, 'powers');
  await addWave(app.db, {
    surveyId: everyonesSurvey,
    number: 1,
    opens: '-1 day',
    closes: '1 day',
    links: [water, power],
  });
  await addWave(app.db, { surveyId: everyonesSurvey, number: 2, opens: '5 days', closes: '9 days', links: [power] });
  await addWave(app.db, { surveyId: powersSurvey, number: 1, opens: '-9 days', closes: '-5 days', links: [power] });
});

afterAll(() => app?.close());

async function signedIn(username: string): Promise<GraphqlClient> {
  const client = new GraphqlClient(app.url);
  expect((await client.signIn(username, PASSWORD)).errors).toEqual([]);
  return client;
}

async function keysSeenBy(username: string): Promise<string[]> {
  const { data } = await (await signedIn(username)).send('{ agencies { key } }');
  return (data as { agencies: { key: string }[] }).agencies.map(({ key }) => key);
}

async function surveysSeenBy(username: string) {
  const { data, errors } = await (await signedIn(username)).send('{ surveys { code waves { number state } } }');
  expect(errors).toEqual([]);
  return (data as { surveys: { code: string; waves: { number: number; state: string }[] }[] }).surveys;
}

describe('who sees which agencies', () => {
  it.each(['secretary', 'member'])('the council sees every agency: %s', async (username) => {
    expect((await keysSeenBy(username)).sort()).toEqual(['post', 'power', 'water']);
  });

  it('a PR manager sees the own agency and no other', async () => {
    expect(await keysSeenBy('water-pr')).toEqual(['water']);
    expect(await keysSeenBy('power-pr')).toEqual(['power']);
  });

  it('agencies come in the order of the Persian alphabet', async () => {
    const names = ['پست', 'آب', 'گاز', 'یار', 'برق'];
    const own = await startTestApp({
      imports: [GraphqlModule.with(), IdentityModule, AgenciesModule],
      entities: [...IDENTITY_ENTITIES, ...AGENCY_ENTITIES],
    });
    try {
      const ids = await addAgencies(own.db, names);
      for (const [name, id] of Object.entries(ids)) {
        await own.db.query('update office.agency set name_fa = $1 where id = $2', [name, id]);
      }
      await addPerson(own.db, { username: 'secretary', role: 'council_secretary' });
      const client = new GraphqlClient(own.url);
      await client.signIn('secretary', PASSWORD);
      const { data } = await client.send('{ agencies { name { fa } } }');
      expect(data).toEqual({ agencies: ['آب', 'برق', 'پست', 'گاز', 'یار'].map((fa) => ({ name: { fa } })) });
    } finally {
      await own.close();
    }
  });
});

describe('who sees which surveys', () => {
  it('the council sees every survey with its waves in order, and their state by the database clock', async () => {
    expect(await surveysSeenBy('member')).toEqual([
      {
        code: 'everyones',
        waves: [
          { number: 1, state: 'OPEN' },
          { number: 2, state: 'PLANNED' },
        ],
      },
      { code: 'powers', waves: [{ number: 1, state: 'CLOSED' }] },
    ]);
  });

  it('an office sees the surveys in which it takes part and no other', async () => {
    expect((await surveysSeenBy('water-pr')).map(({ code }) => code)).toEqual(['everyones']);
    expect((await surveysSeenBy('power-pr')).map(({ code }) => code)).toEqual(['everyones', 'powers']);
  });

  it('a foreign survey looks exactly like one that does not exist', async () => {
    const db = app.app.get<EntityManager>(getEntityManagerToken());
    const scope = scopeOf({ role: 'pr_manager', agencyId: agencies['water'] as string });
    const refusalOf = (id: string) =>
      findSurvey(db, scope, id).then(null, (error: { problems: unknown }) => error.problems);
    expect(await refusalOf(powersSurvey)).toEqual([{ code: 'NOT_FOUND', path: 'surveyId', details: {} }]);
    expect(await refusalOf(powersSurvey)).toEqual(await refusalOf(randomUUID()));
    await expect(findSurvey(db, scope, everyonesSurvey)).resolves.toMatchObject({ code: 'everyones' });
  });

  it('a survey is never found by a missing id', async () => {
    const db = app.app.get<EntityManager>(getEntityManagerToken());
    const scope = scopeOf({ role: 'council_member', agencyId: null });
    for (const id of [undefined, null, '', '0', 'undefined']) {
      await expect(findSurvey(db, scope, id as unknown as string)).rejects.toThrow(/NOT_FOUND|uuid|undefined|null/);
    }
  });
});

describe('the scope', () => {
  const council = scopeOf({ role: 'council_secretary', agencyId: null });
  const office = scopeOf({ role: 'pr_manager', agencyId: 'a' });

  it('covers everything for the council and one agency for an office', () => {
    expect(scopeCovers(council, 'anything')).toBe(true);
    expect(scopeCovers(office, 'a')).toBe(true);
    expect(scopeCovers(office, 'b')).toBe(false);
  });

  it('cannot be made for a PR manager without an agency, which would otherwise see everything', () => {
    expect(() => scopeOf({ role: 'pr_manager', agencyId: null })).toThrow('requires the agency');
  });

  it('keeps agencies out of reach even when they are asked for by id', async () => {
    const db = app.app.get<EntityManager>(getEntityManagerToken());
    const { water = '', power = '' } = agencies;
    const own = scopeOf({ role: 'pr_manager', agencyId: water });
    expect((await findAgenciesById(db, own, [water, power])).map(({ key }) => key)).toEqual(['water']);
    const loader = agencyLoader(new RequestContext({ id: '1' } as never, {} as never), db, own);
    await expect(loader.load(power)).rejects.toThrow('NOT_FOUND');
    await expect(loader.load(water)).resolves.toMatchObject({ key: 'water' });
  });
});

describe('an id from outside', () => {
  it.each([undefined, null, '', '1', 'null', 'a'.repeat(36), "' or 1=1 --", {}, [], 0])(
    'that is no UUID is not found, and never coerced: %j',
    (value) => {
      expect(() => new ReadId().transform(value, { data: 'surveyId' })).toThrow('NOT_FOUND at surveyId');
    },
  );

  it('is taken in capitals as well', () => {
    const id = randomUUID();
    expect(new ReadId().transform(id.toUpperCase(), {})).toBe(id);
  });
});

describe('an operation that needs a role', () => {
  it.each(['{ agencies { id } }', '{ surveys { id } }', '{ officeWaves { counted } }'])(
    'asks strangers to sign in and tells them nothing: %s',
    async (query) => {
      const { data, errors } = await new GraphqlClient(app.url).send(query);
      expect(data).toBeNull();
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['SIGN_IN_NEEDED']);
    },
  );

  it.each(['secretary', 'member'])('is refused to another role: the waves of an office to a %s', async (username) => {
    const { data, errors } = await (await signedIn(username)).send('{ officeWaves { counted } }');
    expect(data).toBeNull();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_ALLOWED']);
  });
});
