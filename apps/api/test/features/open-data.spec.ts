import { createHash } from 'node:crypto';
import { compileEdition } from '@hamava/editions';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { TRAPS, exampleInput } from '../../../../libs/editions/src/testing/example-input.js';
import { verifyFile } from '../../src/editions/verify-edition.js';
import { addCoreSurvey } from '../support/core-survey.js';
import { EXAMPLE, type ExampleSite, FORMULA, startExampleSite } from '../support/example-site.js';
import type { TestApp } from '../support/test-app.js';

let site: ExampleSite;
let app: TestApp;
let code: string;
let first: string;
let files: string[];
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const get: ExampleSite['get'] = (path, init) => site.get(path, init);
const bytesOf = async (path: string) => new Uint8Array(await (await get(path)).arrayBuffer());
const textOf = async (path: string) => (await get(path)).text();

beforeAll(async () => {
  site = await startExampleSite();
  ({ app, code, first } = site);
  files = (await textOf(`${code}/editions/1/checksums.txt`)).split('\n').flatMap((line) => line.slice(66) || []);
});
afterAll(() => app?.close());

describe('open data', () => {
  it('gives the edition as the bytes that the database holds, which verify without it', async () => {
    const content = await textOf(`${code}/editions/1/edition.json`);
    const { rows } = await app.db.query<{ content: string; sha256: string }>(
      'select content, sha256 from figures.edition where number = 1',
    );
    expect([content, sha256(content)]).toEqual([rows[0]?.content, rows[0]?.sha256]);
    expect(content).toBe(first);
    expect(verifyFile(content)).toMatchObject({ equal: true, differences: [] });
  });

  it('lists the checksum of every file, and all of them are in the archive with the same bytes', async () => {
    expect(files).toHaveLength(16);
    const archive = unzipSync(await bytesOf(`${code}/editions/1/all.zip`));
    const folder = `${code}-edition-1`;
    expect(Object.keys(archive)).toEqual([...files, 'checksums.txt'].map((name) => `${folder}/${name}`));
    const listed = strFromU8(archive[`${folder}/checksums.txt`] as Uint8Array);
    for (const name of files) {
      const sent = await bytesOf(`${code}/editions/1/${name}`);
      expect(listed).toContain(`${sha256(sent)}  ${name}\n`);
      expect(sha256(archive[`${folder}/${name}`] as Uint8Array)).toBe(sha256(sent));
    }
  });

  it('is the same for everybody, may be kept, and asks for nothing twice', async () => {
    for (const name of [...files, 'checksums.txt', 'all.zip']) {
      const reply = await get(`${code}/editions/1/${name}`, { headers: { cookie: 'hamava_session=somebody' } });
      const { headers } = reply;
      expect([name, reply.status, headers.get('set-cookie')]).toEqual([name, 200, null]);
      expect(headers.get('cache-control')).toMatch(
        name === 'edition.json' ? /^public, max-age=31536000, immutable$/ : /^public, max-age=300$/,
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      const again = await get(`${code}/editions/1/${name}`, {
        headers: { 'if-none-match': headers.get('etag') as string },
      });
      expect([name, again.status, await again.text()]).toEqual([name, 304, '']);
      const head = await get(`${code}/editions/1/${name}`, { method: 'HEAD' });
      expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, headers.get('etag'), '']);
    }
    const { headers } = await get(`${code}/editions/1/edition.json`);
    expect(headers.get('etag')).toBe(`W/"${sha256(first)}"`);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${code}-1-edition.json"`);
  });

  it('leads from the newest edition to the one with the number', async () => {
    const reply = await get(`${code}/editions/latest/figures.csv`);
    expect([reply.status, reply.headers.get('location')]).toEqual([302, `/public/${code}/editions/2/figures.csv`]);
    expect(reply.headers.get('cache-control')).toBe('public, max-age=300');
  });

  it.each([
    ['editions/3/figures.csv'],
    ['editions/0/figures.csv'],
    ['editions/1e0/figures.csv'],
    ['editions/1/passwords.csv'],
    ['editions/1/..%2f..%2fpackage.json'],
    ['editions/latest/passwords.csv'],
  ])('says in both languages that there is no %s', async (path) => {
    const reply = await get(`${code}/${path}`);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8']);
    const text = await reply.text();
    expect(text).toContain('منتشر نشده');
    expect(text).toContain('Nothing is published');
  });

  it('knows nothing of surveys that have published nothing', async () => {
    const other = await addCoreSurvey(app.db);
    const { rows } = await app.db.query<{ code: string }>('select code from office.survey where id = $1', [
      other.surveyId,
    ]);
    expect((await get(`${rows[0]?.code}/editions/latest/figures.csv`)).status).toBe(404);
  });
});

describe('what is withheld', () => {
  /** A figure that the traps would have, had they been published: made anew with the rules switched off. */
  function secretsOf(): { agency: string; wave: number; values: string[] }[] {
    const input = exampleInput(EXAMPLE);
    const open = { minimumN: 1, minimumEffectiveN: 1, maximumHalfWidth: 100, minimumCategory: 1, roundBasesTo: 1 };
    const methods = input.methods.map((method) => ({ ...method, publication: { ...method.publication, ...open } }));
    const samples = input.samples.map((sample) => ({ ...sample, held: false }));
    const { measured } = compileEdition({ ...input, methods, samples });
    const places = [TRAPS.stuffed, ...TRAPS.tiny.waves.map((wave) => ({ agency: TRAPS.tiny.agency, wave }))];
    return places.map(({ agency, wave }) => ({
      agency,
      wave,
      values: measured.figures.flatMap((own) =>
        own.agency === agency && own.wave === wave && own.status === 'PUBLISHED' ? [`${own.value},${own.se},`] : [],
      ),
    }));
  }

  it('is in no file: neither its values nor any row of numbers', async () => {
    const secrets = secretsOf();
    expect(secrets[0]?.values.length).toBeGreaterThan(10);
    for (const name of files.filter((own) => own.endsWith('.csv') && own !== 'dictionary.csv')) {
      const rows: Record<string, string>[] = parse(await textOf(`${code}/editions/1/${name}`), {
        bom: true,
        columns: true,
      });
      for (const { agency, wave, values } of secrets) {
        const own = rows.filter((row) => row['agency'] === agency && row['wave'] === String(wave));
        const numbers = own.flatMap((row) =>
          ['value', 'se', 'percent', 'place', 'ci95_low', 'base', 'effective_base'].flatMap(
            (column) => row[column] || [],
          ),
        );
        expect({ name, agency, wave, numbers }).toEqual({ name, agency, wave, numbers: [] });
        expect(own.filter((row) => values.includes(`${row['value']},${row['se']},`))).toEqual([]);
      }
    }
    const changes: Record<string, string>[] = parse(await textOf(`${code}/editions/1/changes.csv`), {
      bom: true,
      columns: true,
    });
    for (const { agency, wave } of secrets) {
      expect(
        changes.filter((row) => row['agency'] === agency && [row['from_wave'], row['to_wave']].includes(String(wave))),
      ).toEqual([]);
    }
  });
});

describe('names of agencies that are more than names', () => {
  it('do nothing in a spreadsheet and nothing in XML', async () => {
    const csv = await textOf(`${code}/editions/1/figures.csv`);
    expect(csv).toContain(`,'${FORMULA},`);
    expect(csv).not.toContain(`,${FORMULA}`);
    const xml = await textOf(`${code}/editions/1/ddi.xml`);
    expect(xml).not.toContain('<svg');
    const { headers } = await get(`${code}/editions/1/ddi.xml`);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
