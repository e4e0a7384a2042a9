import { copied, exportXlsForm } from '@hamava/interchange';
import { AppModule } from '../../src/app.module.js';
import { everyKind } from '../support/every-kind.js';
import { GraphqlClient } from '../support/graphql-client.js';
import { addAgencies, addPerson, PASSWORD } from '../support/office-people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let server: TestApp;
let office: GraphqlClient;
let neighbour: GraphqlClient;
let member: GraphqlClient;

beforeAll(async () => {
  server = await startTestApp({ whole: (env) => AppModule.with(env) });
  const agencies = await addAgencies(server.db, ['water', 'power']);
  await addPerson(server.db, { username: 'water_pr', role: 'pr_manager', agencyId: agencies['water'] });
  await addPerson(server.db, { username: 'power_pr', role: 'pr_manager', agencyId: agencies['power'] });
  await addPerson(server.db, { username: 'member', role: 'council_member' });
  [office, neighbour, member] = (await Promise.all(['water_pr', 'power_pr', 'member'].map(signedIn))) as [
    GraphqlClient,
    GraphqlClient,
    GraphqlClient,
  ];
});

afterAll(() => server.close());

async function signedIn(username: string): Promise<GraphqlClient> {
  const client = new GraphqlClient(server.url);
  await client.signIn(username, PASSWORD);
  return client;
}

interface Answer {
  readonly status: number;
  readonly id?: string;
  readonly definition?: unknown;
  readonly losses: readonly { construct: string; where: string; because: { fa: string; en: string } }[];
  readonly problems: readonly { code: string; details: Record<string, unknown> }[];
}

async function upload(
  who: GraphqlClient | null,
  name: string,
  content: Uint8Array | string,
  query = '',
  origin?: string,
): Promise<Answer> {
  const form = new FormData();
  form.append('file', new Blob([content as BlobPart]), name);
  const headers = {
    ...(who?.cookie === undefined ? {} : { cookie: who.cookie }),
    ...(origin === undefined ? {} : { origin }),
  };
  const response = await fetch(`${server.url}/api/questionnaires/import${query}`, {
    method: 'POST',
    body: form,
    headers,
  });
  return { ...((await response.json()) as Omit<Answer, 'status'>), status: response.status };
}

function download(who: GraphqlClient | null, id: string, query: string): Promise<Response> {
  const headers: Record<string, string> = who?.cookie === undefined ? {} : { cookie: who.cookie };
  return fetch(`${server.url}/api/questionnaires/${id}/export?${query}`, { headers });
}

describe('Questionnaires as files', () => {
  it('a workbook becomes a draft and comes back as it was, but for its code', async () => {
    const { content } = await exportXlsForm(everyKind());
    const made = await upload(office, 'form.xlsx', content);
    expect(made).toMatchObject({ status: 200, losses: [{ construct: 'bank: trust_1' }], problems: [] });
    const back = await download(office, made.id ?? '', 'format=json');
    const definition = (await back.json()) as { code: string };
    expect(definition).toEqual({ ...copied(everyKind()).definition, code: definition.code });
    const workbook = await download(office, made.id ?? '', 'format=xlsx');
    expect(workbook.headers.get('content-disposition')).toMatch(/^attachment; filename="\w+-draft\.xlsx"$/);
    const again = await upload(office, 'again.xlsx', new Uint8Array(await workbook.arrayBuffer()), '?preview=1');
    expect(again.definition).toEqual(definition);
  });

  it('goes out in every format', async () => {
    const { id = '' } = await upload(office, 'q.json', JSON.stringify(everyKind()));
    const types = {
      xlsx: 'spreadsheetml',
      json: 'json',
      surveyjs: 'json',
      'lime-tsv': 'tab-separated',
      html: 'html',
      pdf: 'pdf',
    };
    for (const [format, type] of Object.entries(types)) {
      const answer = await download(office, id, `format=${format}`);
      expect([format, answer.status, answer.headers.get('content-type')]).toEqual([
        format,
        200,
        expect.stringContaining(type),
      ]);
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(1_000);
    }
  });

  it('a SurveyJS survey becomes a draft', async () => {
    const survey = { title: 'نظر شما', pages: [{ elements: [{ type: 'text', name: 'why', title: 'چرا؟' }] }] };
    expect(await upload(office, 'survey.json', JSON.stringify(survey))).toMatchObject({ status: 200, problems: [] });
  });

  it('a draft is nobody else’s, and a stranger must sign in', async () => {
    const { id = '' } = await upload(office, 'q.json', JSON.stringify(everyKind()));
    expect((await download(neighbour, id, 'format=json')).status).toBe(404);
    expect((await download(member, id, 'format=json')).status).toBe(404);
    expect((await download(null, id, 'format=json')).status).toBe(401);
    expect((await download(office, 'nonsense', 'format=json')).status).toBe(404);
    expect((await download(office, id, 'format=doc')).status).toBe(422);
  });

  it('only those who write questionnaires bring files', async () => {
    expect(await upload(null, 'q.json', '{}')).toMatchObject({ status: 401, problems: [{ code: 'SIGN_IN_NEEDED' }] });
    expect(await upload(member, 'q.json', '{}')).toMatchObject({ status: 403, problems: [{ code: 'NOT_ALLOWED' }] });
  });

  it('only our own pages bring files', async () => {
    const file = JSON.stringify(everyKind());
    expect(await upload(office, 'q.json', file, '?preview=1', server.url)).toMatchObject({ status: 200 });
    expect(await upload(office, 'q.json', file, '?preview=1', 'https://elsewhere.example')).toMatchObject({
      status: 403,
      problems: [{ code: 'NOT_ALLOWED' }],
    });
  });

  it('an XForm ends with its losses named, in both languages', async () => {
    const form = `<h:html xmlns:h="x"><h:head><h:title>فرم</h:title><model><instance><data id="d"><a/><b/></data></instance>
      <bind nodeset="/data/a" type="geopoint"/></model></h:head>
      <h:body><input ref="/data/a"><label>کجا؟</label></input><input ref="/data/b"><label>چرا؟</label></input></h:body></h:html>`;
    const answer = await upload(office, 'form.xml', form);
    expect(answer.status).toBe(200);
    expect(answer.losses.map(({ construct }) => construct)).toEqual(['geopoint']);
    expect(answer.losses[0]?.because.fa).toMatch(/[آ-ی]/);
  });

  it.each([
    ['bytes that are no workbook', 'x.xlsx', 'PK nonsense'],
    ['XML with a document type', 'x.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a/>'],
    ['JSON that is no questionnaire', 'x.json', '[]'],
    ['a file of another kind', 'x.exe', 'MZ'],
    ['a file without a name that tells', 'x', ''],
  ])('%s give a problem and no draft', async (_, name, content) => {
    const answer = await upload(office, name, content);
    expect(answer.status).toBe(422);
    expect(answer.problems.length).toBeGreaterThan(0);
  });

  it('a file over the limit is refused', async () => {
    const answer = await upload(office, 'x.json', new Uint8Array(11_000_000));
    expect(answer).toMatchObject({ status: 413, problems: [{ code: 'BODY_TOO_LARGE' }] });
  });

  it('a request without a file is refused', async () => {
    const headers = { cookie: office.cookie ?? '', 'content-type': 'application/json' };
    const response = await fetch(`${server.url}/api/questionnaires/import`, { method: 'POST', body: '{}', headers });
    expect(response.status).toBe(422);
  });
});
