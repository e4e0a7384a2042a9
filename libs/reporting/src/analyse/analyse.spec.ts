import fc from 'fast-check';
import { expectClose } from '../testing/close.js';
import { fixtureTable } from '../testing/fixture.js';
import { analyse } from './analyse.js';
import type { AnalysisSpec } from './analysis-spec.js';
import type { Table } from './table.js';

/** A table from lines; fields have no quotes here. */
function tableOf(...lines: string[]): Table {
  const [heading, ...rows] = lines.map((line) => line.split(','));
  return { columns: heading!, rows };
}

const people = tableOf(
  'id,sex,wave,score,a,b,c,w',
  ...Array.from({ length: 60 }, (_, i) => {
    const sex = i % 3 === 0 ? 'm' : 'f';
    return [
      `p${i}`,
      sex,
      i % 2 === 0 ? 'w1' : 'w2',
      (i * 37) % 101,
      1 + (i % 5),
      1 + ((i * 2) % 5),
      1 + ((i * i) % 5),
      1,
    ].join(',');
  }),
);
const sexMargin = {
  variable: 'sex',
  levels: [
    { level: 'f', total: 50 },
    { level: 'm', total: 50 },
  ],
};

function problemsOf(table: Table, spec: AnalysisSpec) {
  const own = analyse(table, spec);
  return own.ok ? [] : own.problems;
}

function changed(row: number, column: string, value: string, table = people): Table {
  const position = table.columns.indexOf(column);
  return {
    columns: table.columns,
    rows: table.rows.map((own, index) => (index === row ? own.with(position, value) : own)),
  };
}

describe('analyse', () => {
  it('gives every part of the contract', () => {
    const own = analyse(people, {
      id: 'id',
      outcomes: ['score'],
      baseWeight: 'w',
      margins: [sexMargin],
      by: ['wave', 'sex'],
      differences: [{ outcome: 'score', by: 'wave', levels: ['w2', 'w1'] }],
      alpha: [{ name: 'abc', columns: ['a', 'b', 'c'] }],
    });
    if (!own.ok) throw new Error(JSON.stringify(own.problems));
    const { result, weights } = own;
    expect(Object.keys(result)).toEqual(['n', 'confidence', 'raking', 'kish', 'means', 'by', 'differences', 'alpha']);
    expect(Object.keys(result.kish).sort()).toEqual(['cvWeights', 'deff', 'maxOverMean', 'minOverMean', 'n', 'neff']);
    expect(Object.keys(result.means[0]!).sort()).toEqual(
      ['ci95_t', 'ci95_z', 'deff_replace', 'df', 'mean', 'n', 'se', 'sumOfWeights', 'variable'].sort(),
    );
    expect(result.by.wave!.map(({ level }) => level)).toEqual(['w1', 'w2']);
    expect(Object.keys(result.by.wave![0]!)).toEqual(['variable', 'level', 'n', 'mean', 'se']);
    expect(Object.keys(result.differences[0]!)).toEqual([
      'outcome',
      'by',
      'levels',
      'estimate',
      'se',
      'df',
      't',
      'p_t',
      'p_z',
    ]);
    expect(weights).toHaveLength(60);
    expectClose(
      weights.reduce((sum, weight) => sum + weight, 0),
      100,
      1e-12,
    );
  });

  it('does not depend on the order of the rows', () => {
    const spec: AnalysisSpec = { outcomes: ['score'], margins: [sexMargin], by: ['wave'] };
    const straight = analyse(people, spec);
    const turned = analyse({ columns: people.columns, rows: people.rows.toReversed() }, spec);
    if (!straight.ok || !turned.ok) throw new Error('refused');
    expect(turned.result).toEqual(straight.result);
  });

  it('keeps the digits of a small spread around a large mean', () => {
    const far = { columns: ['y'], rows: [0, 1, 3, 4, 9].map((own) => [String(1e9 + own)]) };
    const near = { columns: ['y'], rows: [0, 1, 3, 4, 9].map((own) => [String(own)]) };
    const [a, b] = [analyse(far, { outcomes: ['y'] }), analyse(near, { outcomes: ['y'] })];
    if (!a.ok || !b.ok) throw new Error('refused');
    expectClose(a.result.means[0]!.se, b.result.means[0]!.se, 1e-12);
  });

  it('scores reversed items, drivers of enough items and an index of enough drivers', () => {
    const table = tableOf('a,b,c', '1,5,5', '5,,1', ',,3', ',,', '3,3,');
    const items = [
      { column: 'a', min: 1, max: 5, reversed: true, driver: 'first' },
      { column: 'b', min: 1, max: 5, driver: 'first' },
      { column: 'c', min: 1, max: 5, driver: 'second' },
    ];
    const own = analyse(table, { score: { items }, outcomes: ['first', 'second', 'index'] });
    if (!own.ok) throw new Error(JSON.stringify(own.problems));
    // first: 100, 0, -, -, 50; second: 100, 0, 50, -, -; index (both needed): 100, 0
    expect(own.result.means.map(({ n, mean }) => [n, mean])).toEqual([
      [3, 50],
      [3, 50],
      [2, 50],
    ]);
    const loose = analyse(table, { score: { items, indexMinimumShare: 0.5 }, outcomes: ['index'] });
    expect(loose.ok && loose.result.means[0]!.n).toBe(4);
  });

  it('reads a share of items as a whole number of them', () => {
    const columns = Array.from({ length: 20 }, (_, i) => `q${i}`);
    const items = columns.map((column) => ({ column, min: 0, max: 10, driver: 'd' }));
    const answered = (count: number) => columns.map((_, i) => (i < count ? '5' : ''));
    const table = { columns, rows: [answered(11), answered(11), answered(10), ['9', ...answered(19).slice(1), '1']] };
    const own = analyse(table, { score: { items, driverMinimumShare: 0.55 }, outcomes: ['d'] });
    expect(own.ok && own.result.means[0]!.n).toBe(3);
  });

  it('names an interval of another confidence after it', () => {
    const own = analyse(people, { outcomes: ['score'], confidence: 0.9 });
    if (!own.ok) throw new Error('refused');
    const line = own.result.means[0]!;
    expect(line.ci90_t![0]).toBeGreaterThan(line.ci95_t[0]);
    expect(line.ci90_z![1]).toBeLessThan(line.ci95_z[1]);
    expect(own.result.confidence).toBe(0.9);
  });

  it('counts rows without a value of a breakdown in no level', () => {
    const own = analyse(changed(0, 'wave', ''), { outcomes: ['score'], by: ['wave'] });
    if (!own.ok) throw new Error('refused');
    expect(own.result.by.wave!.map(({ level, n }) => [level, n])).toEqual([
      ['w1', 29],
      ['w2', 30],
    ]);
    expect(own.result.means[0]!.n).toBe(60);
  });

  it('takes rows without a margin value when the margin has a level for them', () => {
    const table = changed(0, 'sex', '');
    const margin = { variable: 'sex', levels: [...sexMargin.levels, { level: '', total: 2 }] };
    const own = analyse(table, { outcomes: ['score'], margins: [margin] });
    expect(own.ok && own.result.n).toBe(60);
    expect(problemsOf(table, { outcomes: ['score'], margins: [sexMargin] })).toMatchObject([
      { code: 'RAKE_UNKNOWN_LEVEL', path: 'row 2, column sex', details: { rows: 1 } },
    ]);
  });

  it('says in its own line why a level of a breakdown has no error', () => {
    const alone = changed(0, 'wave', 'w3');
    const own = analyse(changed(1, 'score', '', changed(1, 'wave', 'w4', alone)), {
      outcomes: ['score'],
      by: ['wave'],
    });
    if (!own.ok) throw new Error('refused');
    const [, , third, fourth] = own.result.by.wave!;
    expect(third).toMatchObject({ level: 'w3', n: 1, mean: 0, se: null, problem: { code: 'SE_UNDEFINED' } });
    expect(fourth).toMatchObject({ level: 'w4', n: 0, mean: null, se: null, problem: { code: 'NO_VALID_RESPONSES' } });
  });

  it('flags a column in which everybody has the same value', () => {
    const own = analyse(tableOf('y', '0.1', '0.1', '0.1'), { outcomes: ['y'] });
    if (!own.ok) throw new Error('refused');
    expect(own.result.means[0]).toMatchObject({ se: 0, deff_replace: null, flags: ['ZERO_VARIANCE'] });
  });

  it('never gives a figure that is no number', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 10 }).map(String), fc.constant(''));
    const row = fc.tuple(fc.constantFrom('f', 'm'), fc.constantFrom('w1', 'w2', 'w3', ''), value, value);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const own = analyse(
          { columns: ['sex', 'wave', 'x', 'y'], rows },
          {
            outcomes: ['x', 'y'],
            margins: [sexMargin],
            by: ['wave', 'sex'],
            differences: [{ outcome: 'x', by: 'wave', levels: ['w1', 'w2'] }],
          },
        );
        if (!own.ok) {
          expect(own.problems.length).toBeGreaterThan(0);
          return;
        }
        expect(
          JSON.stringify(own.result, (_, v: unknown) => (typeof v === 'number' && !Number.isFinite(v) ? 'BAD' : v)),
        ).not.toContain('BAD');
      }),
    );
  });
});

describe('a problem of the file', () => {
  it.each<[string, AnalysisSpec]>([
    ['outcomes[1]', { outcomes: ['score', 'x'] }],
    ['baseWeight', { outcomes: ['score'], baseWeight: 'x' }],
    ['strata', { outcomes: ['score'], strata: 'x' }],
    ['clusters', { outcomes: ['score'], clusters: 'x' }],
    ['fpc', { outcomes: ['score'], fpc: 'x' }],
    ['id', { outcomes: ['score'], id: 'x' }],
    ['margins[0].variable', { outcomes: ['score'], margins: [{ variable: 'x', levels: [] }] }],
    ['by[0]', { outcomes: ['score'], by: ['x'] }],
    ['differences[0].by', { outcomes: ['score'], differences: [{ outcome: 'score', by: 'x', levels: ['1', '2'] }] }],
    ['differences[0].outcome', { outcomes: ['score'], differences: [{ outcome: 'x', by: 'sex', levels: ['f', 'm'] }] }],
    ['alpha[0].columns[1]', { outcomes: ['score'], alpha: [{ name: 'x', columns: ['a', 'x'] }] }],
    [
      'score.items[0].column',
      { outcomes: ['score'], score: { items: [{ column: 'x', min: 1, max: 5, driver: 'd' }] } },
    ],
  ])('names the column that %s misses', (path, spec) => {
    expect(problemsOf(people, spec)).toEqual([{ code: 'CSV_COLUMN_MISSING', path, details: { column: 'x' } }]);
  });

  it.each(['abc', '1,5', 'NA', '1e999', '0x10', '--1', '۵'])(
    'names row and column of %p in a numeric column',
    (value) => {
      expect(problemsOf(changed(2, 'score', value), { outcomes: ['score'] })).toEqual([
        {
          code: 'CSV_VALUE_INVALID',
          path: 'row 4, column score',
          details: { row: 4, column: 'score', value, reason: 'not a number' },
        },
      ]);
    },
  );

  it('names every problem it finds, up to twenty', () => {
    const rows = people.rows.map((row) => row.with(3, 'x'));
    expect(problemsOf({ columns: people.columns, rows }, { outcomes: ['score'] })).toHaveLength(20);
    expect(problemsOf(people, { outcomes: ['x', 'y'], by: ['z'] })).toHaveLength(3);
  });

  it.each(['0', '-1', ''])('refuses a base weight of %p', (weight) => {
    expect(problemsOf(changed(5, 'w', weight), { outcomes: ['score'], baseWeight: 'w' })).toMatchObject([
      { code: 'BASE_WEIGHT_INVALID', path: 'row 7, column w' },
    ]);
  });

  it.each(['0', '6', '2.5'])('refuses an item value of %p on a scale of 1 to 5', (value) => {
    const spec = { outcomes: ['d'], score: { items: [{ column: 'a', min: 1, max: 5, driver: 'd' }] } };
    expect(problemsOf(changed(0, 'a', value), spec)).toEqual([
      {
        code: 'ITEM_OUT_OF_RANGE',
        path: 'row 2, column a',
        details: { row: 2, column: 'a', value: Number(value), min: 1, max: 5 },
      },
    ]);
  });

  it('refuses a scale without extent', () => {
    const spec = { outcomes: ['d'], score: { items: [{ column: 'a', min: 5, max: 5, driver: 'd' }] } };
    expect(problemsOf(people, spec)[0]).toMatchObject({ code: 'ITEM_SCALE_INVALID', path: 'score.items[0]' });
  });

  it('refuses a heading twice and a score that hides a column', () => {
    expect(problemsOf(tableOf('a,a', '1,2'), { outcomes: ['a'] })).toMatchObject([
      { code: 'CSV_MALFORMED', path: 'row 1, column a', details: { position: 2 } },
    ]);
    const item = { column: 'a', min: 1, max: 5 };
    const hiding = { outcomes: ['score'], score: { items: [{ ...item, driver: 'score' }] } };
    expect(problemsOf(people, hiding)).toMatchObject([{ code: 'INPUT_INVALID', details: { column: 'score' } }]);
    const index = { outcomes: ['score'], score: { items: [{ ...item, driver: 'index' }] } };
    expect(problemsOf(people, index)).toMatchObject([{ code: 'INPUT_INVALID', details: { driver: 'index' } }]);
  });

  it('refuses a missing stratum or cluster', () => {
    for (const spec of [{ strata: 'sex' }, { clusters: 'sex' }]) {
      expect(problemsOf(changed(1, 'sex', ''), { outcomes: ['score'], ...spec })).toMatchObject([
        { code: 'CSV_VALUE_INVALID', path: 'row 3, column sex' },
      ]);
    }
  });

  it.each([
    ['', 'missing'],
    ['0', 'not positive'],
    ['999', 'differs within the stratum'],
  ])('refuses an fpc of %p', (value, reason) => {
    const withFpc = { columns: [...people.columns, 'fpc'], rows: people.rows.map((row) => [...row, '500']) };
    expect(problemsOf(changed(9, 'fpc', value, withFpc), { outcomes: ['score'], fpc: 'fpc' })).toMatchObject([
      { code: 'CSV_VALUE_INVALID', path: 'row 11, column fpc', details: { reason } },
    ]);
  });

  it('refuses a population smaller than the sample', () => {
    const withFpc = { columns: [...people.columns, 'fpc'], rows: people.rows.map((row) => [...row, '59']) };
    expect(problemsOf(withFpc, { outcomes: ['score'], fpc: 'fpc' })).toMatchObject([
      { code: 'CSV_VALUE_INVALID', path: 'column fpc', details: { sampled: 60, value: 59 } },
    ]);
  });
});

describe('a problem of the estimation', () => {
  it.each<[string, string, AnalysisSpec]>([
    [
      'RAKE_EMPTY_LEVEL',
      'margins[0].levels[2]',
      { outcomes: ['score'], margins: [{ variable: 'sex', levels: [...sexMargin.levels, { level: 'x', total: 1 }] }] },
    ],
    [
      'RAKE_UNKNOWN_LEVEL',
      'margins[0]',
      { outcomes: ['score'], margins: [{ variable: 'sex', levels: [{ level: 'f', total: 1 }] }] },
    ],
    [
      'RAKE_TARGET_INVALID',
      'margins[0].levels[0]',
      {
        outcomes: ['score'],
        margins: [
          {
            variable: 'sex',
            levels: [
              { level: 'f', total: -1 },
              { level: 'm', total: 1 },
            ],
          },
        ],
      },
    ],
    [
      'NO_VALID_RESPONSES',
      'differences[0]',
      { outcomes: ['score'], differences: [{ outcome: 'score', by: 'wave', levels: ['w1', 'w9'] }] },
    ],
    ['RELIABILITY_TOO_FEW', 'alpha[0]', { outcomes: ['score'], alpha: [{ name: 'one', columns: ['a'] }] }],
    [
      'SINGULAR_COVARIANCE',
      'alpha[0]',
      { outcomes: ['score'], alpha: [{ name: 'flat', columns: ['a', 'w'], weighted: true }] },
    ],
    ['LONELY_PSU', 'rows', { outcomes: ['score'], strata: 'id' }],
    ['INPUT_INVALID', 'confidence', { outcomes: ['score'], confidence: 95 }],
  ])('%s leaves no figure', (code, path, spec) => {
    expect(problemsOf(people, spec)).toMatchObject([{ code, path }]);
  });

  it('NO_VALID_RESPONSES for a column without a value and a file without a row', () => {
    const empty = { columns: people.columns, rows: people.rows.map((row) => row.with(3, '')) };
    expect(problemsOf(empty, { outcomes: ['score'] })).toMatchObject([
      { code: 'NO_VALID_RESPONSES', path: 'outcomes[0]' },
    ]);
    expect(problemsOf({ columns: ['a'], rows: [] }, { outcomes: ['a'] })).toMatchObject([
      { code: 'NO_VALID_RESPONSES' },
    ]);
  });

  it('SE_UNDEFINED for a single row', () => {
    expect(problemsOf(tableOf('a', '1'), { outcomes: ['a'] })).toMatchObject([{ code: 'SE_UNDEFINED' }]);
    expect(problemsOf(tableOf('a,b', '1,1', ',2'), { outcomes: ['a'] })).toMatchObject([
      { code: 'SE_UNDEFINED', path: 'outcomes[0]' },
    ]);
  });

  it('RELIABILITY_TOO_FEW below fifty complete rows', () => {
    const few = { columns: people.columns, rows: people.rows.slice(0, 49) };
    const spec = { outcomes: ['score'], alpha: [{ name: 'abc', columns: ['a', 'b', 'c'] }] };
    expect(problemsOf(few, spec)).toMatchObject([{ code: 'RELIABILITY_TOO_FEW', details: { n: 49 } }]);
  });

  it('shows in a whole file which code of the list it is', () => {
    const table = fixtureTable('apistrat');
    const margins = [
      {
        variable: 'stype',
        levels: [
          { level: 'E', total: 1 },
          { level: 'H', total: 2 },
          { level: 'M', total: 0 },
        ],
      },
    ];
    expect(problemsOf(table, { outcomes: ['api00'], margins })).toMatchObject([
      { code: 'RAKE_ZERO_TARGET', details: { variable: 'stype', level: 'M', respondents: 50 } },
    ]);
  });
});
