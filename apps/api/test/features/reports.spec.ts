import { createHash, randomUUID } from 'node:crypto';
import { compileEdition } from '@hamava/editions';
import { canonicalJson } from '@hamava/surveys';
import { exampleInput } from '../../../../libs/editions/src/testing/example-input.js';
import { AppModule } from '../../src/app.module.js';
import { BuildReportJob } from '../../src/reports/build-report.job.js';
import { Printer, PrinterTimeout } from '../../src/reports/printer.js';
import { SweepReportsJob } from '../../src/reports/sweep-reports.job.js';
import { addCoreSurvey } from '../support/core-survey.js';
import { GraphqlClient } from '../support/graphql-client.js';
import { PASSWORD, addAgencies, addPerson } from '../support/office-people.js';
import { dataOf, refusalOf } from '../support/questionnaire-desk.js';
import { type TestApp, startTestApp } from '../support/test-app.js';

const KEYS = ['agency-01', 'agency-02', 'agency-03'];
const content = canonicalJson(compileEdition(exampleInput({ agencies: 6, waves: 2 })));

let app: TestApp;
let agencies: Record<string, string>;
let member: GraphqlClient;
let office: GraphqlClient;
let keeper: GraphqlClient;
const editionId = randomUUID();
const candidateId = randomUUID();

beforeAll(async () => {
  app = await startTestApp({ whole: (env) => AppModule.with(env), env: { role: 'api' } });
  const { surveyId } = await addCoreSurvey(app.db, { agencies: 1 });
  agencies = await addAgencies(app.db, KEYS);
  const maker = await addPerson(app.db, { username: 'method', role: 'council_method' });
  const decider = await addPerson(app.db, { username: 'secretary', role: 'council_secretary' });
  await addPerson(app.db, { username: 'member', role: 'council_member' });
  await addPerson(app.db, { username: 'office', role: 'pr_manager', agencyId: agencies['agency-01'] });
  const sha256 = createHash('sha256').update(content).digest('hex');
  await app.db.query(
    `insert into figures.edition (id, survey_id, number, state, recipe, content, sha256, made_by, decided_by, approved_sha256, published_on)
     values ($1, $2, 1, 'published', '[]', $3, $4, $5, $6, $4, '2026-11-30')`,
    [editionId, surveyId, content, sha256, maker, decider],
  );
  await app.db.query(
    `insert into figures.edition (id, survey_id, number, state, recipe, content, sha256, made_by)
     values ($1, $2, 2, 'candidate', '[]', $3, $4, $5)`,
    [candidateId, surveyId, content, sha256, maker],
  );
  [member, office] = [new GraphqlClient(app.url), new GraphqlClient(app.url)];
  await member.signIn('member', PASSWORD);
  await office.signIn('office', PASSWORD);
  keeper = new GraphqlClient(app.url);
  await keeper.signIn('secretary', PASSWORD);
});
afterAll(() => app?.close());

interface ReportOnWire {
  readonly id: string;
  readonly state: string;
  readonly done: number;
  readonly total: number;
  readonly pdf: { readonly url: string; readonly bytes: number; readonly sha256: string } | null;
  readonly html: { readonly url: string } | null;
}
const FIELDS = 'id kind state problem done total language pdf { url bytes sha256 } html { url }';
const start = (who: GraphqlClient, agencyKey: string | null, edition = editionId) => {
  const agencyId = agencyKey === null ? 'null' : `"${agencies[agencyKey]}"`;
  return who.send(
    `mutation { startReport(input: { editionId: "${edition}", agencyId: ${agencyId}, language: "fa" }) { ${FIELDS} } }`,
  );
};
const list = async (who: GraphqlClient) =>
  dataOf<ReportOnWire[]>(await who.send(`{ reports(editionId: "${editionId}") { ${FIELDS} } }`));
const get = (who: GraphqlClient, path: string, headers: Record<string, string> = {}) =>
  fetch(app.url + path, { headers: { cookie: who.cookie as string, ...headers } });

describe('reports of an edition', () => {
  let own: ReportOnWire;

  it('are begun once for an edition, an agency and a language', async () => {
    own = dataOf<ReportOnWire>(await start(office, 'agency-01'));
    expect([own.state, own.pdf]).toEqual(['building', null]);
    expect(dataOf<ReportOnWire>(await start(member, 'agency-01')).id).toBe(own.id);
    expect((await get(office, `/api/reports/${own.id}.pdf`)).status).toBe(404);
  });

  it('are drawn by a job that may run twice', async () => {
    const job = app.app.get(BuildReportJob, { strict: false });
    await job.run({ reportId: own.id });
    const [first] = await list(office);
    await job.run({ reportId: own.id });
    expect(await list(office)).toEqual([first]);
    own = first as ReportOnWire;
    expect([own.state, own.done]).toEqual(['ready', own.total]);
  });

  it('are drawn beside the server, which answers meanwhile, and given up when they take too long', async () => {
    const order = {
      edition: compileEdition(exampleInput({ agencies: 6, waves: 2 })),
      release: { sha256: 'c0ffee'.padEnd(64, '0'), publishedOn: '2026-11-30', madeBy: 'a', approvedBy: 'b' },
      language: 'fa',
      agency: 'agency-02',
    } as const;
    const printer = app.app.get(Printer, { strict: false });
    await expect(printer.draw(order, 1)).rejects.toThrow(PrinterTimeout);
    const begun = performance.now();
    let isDrawn = false;
    const drawn = printer.draw(order).finally(() => (isDrawn = true));
    const waits: number[] = [];
    while (!isDrawn) {
      const asked = performance.now();
      expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
      waits.push(performance.now() - asked);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    expect((await drawn).pdf.subarray(0, 5).toString()).toBe('%PDF-');
    // In the server's own thread one answer would wait for most of the drawing.
    expect(Math.max(...waits)).toBeLessThan((performance.now() - begun) / 4);
  });

  it('that nobody has drawn in an hour have failed, and begin anew when they are asked for', async () => {
    const { id } = dataOf<ReportOnWire>(await start(member, 'agency-03'));
    await app.db.query(`update figures.report set made_at = now() - interval '2 hours' where id = $1`, [id]);
    await app.app.get(SweepReportsJob, { strict: false }).run();
    const reports = await list(member);
    expect(reports.find((each) => each.id === id)).toMatchObject({ state: 'failed', problem: 'REPORT_TIMEOUT' });
    expect(dataOf<ReportOnWire>(await start(member, 'agency-03'))).toMatchObject({ id, state: 'building' });
    dataOf(await keeper.send(`mutation { deleteReport(id: "${id}") }`));
  });

  it('come as files of the size and hash that are announced, and may do nothing but be read', async () => {
    const pdf = await get(office, own.pdf?.url ?? '');
    const bytes = Buffer.from(await pdf.arrayBuffer());
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('content-disposition')).toBe('attachment; filename="hamava-agency-01-edition-1-fa.pdf"');
    expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([own.pdf?.bytes, own.pdf?.sha256]);
    const html = await get(office, own.html?.url ?? '');
    expect(html.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    const text = await html.text();
    expect(text).toContain('<html lang="fa" dir="rtl">');
    expect(text.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/<script|<link|src="|https?:/);
    const again = await get(office, own.pdf?.url ?? '', { 'if-none-match': pdf.headers.get('etag') as string });
    expect(again.status).toBe(304);
  });

  it('of other agencies and of the council are out of an office’s reach', async () => {
    for (const key of ['agency-02', null]) expect(refusalOf(await start(office, key)).code).toBe('NOT_ALLOWED');
    const { id } = dataOf<ReportOnWire>(await start(member, 'agency-02'));
    await app.app.get(BuildReportJob, { strict: false }).run({ reportId: id });
    expect((await get(member, `/api/reports/${id}.html`)).status).toBe(200);
    expect((await get(office, `/api/reports/${id}.html`)).status).toBe(404);
    expect(await list(office)).toHaveLength(1);
    expect(await list(member)).toHaveLength(2);
  });

  it('are thrown away by their keepers, and drawn again to the same bytes', async () => {
    const remove = (who: GraphqlClient, id: string) => who.send(`mutation { deleteReport(id: "${id}") }`);
    const [other] = (await list(member)).filter(({ id }) => id !== own.id);
    expect(refusalOf(await remove(member, own.id)).code).toBe('NOT_ALLOWED');
    expect(refusalOf(await remove(office, other?.id ?? '')).code).toBe('NOT_FOUND');
    dataOf(await remove(office, own.id));
    expect((await get(office, own.pdf?.url ?? '')).status).toBe(404);
    const { id } = dataOf<ReportOnWire>(await start(office, 'agency-01'));
    await app.app.get(BuildReportJob, { strict: false }).run({ reportId: id });
    expect((await list(office))[0]?.pdf?.sha256).toBe(own.pdf?.sha256);
  });

  it('are made of published editions and their agencies alone', async () => {
    expect(refusalOf(await start(member, null, candidateId)).code).toBe('NOT_FOUND');
    await app.db.query(`update office.agency set key = 'elsewhere' where id = $1`, [agencies['agency-03']]);
    expect(refusalOf(await start(member, 'agency-03')).code).toBe('NOT_FOUND');
  });
});
