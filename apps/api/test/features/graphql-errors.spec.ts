import { problem } from '@hamava/surveys';
import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { CitizenErrorsFilter } from '../../src/answers/citizen-errors.filter.js';
import { ProblemError } from '../../src/database/problem-error.js';
import { GraphqlModule } from '../../src/graphql/graphql.module.js';
import { ReadId } from '../../src/graphql/read-id.js';
import { GraphqlClient } from '../support/graphql-client.js';
import { addAgencies } from '../support/office-people.js';
import { type TestApp, startTestApp } from '../support/test-app.js';

const SECRET = 'an answer about my neighbour';

/** Fails in every way that a resolver can. */
@Resolver()
class FailingResolver {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  @Query(() => String, { nullable: true })
  bug(@Args('text', { type: () => String }) text: string): string {
    throw new TypeError(`cannot read ${text.length} of undefined`);
  }

  @Query(() => String, { nullable: true })
  text(@Args('text', { type: () => String }) text: string): string {
    // oxlint-disable-next-line typescript/only-throw-error -- some library will
    throw text;
  }

  @Query(() => String, { nullable: true })
  async statement(@Args('text', { type: () => String }) text: string): Promise<string> {
    return this.db.query('select $1::uuid from office.staff', [text]);
  }

  @Query(() => String, { nullable: true })
  async constraint(): Promise<string> {
    return this.db.query(
      `insert into office.agency select gen_random_uuid(), province_code, key, name_fa, name_en, sector_key, sector_fa,
         sector_en, kind from office.agency`,
    );
  }

  @Query(() => String)
  missing(): string | null {
    return null;
  }

  @Query(() => String, { nullable: true })
  refusal(): string {
    throw new ProblemError([problem('NOT_FOUND', 'surveyId', { seen: 3 }), problem('NOT_ALLOWED', '')]);
  }

  @Query(() => String, { nullable: true })
  byId(@Args('id', { type: () => ID }, ReadId) id: string): string {
    return id;
  }

  @Query(() => String)
  fine(): string {
    return 'fine';
  }
}

@Module({ providers: [FailingResolver, { provide: APP_FILTER, useClass: CitizenErrorsFilter }] })
class FailingModule {}

let app: TestApp;
let logged: Record<string, unknown>[];

beforeAll(async () => {
  app = await startTestApp({
    imports: [GraphqlModule.with(), FailingModule],
    entities: [],
    onError: (entry) => logged.push(entry as Record<string, unknown>),
  });
  await addAgencies(app.db, ['water']);
});

afterAll(() => app?.close());
beforeEach(() => {
  logged = [];
});

const send = (query: string, variables?: Record<string, unknown>) => new GraphqlClient(app.url).send(query, variables);
const ask = (field: string) => send(`query ($text: String!) { ${field}(text: $text) }`, { text: SECRET });

it.each(['bug', 'text', 'statement'])(
  'a bug is masked, and found again in the log by the id of the request: %s',
  async (field) => {
    const answer = await ask(field);
    const requestId = answer.headers.get('x-request-id');
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.parse(answer.text)).toEqual({
      data: { [field]: null },
      errors: [{ message: 'INTERNAL', path: [field], extensions: { code: 'INTERNAL', requestId } }],
    });
    expect(logged).toEqual([expect.objectContaining({ requestId, at: field })]);
  },
);

it.each(['bug', 'text', 'statement'])('no variable and no query reaches the log: %s', async (field) => {
  await ask(field);
  expect(logged).toHaveLength(1);
  expect(JSON.stringify(logged)).not.toContain(SECRET);
  expect(JSON.stringify(logged)).not.toContain('select');
  expect(JSON.stringify(logged)).not.toContain('$text');
});

it('of a failed statement the log keeps its code, and of a bug its sentence and place', async () => {
  await ask('statement');
  await ask('bug');
  expect(logged[0]).toMatchObject({ error: 'QueryFailedError', code: '22P02' });
  expect(logged[0]).not.toHaveProperty('message');
  expect(logged[1]).toMatchObject({
    error: 'TypeError',
    message: `cannot read ${SECRET.length} of undefined`,
    stack: expect.arrayContaining([expect.stringContaining('FailingResolver.bug')]) as unknown,
  });
});

it('a value that must not be missing is a bug of ours', async () => {
  const answer = await send('{ missing }');
  expect(answer.errors).toMatchObject([{ message: 'INTERNAL', path: ['missing'] }]);
  expect(logged).toHaveLength(1);
});

it('one bug does not spoil the other fields of a request, and each is logged once', async () => {
  const answer = await send('query ($text: String!) { fine bug(text: $text) again: bug(text: $text) }', {
    text: SECRET,
  });
  expect(answer.data).toEqual({ fine: 'fine', bug: null, again: null });
  expect(logged.map(({ at }) => at)).toEqual(['bug', 'again']);
});

it('an expected refusal carries its first problem, the list when there are several, and is not logged', async () => {
  const answer = await send('{ refusal }');
  expect(answer.errors).toEqual([
    {
      message: 'NOT_FOUND',
      path: ['refusal'],
      extensions: {
        code: 'NOT_FOUND',
        problem: { code: 'NOT_FOUND', path: 'surveyId', details: { seen: 3 } },
        problems: [
          { code: 'NOT_FOUND', path: 'surveyId', details: { seen: 3 } },
          { code: 'NOT_ALLOWED', path: '', details: {} },
        ],
      },
    },
  ]);
  expect(logged).toEqual([]);
});

it('a violated constraint with a meaning is a refusal, named by the constraint and not by the row', async () => {
  const answer = await send('{ constraint }');
  expect(answer.errors).toMatchObject([
    { message: 'INPUT_INVALID', extensions: { problem: { code: 'INPUT_INVALID' } } },
  ]);
  expect(answer.text).not.toMatch(/insert|duplicate|water|agency\b/);
  expect(logged).toEqual([]);
});

it.each(['1', 'abc', ''])('an id that is no UUID is not found, without asking the database: %j', async (id) => {
  const answer = await send('query ($id: ID!) { byId(id: $id) }', { id });
  expect(answer.errors).toMatchObject([{ message: 'NOT_FOUND', extensions: { problem: { path: 'id' } } }]);
  expect(logged).toEqual([]);
});

it('two requests never share an id', async () => {
  const ids = (await Promise.all([ask('bug'), ask('bug')])).map(({ headers }) => headers.get('x-request-id'));
  expect(new Set(ids).size).toBe(2);
});

it('an id that the client brings is not taken over', async () => {
  const answer = await new GraphqlClient(app.url).post('{"query":"{ fine }"}', { 'x-request-id': 'mine' });
  expect(answer.headers.get('x-request-id')).not.toBe('mine');
});
