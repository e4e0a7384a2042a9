import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type AnalysisSpec, analyse } from '@hamava/reporting';
import { type QuestionnaireDefinition, scoringScheme } from '@hamava/surveys';
import pg from 'pg';
import { migrate } from '../../src/database/migrate.js';
import type { ExportedFigure, GivenFigure, IndexExport } from '../../src/exchange/index-export.js';
import { type CommandResult, type TestFolder, countRows, createTestFolder, hamava } from '../support/hamava-command.js';
import { SMALL_COLUMNS, type SmallMapping, csvOf, smallMapping, smallRows } from '../support/small-import.js';
import { type TestDatabase, createTestDatabase, ensureTemplate } from '../support/test-database.js';

const root = path.join(__dirname, '../../../..');
const BFI = path.join(root, 'libs/reporting/fixtures/bfi_ace.csv');
const BFI_MAPPING = path.join(root, 'apps/api/test/fixtures/bfi.mapping.json');

let database: TestDatabase;
let db: pg.Pool;
let folder: TestFolder;

beforeAll(async () => {
  folder = createTestFolder();
  const template = await ensureTemplate('hamava_migrated', async (url) => void (await migrate(url)));
  database = await createTestDatabase({ template });
  db = new pg.Pool({ connectionString: database.url, max: 2 });
});

afterAll(async () => {
  await db.end();
  await database.drop();
  folder.remove();
});

function importFiles(data: string, mapping: string, ...more: string[]): Promise<CommandResult> {
  return hamava(database.url, 'import-responses', '--data', data, '--mapping', mapping, ...more);
}

function importSmall(mapping: SmallMapping, csv: string | Uint8Array, ...more: string[]): Promise<CommandResult> {
  return importFiles(folder.file('data.csv', csv), folder.file('mapping.json', JSON.stringify(mapping)), ...more);
}

async function exported(survey: string): Promise<IndexExport> {
  const out = path.join(folder.path, `${survey}.json`);
  const result = await hamava(database.url, 'export-index', '--survey', survey, '--raw', '--out', out);
  expect(result).toMatchObject({ code: 0 });
  return JSON.parse(readFileSync(out, 'utf8')) as IndexExport;
}

function figure(figures: readonly ExportedFigure[], outcome: string, variable?: string, level?: string): GivenFigure {
  const found = figures.find(
    (each) => each.outcome === outcome && each.domain?.variable === variable && each.domain?.level === level,
  );
  expect(found?.status).toBe('ESTIMATED');
  return found as GivenFigure;
}

interface Reference {
  readonly kish: Record<'n' | 'deff' | 'neff' | 'cvWeights' | 'maxOverMean' | 'minOverMean', number>;
  readonly calibrate: Record<'byGender' | 'byAge' | 'byEducation' | 'byWave', readonly ReferenceDomain[]> & {
    readonly means: readonly ReferenceMean[];
  };
}

interface ReferenceDomain {
  readonly level: string;
  readonly n: number;
  readonly mean: number;
  readonly se: number;
}

interface ReferenceMean extends Omit<ReferenceDomain, 'level'> {
  readonly variable: string;
  readonly sumOfWeights: number;
  readonly df: number;
  readonly ci95_t: readonly [number, number];
  readonly ci95_z: readonly [number, number];
  readonly deff_replace: number;
}

const TOLERANCE = 1e-9;
/** The largest relative difference met so far, to be printed. */
let largest = 0;

function expectSame(actual: number, wanted: number): void {
  const difference = Math.abs(actual - wanted) / Math.abs(wanted);
  largest = Math.max(largest, difference);
  expect(difference).toBeLessThan(TOLERANCE);
}

function reference(name: string): Reference {
  return JSON.parse(readFileSync(path.join(root, `libs/reporting/fixtures/${name}.json`), 'utf8')) as Reference;
}

function bfiMapping(changes: { code: string; baseWeight?: string }): string {
  const mapping = JSON.parse(readFileSync(BFI_MAPPING, 'utf8')) as SmallMapping;
  mapping.survey.code = changes.code;
  if (changes.baseWeight !== undefined) mapping.baseWeight = changes.baseWeight;
  return folder.file(`${changes.code}.json`, JSON.stringify(mapping));
}

describe('2,577 real answers through inbox, flush, cells and estimate', () => {
  describe.each([
    ['o01', 'bfi_equal', undefined],
    ['o02', 'bfi_unequal', 'baseWeight'],
  ])('give the figures of R in %s', (name, code, baseWeight) => {
    const wanted = reference(name);
    let index: IndexExport;
    let result: CommandResult;
    let seconds: number;

    beforeAll(async () => {
      const begin = performance.now();
      result = await importFiles(BFI, bfiMapping({ code, ...(baseWeight === undefined ? {} : { baseWeight }) }));
      seconds = (performance.now() - begin) / 1_000;
      index = await exported(code);
    });

    afterAll(() =>
      console.log(`${name}: largest relative difference ${largest.toExponential(1)}, import ${seconds.toFixed(1)} s`),
    );

    it('and every row is counted once', async () => {
      expect(result).toMatchObject({ code: 0 });
      const { rows } = await db.query(
        `select count(*)::int as responses, (select sum(c.n)::int from figures.cell c join office.wave w on w.id = c.wave_id
           join office.survey s on s.id = w.survey_id where s.code = $1) as folded
         from answers.response r join office.wave w on w.id = r.wave_id join office.survey s on s.id = w.survey_id where s.code = $1`,
        [code],
      );
      expect(rows).toEqual([{ responses: 2_577, folded: 2_577 }]);
    });

    it('for the means with their errors, intervals and design effects', () => {
      const [{ figures }] = index.samples as [IndexExport['samples'][number]];
      expect(wanted.calibrate.means).toHaveLength(6);
      for (const mean of wanted.calibrate.means) {
        const own = figure(figures, mean.variable);
        expect([own.n, own.df]).toEqual([mean.n, mean.df]);
        expectSame(own.sumOfWeights, mean.sumOfWeights);
        expectSame(own.mean, mean.mean);
        expectSame(own.se, mean.se);
        expectSame(own.deff as number, mean.deff_replace);
        for (const end of [0, 1] as const) {
          expectSame(own.ci95_t[end], mean.ci95_t[end]);
          expectSame(own.ci95_z[end], mean.ci95_z[end]);
        }
      }
    });

    it.each([
      ['wave', 'byWave'],
      ['gender', 'byGender'],
      ['ageBand', 'byAge'],
      ['education', 'byEducation'],
    ] as const)('for every part of the sample by %s', (variable, block) => {
      const [{ figures }] = index.samples as [IndexExport['samples'][number]];
      const parts = wanted.calibrate[block];
      expect(figures.filter((each) => each.outcome === 'index' && each.domain?.variable === variable)).toHaveLength(
        parts.length,
      );
      for (const part of parts) {
        const level = variable === 'wave' ? part.level.replace(/^w/, '') : part.level;
        const own = figure(figures, 'index', variable, level);
        expect(own.n).toBe(part.n);
        expectSame(own.mean, part.mean);
        expectSame(own.se, part.se);
      }
    });

    it('with respondents whose index is missing counted in the sample, and how it came about', () => {
      const [{ provenance, figures, wave, agency }] = index.samples as [IndexExport['samples'][number]];
      expect([agency.key, wave]).toEqual(['psych_bfi', null]);
      expect(figure(figures, 'index').n).toBe(2_575);
      expect(provenance).toMatchObject({
        method: 'raking, calibrate-type linearisation/1',
        upToDate: true,
        respondents: 2_577,
        problem: null,
        raking: { converged: true },
        targets: { name: 'bfi trial targets', asOf: '2010-01-01' },
      });
      expect(provenance.cellsHash).toMatch(/^[0-9a-f]{64}$/);
      const kish = provenance.kish as Record<string, number>;
      expectSame(kish['deff'] as number, wanted.kish.deff);
      expectSame(provenance.effectiveRespondents as number, wanted.kish.neff);
      expectSame(kish['maxOverMean'] as number, wanted.kish.maxOverMean);
    });

    it('in exact units: three drivers of one weight and five items each make ninths of a point', async () => {
      const { rows } = await db.query<{ definition: QuestionnaireDefinition }>(
        `select v.definition from office.questionnaire_version v join office.questionnaire q on q.id = v.questionnaire_id where q.code = $1`,
        [code],
      );
      const scheme = scoringScheme(rows[0]!.definition);
      expect(scheme.rounded).toBe(false);
      expect(scheme.outcomes.slice(0, 5).map(({ unitsPerPoint }) => unitsPerPoint)).toEqual([9, 3, 3, 3, 1]);
    });

    it('and its waves have ended', async () => {
      const { rows } = await db.query<{ states: string[]; closed: boolean }>(
        `select array_agg(distinct to_char(w.closes_at at time zone 'Asia/Tehran', 'YYYY-MM-DD')) as states, bool_and(l.closed) as closed
         from office.wave w join office.survey s on s.id = w.survey_id join office.link l on l.wave_id = w.id where s.code = $1`,
        [code],
      );
      expect(rows).toEqual([{ states: ['2010-04-01', '2010-07-01', '2010-10-01', '2011-01-01'], closed: true }]);
    });
  });

  it('run again count nothing twice', async () => {
    const before = await countRows(db);
    const result = await importFiles(BFI, bfiMapping({ code: 'bfi_equal' }));
    expect(result).toMatchObject({ code: 0 });
    expect(result.stdout).toContain('2577 rows, 2577 of them stored by an earlier run');
    expect(await countRows(db)).toEqual(before);
  });
});

describe('an import', () => {
  it('of several agencies is weighted in each of them and in each wave, as the file alone would be', async () => {
    const mapping = smallMapping('by_agency');
    mapping.weighting.scope = 'wave';
    mapping.agencies = {
      column: 'agency',
      list: ['roads', 'health'].map((key) => ({ ...mapping.agencies.list[0], key, level: key.toUpperCase() })),
    };
    const rows = [...smallRows(), ...smallRows(), ...smallRows()].map((row, i) => [
      ...row,
      i % 7 < 3 ? 'ROADS' : 'HEALTH',
    ]);
    const columns = [...SMALL_COLUMNS, 'agency'];
    expect(await importSmall(mapping, csvOf(rows, columns))).toMatchObject({ code: 0 });
    const { samples } = await exported('by_agency');
    expect(samples.map(({ agency, wave }) => `${agency.key} ${wave}`)).toEqual([
      'health 1',
      'health 2',
      'roads 1',
      'roads 2',
    ]);
    const spec: AnalysisSpec = {
      score: {
        items: [
          { column: 'q1', min: 0, max: 10, driver: 'd' },
          { column: 'q2', min: 0, max: 10, reversed: true, driver: 'd' },
        ],
        driverMinimumShare: 0.5,
        indexMinimumShare: 0.8,
      },
      outcomes: ['index'],
      margins: mapping.targets!.margins.map(({ variable, levels }) => ({
        variable,
        levels: levels.map(({ level, total }) => ({ level: { urban: '1', rural: '2' }[level] ?? level, total })),
      })),
    };
    for (const { agency, wave, figures } of samples) {
      const own = rows.filter((row) => row[0] === `w${wave}` && row[6] === agency.key.toUpperCase());
      const alone = analyse({ columns, rows: own }, spec);
      if (!alone.ok) throw new Error('the file alone must be estimable');
      const [mean] = alone.result.means;
      expect(figure(figures, 'index')).toMatchObject({ n: mean!.n });
      expectSame(figure(figures, 'index').mean, mean!.mean);
      expectSame(figure(figures, 'index').se, mean!.se);
    }
  });

  it('of the same rows gives the same bits, whatever ids the database gave it', async () => {
    const csv = csvOf(Array.from({ length: 5 }, smallRows).flat());
    const made: IndexExport['samples'][] = [];
    for (const code of ['bits_a', 'bits_b', 'bits_c']) {
      expect(await importSmall(smallMapping(code), csv)).toMatchObject({ code: 0 });
      made.push((await exported(code)).samples);
    }
    expect(made[1]).toEqual(made[0]);
    expect(made[2]).toEqual(made[0]);
  });

  it('that was broken off goes on where it ended, and shows no figure before', async () => {
    const mapping = smallMapping('broken_off');
    const rows = Array.from({ length: 50 }, smallRows).flat();
    const csv = csvOf(rows);
    await db.query(`create function answers.break_off() returns trigger language plpgsql as $$
      begin
        if (select count(*) from answers.receipt r join office.wave w on w.id = r.wave_id
              join office.survey s on s.id = w.survey_id where s.code = 'broken_off') > 900
        then raise exception 'broken off'; end if;
        return null;
      end $$;
      create trigger break_off after insert on answers.receipt for each statement execute function answers.break_off()`);
    const broken = await importSmall(mapping, csv);
    await db.query('drop trigger break_off on answers.receipt; drop function answers.break_off()');
    expect(broken.code).toBe(1);
    const stored = await db.query<{ waiting: number; responses: number }>(
      `select count(i.slot)::int as waiting, (select count(*)::int from answers.response where wave_id in
         (select w.id from office.wave w join office.survey s on s.id = w.survey_id where s.code = 'broken_off')) as responses
       from answers.inbox i join office.wave w on w.id = i.wave_id join office.survey s on s.id = w.survey_id where s.code = 'broken_off'`,
    );
    expect(stored.rows[0]!.waiting).toBeGreaterThan(0);
    expect(stored.rows[0]!.waiting).toBeLessThan(rows.length);
    expect(stored.rows[0]!.responses).toBe(0);
    const none = await hamava(
      database.url,
      'export-index',
      '--survey',
      'broken_off',
      '--out',
      path.join(folder.path, 'x'),
    );
    expect(none).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('nothing has been estimated yet') as string,
    });

    expect(await importSmall(mapping, csv)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(
        `3000 rows, ${stored.rows[0]!.waiting} of them stored by an earlier run`,
      ) as string,
    });
    const [sample] = (await exported('broken_off')).samples;
    expect(sample!.provenance.respondents).toBe(rows.length);
  });

  it('reads semicolons, a byte order mark, Persian digits, Arabic letters and codes for no answer', async () => {
    const mapping = smallMapping('spelling');
    mapping.missing = ['NA', '۹۹'];
    mapping.baseWeight = 'وزن';
    mapping.demographics[0]!.levels = [
      { value: 'زن', code: 'female', label: { fa: 'زن', en: 'Female' } },
      { value: 'مرد یا پسر', code: 'male', label: { fa: 'مرد', en: 'Male' } },
    ];
    const persian = (text: string) => text.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] as string);
    const rows = smallRows().map(([wave = '', sex, area = '', q1 = '', q2 = '', q3 = ''], i) => [
      ` ${wave} `,
      sex === 'male' ? 'مرد يا پسر' : '"زن"',
      persian(area),
      i === 0 ? '99' : persian(q1),
      i === 1 ? 'NA' : q2,
      i === 2 ? '' : q3,
      i % 2 === 0 ? '۱٫۵۰' : '01.0',
    ]);
    const csv = `\uFEFF${[[...SMALL_COLUMNS, 'وزن'], ...rows].map((fields) => fields.join(';')).join('\r\n')}\r\n`;
    expect(await importSmall(mapping, csv)).toMatchObject({ code: 0 });
    const [sample] = (await exported('spelling')).samples;
    expect(['q1', 'q2', 'q3'].map((code) => figure(sample!.figures, code).n)).toEqual([59, 59, 59]);
    const { rows: weights } = await db.query<{ weight: string }>(
      `select distinct c.base_weight::text as weight from figures.cell c join office.wave w on w.id = c.wave_id
       join office.survey s on s.id = w.survey_id where s.code = 'spelling' order by 1`,
    );
    expect(weights.map(({ weight }) => weight)).toEqual(['1', '1.5']);
  });

  it('counts a blank level as unknown, which keeps its share of the weights', async () => {
    const rows = smallRows().map((row, i) => (i % 15 === 0 ? row.with(1, '') : row));
    expect(await importSmall(smallMapping('with_unknown'), csvOf(rows))).toMatchObject({ code: 0 });
    const [sample] = (await exported('with_unknown')).samples;
    expect(sample!.provenance.absorbed).toEqual([{ variable: 'sex', share: expect.closeTo(4 / 60, 12) as number }]);
    expect(figure(sample!.figures, 'index', 'sex', 'unknown').n).toBe(4);
  });

  it('can be tried without storing anything', async () => {
    const before = await countRows(db);
    const result = await importSmall(smallMapping('dry'), csvOf(smallRows()), '--dry-run');
    expect(result).toMatchObject({ code: 0, stdout: expect.stringContaining('60 rows can be imported') as string });
    expect(await countRows(db)).toEqual(before);
  });

  it('of a sample that cannot be weighted is taken when asked for, and its figures stay away with the reason', async () => {
    const mapping = smallMapping('accepted');
    mapping.targets!.name = 'accepted targets';
    mapping.targets!.margins[0]!.levels = [{ level: 'female', total: 100 }];
    const result = await importSmall(mapping, csvOf(smallRows()), '--accept-problems');
    expect(result).toMatchObject({ code: 0, stderr: expect.stringContaining('RAKE_UNKNOWN_LEVEL') as string });
    const [sample] = (await exported('accepted')).samples;
    expect(sample!.figures.map(({ outcome, status }) => `${outcome} ${status}`)).toEqual(
      ['index', 'd', 'q1', 'q2', 'q3'].map((code) => `${code} PROBLEM`),
    );
    expect(sample!.provenance.problem).toMatchObject({ code: 'RAKE_UNKNOWN_LEVEL', details: { level: 'male' } });
  });
});
