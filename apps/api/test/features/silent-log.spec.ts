import { AppModule } from '../../src/app.module.js';
import { GraphqlClient } from '../support/graphql-client.js';
import { type TestApp, startTestApp } from '../support/test-app.js';

let app: TestApp;
let logged: unknown[];

beforeAll(async () => {
  logged = [];
  app = await startTestApp({ whole: (env) => AppModule.with(env), onError: (entry) => logged.push(entry) });
  // From now on PostgreSQL quotes the value that it cannot read: `invalid input syntax for type integer: "…"`.
  await app.db.query('alter table office.staff alter column username type integer using 0');
  await app.db.query('alter table office.link drop constraint link_successor_fk');
  await app.db.query('alter table office.link alter column code type integer using 0');
  await app.db.query('alter table answers.link_tally alter column link_code type integer using 0');
});

afterAll(() => app?.close());
beforeEach(() => {
  logged = [];
});

it('a failed sign-in statement is logged once, without the name that was typed', async () => {
  const answer = await new GraphqlClient(app.url).signIn('my-neighbours-name', 'a password long enough');
  expect(answer.errors).toMatchObject([{ message: 'INTERNAL' }]);
  expect(logged).toMatchObject([{ requestId: answer.headers.get('x-request-id'), at: 'signIn', code: '22P02' }]);
  expect(JSON.stringify(logged)).not.toMatch(/my-neighbours-name|long enough/);
  expect(answer.text).not.toMatch(/my-neighbours-name|integer/);
});

it('a failed page is logged once, without the code in its address', async () => {
  const response = await fetch(`${app.url}/s/BCD2345`);
  expect(response.status).toBe(500);
  expect(logged).toMatchObject([
    { requestId: response.headers.get('x-request-id'), at: 'GET /s/:code', code: '22P02' },
  ]);
  expect(JSON.stringify(logged)).not.toContain('BCD2345');
  expect(await response.text()).not.toMatch(/integer|syntax/);
});
