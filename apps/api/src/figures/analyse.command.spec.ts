import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { analysisSpecSchema } from './analyse-spec.schema.js';
import { readTable, registerAnalyse, runAnalyse } from './analyse.command.js';

const FIXTURES = join(__dirname, '../../../../libs/reporting/fixtures');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'analyse-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const PEOPLE = ['id,sex,score', 'a,f,1', 'b,f,2', 'c,m,4', '"d,e",m,8', ''].join('\n');

function run(data: string | Uint8Array, spec: unknown) {
  const out = join(folder, 'out.json');
  const weights = join(folder, 'weights.csv');
  const report = runAnalyse({
    data: file('data.csv', data),
    spec: file('spec.json', typeof spec === 'string' ? spec : JSON.stringify(spec)),
    out,
    weights,
  });
  return { report, weights, written: JSON.parse(readFileSync(out, 'utf8')) as Record<string, unknown> };
}

describe('analyse', () => {
  it('writes the figures of R for a stratified sample, unrounded', () => {
    const { margins, withFpc } = JSON.parse(readFileSync(join(FIXTURES, 'o04.json'), 'utf8')) as {
      margins: unknown;
      withFpc: { calibrate: { means: { variable: string; mean: number; se: number }[] } };
    };
    const data = readFileSync(join(FIXTURES, 'apistrat.csv'), 'utf8');
    const { means } = withFpc.calibrate;
    const outcomes = means.map(({ variable }) => variable);
    const { report, written } = run(data, { outcomes, baseWeight: 'pw', strata: 'stype', fpc: 'fpc', margins });
    expect(report).toMatchObject({ exitCode: 0, stderr: '' });
    expect(report.stdout).toContain('200 rows, raked in');
    expect(report.stdout).toContain('api00: ');
    const lines = written.means as typeof means;
    means.forEach(({ mean, se }, index) => {
      expect(Math.abs(lines[index]!.mean / mean - 1)).toBeLessThan(1e-10);
      expect(Math.abs(lines[index]!.se / se - 1)).toBeLessThan(1e-9);
    });
  });

  it('writes one weight a row under the id of the row', () => {
    const margins = [
      {
        variable: 'sex',
        levels: [
          { level: 'f', total: 30 },
          { level: 'm', total: 10 },
        ],
      },
    ];
    const people = ['id,sex,score', ...Array.from({ length: 6 }, (_, i) => `p${i},${i < 3 ? 'f' : 'm'},${i}`)].join(
      '\n',
    );
    const { report, weights } = run(people, { id: 'id', outcomes: ['score'], margins });
    expect(report.exitCode).toBe(0);
    const [heading, first, , , fourth] = readFileSync(weights, 'utf8').split('\n');
    expect(heading).toBe('id,w');
    expect(first).toBe('p0,10');
    expect(Number(fourth!.split(',')[1])).toBeCloseTo(10 / 3, 12);
  });

  it('quotes an id with a comma and counts rows where no id is named', () => {
    const named = run(PEOPLE, { id: 'id', outcomes: ['score'] });
    expect(readFileSync(named.weights, 'utf8')).toBe('id,w\na,1\nb,1\nc,1\n"d,e",1\n');
    const counted = run(PEOPLE, { outcomes: ['score'] });
    expect(readFileSync(counted.weights, 'utf8')).toBe('id,w\n1,1\n2,1\n3,1\n4,1\n');
  });

  it('prints differences, alpha and flags for people', () => {
    const rows = Array.from({ length: 60 }, (_, i) =>
      [i % 2 === 0 ? 'f' : 'm', i % 7, 1 + (i % 5), 1 + (i % 4), 5].join(','),
    );
    const { report } = run(['sex,score,a,b,same', ...rows].join('\n'), {
      outcomes: ['score', 'same'],
      differences: [{ outcome: 'score', by: 'sex', levels: ['f', 'm'] }],
      alpha: [{ name: 'ab', columns: ['a', 'b'] }],
    });
    expect(report.stdout.split('\n')).toEqual([
      '60 rows, base weights as they are; Kish design effect 1.00, effective n 60.',
      expect.stringMatching(/^score: 2\.\d\d, SE 0\.\d{3}, 95 % interval/),
      'same ZERO_VARIANCE: 5.00, SE 0.000, 95 % interval 5.00 to 5.00, n 60',
      expect.stringMatching(/^score, sex f minus m: /),
      expect.stringMatching(/^alpha ab: /),
      '',
    ]);
  });

  it('takes a byte-order mark, carriage returns and blank lines at the end', () => {
    expect(readTable('\uFEFFa,b\r\n1,2\r\n\r\n')).toEqual({
      ok: true,
      table: { columns: ['a', 'b'], rows: [['1', '2']] },
    });
  });
});

describe('a problem', () => {
  it.each([
    ['too few fields', 'id,sex,score\na,f,1\nb,f\n', 'row 3, column score'],
    ['too many fields', 'id,sex,score\na,f,1,9\n', 'row 2, column score'],
    ['an open quote', 'id,sex,score\na,f,1\nb,"f,2\n', 'row 3, column sex'],
    ['text behind a quote', 'id,sex,score\na,"f"x,2\n', 'row 2, column sex'],
    ['a quote inside a field', 'id,sex,score\na,f,2"\n', 'row 2, column score'],
    ['a blank line in the middle', 'id,sex,score\n\na,f,2\n', 'row 2, column sex'],
    ['nothing at all', '', 'row 1, column '],
    ['a heading twice', 'id,score,score\na,1,2\n', 'row 1, column score'],
  ])('of %s names row and column', (_, data, path) => {
    const { report, written } = run(data, { outcomes: ['score'] });
    expect(report).toMatchObject({ exitCode: 2, stdout: '' });
    expect(report.stderr).toContain(`CSV_MALFORMED at ${path}`);
    expect(written.problems).toEqual([expect.objectContaining({ code: 'CSV_MALFORMED', path })]);
  });

  it('of a value names row, column and value', () => {
    const { report, written } = run(PEOPLE.replace('c,m,4', 'c,m,four'), { outcomes: ['score'] });
    expect(report.stderr).toBe('analyse: CSV_VALUE_INVALID at row 4, column score: value four, not a number.\n');
    expect(written).toEqual({
      problems: [
        {
          code: 'CSV_VALUE_INVALID',
          path: 'row 4, column score',
          details: { row: 4, column: 'score', value: 'four', reason: 'not a number' },
        },
      ],
    });
  });

  it('of a column names it', () => {
    const { report, written } = run(PEOPLE, { outcomes: ['trust'], by: ['age'] });
    expect(report.stderr).toContain('CSV_COLUMN_MISSING at outcomes[0]: column trust.\n');
    expect(written.problems).toHaveLength(2);
  });

  it('of the estimation comes through with its details', () => {
    const margins = [{ variable: 'sex', levels: [{ level: 'f', total: 1 }] }];
    const { report, written } = run(PEOPLE, { outcomes: ['score'], margins });
    expect(report.exitCode).toBe(2);
    expect(written.problems).toEqual([
      { code: 'RAKE_UNKNOWN_LEVEL', path: 'margins[0]', details: { variable: 'sex', level: 'm', respondents: 2 } },
    ]);
  });

  it.each([
    [
      'margins[0].levels[1].total',
      { outcomes: ['a'], margins: [{ variable: 'x', levels: [{ level: 'f', total: 1 }, { level: 'm' }] }] },
    ],
    ['outcomes', {}],
    ['outcomes', { outcomes: [] }],
    ['score.items[0].driver', { outcomes: ['a'], score: { items: [{ column: 'a', min: 1, max: 5 }] } }],
    ['differences[0].levels', { outcomes: ['a'], differences: [{ outcome: 'a', by: 'b', levels: ['c'] }] }],
    ['confidence', { outcomes: ['a'], confidence: 95 }],
    ['spec', { outcomes: ['a'], margin: [] }],
    ['alpha[0]', { outcomes: ['a'], alpha: [{ name: 'x', columns: [], wieghted: true }] }],
    ['spec', 'outcomes: a'],
    ['spec', '[]'],
  ])('of the specification names %s', (path, spec) => {
    const { report, written } = run(PEOPLE, spec);
    expect(report.exitCode).toBe(2);
    expect(written.problems).toEqual([expect.objectContaining({ code: 'INPUT_INVALID', path })]);
  });

  it('of a file that cannot be read names the option', () => {
    const out = join(folder, 'out.json');
    const spec = file('spec.json', '{"outcomes":["score"]}');
    const missing = runAnalyse({ data: join(folder, 'nothing.csv'), spec, out });
    expect(missing.exitCode).toBe(2);
    expect(missing.stderr).toContain('FILE_UNREADABLE at --data');
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ problems: [{ code: 'FILE_UNREADABLE' }] });
    const data = file('data.csv', PEOPLE);
    expect(runAnalyse({ data, spec: join(folder, 'nothing.json'), out }).stderr).toContain('FILE_UNREADABLE at --spec');
  });

  it('of an encoding other than UTF-8 is said, not read over', () => {
    const { report } = run(Uint8Array.of(0x61, 0x0a, 0xff, 0xfe), { outcomes: ['a'] });
    expect(report.stderr).toContain('FILE_UNREADABLE at --data');
  });

  it('of an out file that cannot be written ends with 2', () => {
    const data = file('data.csv', PEOPLE);
    const spec = file('spec.json', '{"outcomes":["score"]}');
    const report = runAnalyse({ data, spec, out: join(folder, 'no', 'such', 'out.json') });
    expect(report.exitCode).toBe(2);
    expect(report.stderr).toContain('FILE_UNREADABLE at --out');
  });
});

describe('the command', () => {
  it('names every key of the specification in its help', () => {
    const program = new Command();
    registerAnalyse(program);
    let help = '';
    program.commands[0]!.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
    const keys = Object.keys(analysisSpecSchema.shape);
    expect(keys.length).toBeGreaterThan(25);
    expect(keys.filter((key) => !new RegExp(`^  ${key} +\\S`, 'm').test(help))).toEqual([]);
  });

  it('sets the exit code and prints to the right stream', async () => {
    const stdout = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const before = process.exitCode;
    try {
      const program = new Command();
      registerAnalyse(program);
      const words = ['analyse', '--data', file('data.csv', PEOPLE), '--out', join(folder, 'out.json'), '--spec'];
      await program.parseAsync([...words, file('good.json', '{"outcomes":["score"]}')], { from: 'user' });
      expect(process.exitCode).toBe(0);
      expect(stdout).toHaveBeenCalledWith(expect.stringContaining('4 rows'));
      await program.parseAsync([...words, file('bad.json', '{"outcomes":["trust"]}')], { from: 'user' });
      expect(process.exitCode).toBe(2);
      expect(stderr).toHaveBeenCalledWith(expect.stringContaining('CSV_COLUMN_MISSING'));
    } finally {
      process.exitCode = before;
      stdout.mockRestore();
      stderr.mockRestore();
    }
  });
});
