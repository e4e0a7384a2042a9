import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import pg from 'pg';
import { migrate } from '../../src/database/migrate.js';
import type { ExportedFigure, IndexExport } from '../../src/exchange/index-export.js';
import { indexExportCsv } from '../../src/exchange/index-export-csv.js';
import { withholdComplements } from '../../src/exchange/withheld-complements.js';
import { type TestFolder, createTestFolder, hamava } from '../support/hamava-command.js';
import { SMALL_COLUMNS, csvOf, smallMapping, smallRows } from '../support/small-import.js';
import { type TestDatabase, createTestDatabase, ensureTemplate } from '../support/test-database.js';

let database: TestDatabase;
let db: pg.Pool;
let folder: TestFolder;

/** Two agencies, 195 answers and 12; the large one has few in one area, and 19 to one question. */
beforeAll(async () => {
  folder = createTestFolder();
  const template = await ensureTemplate('hamava_migrated', async (url) => void (await migrate(url)));
  database = await createTestDatabase({ template });
  db = new pg.Pool({ connectionString: database.url, max: 2 });
  // The database may go while a connection says goodbye.
  db.on('error', () => undefined);
  const mapping = smallMapping('shown');
  delete mapping.targets;
  mapping.agencies = {
    column: 'agency',
    list: ['large', 'tiny'].map((key) => ({ ...mapping.agencies.list[0], key, level: key })),
  };
  mapping.demographics[1]!.levels.push({ value: '3', code: 'nomadic', label: { fa: 'عشایر', en: 'Nomadic' } });
  const rows = Array.from({ length: 4 }, smallRows)
    .flat()
    .slice(0, 207)
    .map((row, i) => {
      const area = i < 195 && i % 11 === 0 ? '3' : row[2]!;
      return [...row.with(2, area).with(5, i % 10 === 0 ? row[5]! : ''), i < 195 ? 'large' : 'tiny'];
    });
  const data = folder.file('data.csv', csvOf(rows, [...SMALL_COLUMNS, 'agency']));
  const file = folder.file('mapping.json', JSON.stringify(mapping));
  const files = ['--data', data, '--mapping', file];
  const { code, stderr } = await hamava(database.url, 'import-responses', ...files, '--accept-problems');
  if (code !== 0) throw new Error(stderr);
});

afterAll(async () => {
  await db.end();
  await database.drop();
  folder.remove();
});

async function exported(...options: string[]): Promise<{ text: string; stderr: string; stdout: string }> {
  const out = path.join(folder.path, 'out');
  const result = await hamava(database.url, 'export-index', '--survey', 'shown', '--out', out, ...options);
  expect(result.code).toBe(0);
  return { text: readFileSync(out, 'utf8'), ...result };
}

async function exportedJson(...options: string[]): Promise<IndexExport> {
  return JSON.parse((await exported(...options)).text) as IndexExport;
}

function statuses(figures: readonly ExportedFigure[], outcome: string): string[] {
  return figures
    .filter((figure) => figure.outcome === outcome)
    .map((figure) => {
      const place = figure.domain === null ? 'all' : `${figure.domain.variable} ${figure.domain.level}`;
      return `${place}: ${'reason' in figure ? `${figure.status} ${figure.reason}` : figure.status}`;
    });
}

describe('an export for others', () => {
  it('gives a figure on too few answers by its reason alone, and with it the part that would give it away', async () => {
    const { samples, figures } = await exportedJson();
    expect(figures).toBe('disclosed');
    const [large] = samples;
    expect(statuses(large!.figures, 'index')).toEqual([
      'all: PUBLISHED',
      'sex female: PUBLISHED',
      'sex male: PUBLISHED',
      'area urban: PUBLISHED',
      'area rural: SUPPRESSED COMPLEMENT',
      'area nomadic: SUPPRESSED BASE',
      'wave 1: PUBLISHED',
      'wave 2: PUBLISHED',
    ]);
    expect(new Set(statuses(large!.figures, 'q3').map((status) => status.split(': ')[1]))).toEqual(
      new Set(['SUPPRESSED BASE']),
    );
    const absent = large!.figures.filter(({ status }) => status === 'SUPPRESSED');
    expect(new Set(absent.flatMap((figure) => Object.keys(figure)))).toEqual(
      new Set(['outcome', 'domain', 'status', 'reason']),
    );
  });

  it('tells nothing of a sample that is too small, not even its size or a hash of its answers', async () => {
    const { samples } = await exportedJson();
    const tiny = samples[1]!;
    expect(tiny.agency.key).toBe('tiny');
    expect(new Set(tiny.figures.map(({ status }) => status))).toEqual(new Set(['SUPPRESSED']));
    expect(Object.keys(tiny.provenance).sort()).toEqual(['cellsVersion', 'method', 'problem', 'targets', 'upToDate']);
  });

  it('can be limited to an agency', async () => {
    const { samples } = await exportedJson('--agency', 'large');
    expect(samples.map(({ agency }) => agency.key)).toEqual(['large']);
    const none = await hamava(database.url, 'export-index', '--survey', 'shown', '--agency', 'x', '--out', '/dev/null');
    expect(none).toMatchObject({ code: 2, stderr: expect.stringContaining('for an agency x') as string });
  });

  it('is the same bytes every time', async () => {
    expect((await exported()).text).toBe((await exported()).text);
  });
});

describe('a raw export', () => {
  it('has every figure, says so, and what could not be estimated says why', async () => {
    const { text, stderr } = await exported('--raw');
    expect(stderr).toContain('no disclosure rule was applied');
    const { samples, figures } = JSON.parse(text) as IndexExport;
    expect(figures).toBe('raw');
    const [large, tiny] = samples as [IndexExport['samples'][number], IndexExport['samples'][number]];
    expect(new Set(statuses(large.figures, 'index').map((status) => status.split(': ')[1]))).toEqual(
      new Set(['ESTIMATED']),
    );
    expect(statuses(tiny.figures, 'index')).toContain('all: ESTIMATED');
    expect(statuses(tiny.figures, 'q3')).toEqual(
      expect.arrayContaining(['all: PROBLEM SE_UNDEFINED', 'sex male: PROBLEM NO_VALID_RESPONSES']),
    );
    expect(large.provenance).toMatchObject({ respondents: 195, targets: null, raking: null });
  });
});

describe('a table for spreadsheets', () => {
  it('is UTF-8 with a byte order mark, one figure a row, with the numbers of the JSON', async () => {
    const { text } = await exported('--format', 'csv');
    expect(text.startsWith('\uFEFFsurvey,agency,')).toBe(true);
    const rows = parse<Record<string, string>>(text, { bom: true, columns: true });
    const figures = (await exportedJson()).samples.flatMap((sample) => sample.figures);
    expect(rows).toHaveLength(figures.length);
    rows.forEach((row, i) => {
      const figure = figures[i]!;
      if ('mean' in figure) {
        expect(row).toMatchObject({
          mean: String(figure.mean),
          se: String(figure.se),
          n: String(figure.n),
          reason: '',
        });
        expect(Number(row['ci95_z_high'])).toBe(figure.ci95_z[1]);
      } else expect(row).toMatchObject({ reason: figure.reason, n: '', mean: '', se: '', sumOfWeights: '' });
    });
  });

  it('holds no text that a spreadsheet would run', async () => {
    const index = await exportedJson();
    const [sample] = index.samples;
    const agency = { ...sample!.agency, key: '=HYPERLINK("http://x")' };
    const csv = indexExportCsv({
      ...index,
      survey: { ...index.survey, code: '@x' },
      samples: [{ ...sample!, agency }],
    });
    const [, fields] = parse(csv, { bom: true });
    expect(fields!.slice(0, 2)).toEqual(["'@x", '\'=HYPERLINK("http://x")']);
  });
});

describe('an export', () => {
  it('says when there are newer answers than its figures', async () => {
    expect((await exported()).stderr).toBe('');
    await db.query(
      `update figures.cell_state set version = version + 1 where agency_id = (select id from office.agency where key = 'tiny')`,
    );
    const { stderr, text } = await exported();
    expect(stderr).toContain('1 samples have newer answers than their figures');
    expect((JSON.parse(text) as IndexExport).samples.map(({ provenance }) => provenance.upToDate)).toEqual([
      true,
      false,
    ]);
  });

  it('of an unknown survey is refused', async () => {
    const result = await hamava(database.url, 'export-index', '--survey', 'none', '--out', '/dev/null');
    expect(result).toMatchObject({ code: 2, stderr: 'NOT_FOUND at --survey: there is no survey none.\n' });
  });

  it('that cannot be written is refused', async () => {
    const out = path.join(folder.path, 'no', 'such', 'folder');
    const result = await hamava(database.url, 'export-index', '--survey', 'shown', '--out', out);
    expect(result).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('FILE_UNREADABLE at --out') as string,
    });
  });
});

describe('parts of a sample', () => {
  const part = (level: string, n: number | null): ExportedFigure => {
    const place = { outcome: 'index', domain: { variable: 'area', level } };
    if (n === null) return { ...place, status: 'SUPPRESSED', reason: 'BASE' };
    const numbers = { n, sumOfWeights: n, mean: 50, se: 1, df: n - 1, deff: 1, effectiveN: n };
    return { ...place, ...numbers, status: 'PUBLISHED', ci95_t: [48, 52], ci95_z: [48, 52], flags: [] };
  };
  const whole = (n: number): ExportedFigure => ({ ...part('whole', n), domain: null });
  const shown = (figures: readonly ExportedFigure[]) =>
    withholdComplements(figures)
      .filter(({ domain }) => domain !== null)
      .map(({ status }) => status === 'PUBLISHED');

  it.each([
    ['none withheld', 150, [40, 50, 60], [true, true, true]],
    ['one withheld', 110, [40, null, 60], [false, false, true]],
    ['one large one withheld for its wide interval', 140, [40, null, 60], [false, false, true]],
    ['two withheld that are seven people together', 47, [40, null, null], [false, false, false]],
    ['two withheld that are forty people together', 80, [40, null, null], [true, false, false]],
    ['a thin one beside one that nobody answered', 102, [60, 40, null, null], [true, false, false, false]],
    ['only one withheld that nobody answered', 100, [60, 40, null], [true, true, false]],
    ['one of two withheld', 65, [null, 60], [false, false]],
    ['the only part withheld', 12, [null], [false]],
  ])('with %s', (_, all, sizes, expected) => {
    expect(shown([whole(all), ...sizes.map((n, i) => part(`l${i}`, n))])).toEqual(expected);
  });
});
