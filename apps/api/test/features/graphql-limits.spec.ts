import { buildSchema, parse, validate } from 'graphql';
import { AGENCY_ENTITIES, AgenciesModule } from '../../src/agencies/agencies.module.js';
import { FIELDWORK_ENTITIES, FieldworkModule } from '../../src/fieldwork/fieldwork.module.js';
import { GraphqlModule } from '../../src/graphql/graphql.module.js';
import { oneMutationField } from '../../src/graphql/one-mutation-field.rule.js';
import { IDENTITY_ENTITIES, IdentityModule } from '../../src/identity/identity.module.js';
import { QUESTIONNAIRE_ENTITIES } from '../../src/questionnaires/questionnaires.entities.js';
import { type GraphqlAnswer, GraphqlClient } from '../support/graphql-client.js';
import { PASSWORD, addPerson } from '../support/office-people.js';
import { type TestApp, startTestApp } from '../support/test-app.js';

const start = (introspection: boolean) =>
  startTestApp({
    imports: [GraphqlModule.with({ introspection }), IdentityModule, AgenciesModule, FieldworkModule],
    entities: [...IDENTITY_ENTITIES, ...AGENCY_ENTITIES, ...QUESTIONNAIRE_ENTITIES, ...FIELDWORK_ENTITIES],
    env: { publicUrl: 'https://trust.example.ir' },
  });

/** As it is shipped, and as developers open it; limits hold in both. */
let shipped: TestApp;
let opened: TestApp;

beforeAll(async () => {
  [shipped, opened] = [await start(false), await start(true)];
  await addPerson(shipped.db, { username: 'member', role: 'council_member' });
});

afterAll(() => Promise.all([shipped?.close(), opened?.close()]));

const codesOf = ({ errors }: GraphqlAnswer) => [...new Set(errors.map(({ extensions }) => extensions.code))];
const send = (query: string, variables?: Record<string, unknown>) =>
  new GraphqlClient(shipped.url).send(query, variables);
const develop = (query: string) => new GraphqlClient(opened.url).send(query);
const repeat = (times: number, write: (index: number) => string) =>
  Array.from({ length: times }, (_, i) => write(i)).join(' ');

function expectRefusal(answer: GraphqlAnswer, limit: string): void {
  expect(answer.data ?? null).toBeNull();
  const problems = answer.errors.map(({ extensions }) => extensions.problem);
  expect(problems).toContainEqual({
    code: 'QUERY_TOO_COMPLEX',
    path: '',
    details: { limit, allowed: expect.any(Number) as unknown },
  });
}

describe('depth', () => {
  const nested = (levels: number) =>
    `{ __type(name: "Query") ${'{ ofType '.repeat(levels - 2)} { name } ${'}'.repeat(levels - 2)} }`;

  it('of seven levels is allowed, of eight is not', async () => {
    expect(codesOf(await develop(nested(7)))).toEqual([]);
    expectRefusal(await develop(nested(8)), 'depth');
  });

  it.each([
    [
      'a fragment',
      `{ __type(name: "Query") { ...A } } fragment A on __Type { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } }`,
    ],
    [
      'fragments in a chain',
      `{ __type(name: "Query") { ...A } } fragment A on __Type { ofType { ofType { ofType { ...B } } } } fragment B on __Type { ofType { ofType { ofType { name } } } }`,
    ],
    [
      'an inline fragment',
      `{ __type(name: "Query") { ... { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } }`,
    ],
    [
      'a fragment that was met before at a lesser depth',
      `{ a: __type(name: "A") { ...F } b: __type(name: "B") { ofType { ofType { ofType { ...F } } } } } fragment F on __Type { ofType { ofType { ofType { name } } } }`,
    ],
  ])('cannot be hidden in %s', async (_, query) => {
    expectRefusal(await develop(query), 'depth');
  });

  it('of fragments does not count, only of fields', async () => {
    const query =
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...C } fragment C on Query { me { id } }';
    expect(codesOf(await send(query))).toEqual([]);
  });
});

describe('aliases', () => {
  it('are allowed five times and not six', async () => {
    expect(codesOf(await send(`{ ${repeat(5, (i) => `a${i}: me { id }`)} }`))).toEqual([]);
    expectRefusal(await send(`{ ${repeat(6, (i) => `a${i}: me { id }`)} }`), 'aliases');
  });

  it.each([
    ['in a fragment', `{ ...A } fragment A on Query { ${repeat(6, (i) => `a${i}: me { id }`)} }`],
    ['in a fragment spread twice', `{ x: me { ...A } y: me { ...A } } fragment A on Staff { a: id b: id }`],
    ['named like a field of the language', `{ __typename: me { id } ${repeat(5, (i) => `a${i}: me { id }`)} }`],
    ['deep inside', `{ me { agency { ${repeat(6, (i) => `a${i}: key`)} } } }`],
  ])('are counted %s', async (_, query) => {
    expectRefusal(await send(query), 'aliases');
  });
});

describe('the one field of a mutation', () => {
  const attempt = (i: number) => `a${i}: signIn(username: "member", password: "password${i}") { staff { id } }`;

  it.each([
    ['two aliases', `mutation { ${attempt(1)} ${attempt(2)} }`],
    ['two different fields', 'mutation { signOut signIn(username: "a", password: "b") { staff { id } } }'],
    ['a fragment', `mutation { ...A } fragment A on Mutation { ${attempt(1)} ${attempt(2)} }`],
    ['a fragment beside a field', `mutation { ...A ${attempt(2)} } fragment A on Mutation { ${attempt(1)} }`],
    ['an inline fragment', `mutation { ... { ${attempt(1)} } ... on Mutation { ${attempt(2)} } }`],
    ['the same field twice', 'mutation { signOut signOut }'],
    ['the type name beside it', 'mutation { __typename signOut }'],
    [
      'directives',
      `mutation { a: signOut @include(if: true) signIn(username: "a", password: "b") @skip(if: false) { staff { id } } }`,
    ],
  ])('has no company through %s', async (_, query) => {
    const answer = await send(query);
    expectRefusal(answer, 'rootMutationFields');
    const { rows } = await shipped.db.query('select count(*)::int as tried from office.sign_in_attempt');
    expect(rows).toEqual([{ tried: 0 }]);
  });

  it('may be asked for through a fragment', async () => {
    expect(codesOf(await send('mutation { ...A } fragment A on Mutation { signOut }'))).toEqual([]);
  });

  it('is judged for every operation of a document, whichever is run', async () => {
    const body = { query: `mutation A { signOut } mutation B { ${attempt(1)} ${attempt(2)} }`, operationName: 'A' };
    expectRefusal(await new GraphqlClient(shipped.url).post(JSON.stringify(body)), 'rootMutationFields');
  });
});

describe('directives, tokens and cost', () => {
  it('ten directives are allowed and eleven are not', async () => {
    const include = (times: number) => `{ me { ${repeat(times, () => 'id @include(if: true)')} } }`;
    expect(codesOf(await send(include(10)))).toEqual([]);
    expectRefusal(await send(include(11)), 'directives');
  });

  it('a thousand tokens are allowed and more are not', async () => {
    const tokens = (count: number) => `{ me { ${'id '.repeat(count - 5)} } }`;
    expect(codesOf(await send(tokens(1_000)))).not.toContain('QUERY_TOO_COMPLEX');
    expectRefusal(await send(tokens(1_001)), 'tokens');
  });

  it('deep fields are dearer than shallow ones, and a thousand points buy no more', async () => {
    const client = new GraphqlClient(shipped.url);
    await client.signIn('member', PASSWORD);
    const titles = (times: number) => `{ surveys { waves { title { ${'fa '.repeat(times)} } } } }`;
    expect(codesOf(await client.send(titles(100)))).toEqual([]);
    expectRefusal(await client.send(titles(300)), 'cost');
    expect(codesOf(await client.send(`{ me { ${'id '.repeat(300)} } }`))).toEqual([]);
  });

  it.each([
    ['spread in a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
    ['spread in themselves', '{ ...A } fragment A on Query { ...A me { id } }'],
    [
      'that double at each of sixty levels',
      `{ ...F0 } ${repeat(60, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F60 on Query { me { id } }`,
    ],
    [
      'that double at each of sixty levels of a mutation',
      `mutation { ...F0 } ${repeat(60, (i) => `fragment F${i} on Mutation { ...F${i + 1} ...F${i + 1} }`)} fragment F60 on Mutation { signOut }`,
    ],
    [
      'that double and end nowhere',
      `mutation { ...F0 } ${repeat(60, (i) => `fragment F${i} on Mutation { ...F${i + 1} ...F${i + 1} }`)}`,
    ],
  ])('fragments %s are refused at once', async (_, query) => {
    const before = performance.now();
    const answer = await send(query);
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(answer.data ?? null).toBeNull();
    expect(codesOf(answer)).not.toContain('INTERNAL');
  });
});

it('fields of a mutation are counted in no time, however often fragments spread each other', () => {
  const schema = buildSchema('type Query { a: Int } type Mutation { a: Int }');
  const doubling = repeat(26, (i) => `fragment F${i} on Mutation { ...F${i + 1} ...F${i + 1} }`);
  const document = parse(`mutation { ...F0 } ${doubling} fragment F26 on Mutation { a }`);
  const before = performance.now();
  expect(validate(schema, document, [oneMutationField])).toHaveLength(1);
  expect(performance.now() - before).toBeLessThan(500);
});

describe('what is not a GraphQL request of our screens', () => {
  const post = (body: string | Blob | FormData, headers: Record<string, string>) =>
    fetch(`${shipped.url}/graphql`, { method: 'POST', body, headers });
  const json = JSON.stringify({ query: '{ me { id } }' });

  it.each(['GET', 'HEAD', 'OPTIONS'])('%s is answered with 405', async (method) => {
    const response = await fetch(`${shipped.url}/graphql?query={me{id}}`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('%s does not exist', async (method) => {
    expect((await fetch(`${shipped.url}/graphql`, { method })).status).toBe(404);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/json; charset=utf-16',
    'application/json; charset=utf-32le',
    'application/jsonp',
    'text/plain; application/json',
    'application/json, text/plain',
    '',
    'x',
  ])('a body of the type %j is answered with 415', async (type) => {
    const response = await post(new Blob([json]), { 'content-type': type });
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ errors: [{ message: 'BODY_INVALID' }] });
  });

  it.each(['application/json', 'application/json;charset=utf-8', 'Application/JSON; charset="UTF-8"'])(
    'a body of the type %j is taken',
    async (type) => {
      expect((await post(json, { 'content-type': type })).status).toBe(200);
    },
  );

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['another port of this host', { origin: 'http://127.0.0.1:1' }],
    ['another site, by the word of the browser', { 'sec-fetch-site': 'cross-site' }],
    ['a sister domain, by the word of the browser', { 'sec-fetch-site': 'same-site' }],
  ])('a request from %s is answered with 403, whatever it asks', async (_, headers) => {
    const answer = await new GraphqlClient(shipped.url).post(json, headers);
    expect(answer.status).toBe(403);
    expect(codesOf(answer)).toEqual(['NOT_ALLOWED']);
  });

  it('a request of our own pages is taken, by this address and by the public one', async () => {
    for (const origin of [shipped.url, 'https://trust.example.ir']) {
      expect(
        (await new GraphqlClient(shipped.url).post(json, { origin, 'sec-fetch-site': 'same-origin' })).status,
      ).toBe(200);
    }
  });

  it('no other site may read an answer', async () => {
    const response = await post(json, { 'content-type': 'application/json' });
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it.each([
    ['several operations at once', '[{"query":"{ me { id } }"},{"query":"{ me { id } }"}]'],
    ['an empty list', '[]'],
    ['no query', '{}'],
    ['a query that is no text', '{"query":{"a":1}}'],
    ['variables that are no object', '{"query":"{ me { id } }","variables":"x"}'],
    ['variables in a list', '{"query":"{ me { id } }","variables":[1]}'],
    [
      'the hash of a query in place of it',
      `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'a'.repeat(64)}"}}}`,
    ],
    ['an unknown operation name', '{"query":"query A { me { id } }","operationName":"B"}'],
    ['two operations and no name', '{"query":"query A { me { id } } query B { me { id } }"}'],
    ['a subscription', '{"query":"subscription { me { id } }"}'],
    ['a schema in place of a query', '{"query":"type Query { me: String }"}'],
    ['an empty query', '{"query":""}'],
    ['half a surrogate', '{"query":"{ me { id } } # \\ud800 \\u0000"}'.replace('# ', '')],
  ])('%s is refused as invalid input', async (_, body) => {
    const answer = await new GraphqlClient(shipped.url).post(body);
    expect(answer.data ?? null).toBeNull();
    expect(codesOf(answer)).toEqual(['INPUT_INVALID']);
    expect(answer.text).not.toMatch(/node_modules|\.js|at /);
  });

  it.each([
    ['no JSON', '{', 400],
    ['nothing', '', 400],
    ['a prototype', '{"query":"{ me { id } }","variables":{"__proto__":{"admin":true}}}', 400],
    ['a constructor', '{"query":"{ me { id } }","variables":{"constructor":{"prototype":{"admin":true}}}}', 400],
    ['more than a hundred kilobytes', JSON.stringify({ query: `{ me { id } } #${'x'.repeat(102_400)}` }), 413],
  ])('a body with %s is not read', async (_, body, status) => {
    const response = await post(body, { 'content-type': 'application/json' });
    expect(response.status).toBe(status);
    expect(await response.text()).not.toMatch(/node_modules|\.js:|SyntaxError/);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('a body that is sent in pieces is cut at a hundred kilobytes as well', async () => {
    const pieces = new ReadableStream({
      start(controller) {
        for (let piece = 0; piece < 20; piece += 1) controller.enqueue(new TextEncoder().encode(' '.repeat(10_000)));
        controller.close();
      },
    });
    const response = await fetch(`${shipped.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: pieces,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
  });
});

describe('the shape of the schema', () => {
  it.each([
    '{ __schema { types { name } } }',
    '{ __schema { queryType { fields { name } } } }',
    '{ __type(name: "Staff") { fields { name } } }',
    '{ t: __type(name: "Query") { name } }',
    'query { ...A } fragment A on Query { __schema { types { name } } }',
    'query { ... on Query { __type(name: "Query") { name } } }',
    'query ($n: String!) { __type(name: $n) { name } }',
  ])('is not told to strangers: %s', async (query) => {
    const answer = await send(query, { n: 'Query' });
    expect(answer.data ?? null).toBeNull();
    expect(codesOf(answer)).toEqual(['INPUT_INVALID']);
  });

  it.each([
    '{ agencie { id } }',
    '{ me { displayNam } }',
    '{ trustTren { survey { id } } }',
    '{ me { id(x: 1) } }',
    '{ me }',
    'mutation { signIn(usernam: "a") { staff { id } } }',
  ])('is not given away by helpful mistakes: %s', async (query) => {
    const answer = await send(query);
    expect(codesOf(answer)).toEqual(['INPUT_INVALID']);
    expect(answer.text).not.toMatch(/did you mean|agencies|displayName|trustTrend|Staff|String|Query/i);
  });

  it('is open where developers have opened it, with reasons', async () => {
    expect((await develop('{ __schema { queryType { name } } }')).data).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
    expect((await develop('{ agencie { id } }')).text).toContain('Cannot query field');
  });
});

describe('variables', () => {
  const signIn =
    'mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) { staff { id } } }';

  it.each([
    ['missing', { username: 'member' }],
    ['null', { username: 'member', password: null }],
    ['a number', { username: 'member', password: 12_345_678 }],
    ['a list', { username: 'member', password: [PASSWORD] }],
    ['an object', { username: 'member', password: { $ne: 'secret-in-an-object' } }],
  ])('of the wrong kind are refused and never repeated: %s', async (_, variables) => {
    const answer = await send(signIn, variables);
    expect(codesOf(answer)).toEqual(['INPUT_INVALID']);
    expect(answer.text).not.toMatch(/12345678|secret-in-an-object|password long/);
  });

  it('with a thousand mistakes get no more than a few answers', async () => {
    const query = `query (${repeat(50, (i) => `$v${i}: Int!`)}) { me { id @include(if: true) } ${repeat(0, String)} }`;
    const answer = await send(
      query,
      Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`v${i}`, 'x'.repeat(50)])),
    );
    expect(answer.text.length).toBeLessThan(20_000);
    expect(codesOf(answer)).toEqual(['INPUT_INVALID']);
  });
});
