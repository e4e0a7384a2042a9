import path from 'node:path';
import pg from 'pg';
import { migrate } from '../../src/database/migrate.js';
import { type CommandResult, type TestFolder, countRows, createTestFolder, hamava } from '../support/hamava-command.js';
import { SMALL_COLUMNS, type SmallMapping, csvOf, smallMapping, smallRows } from '../support/small-import.js';
import { type TestDatabase, createTestDatabase, ensureTemplate } from '../support/test-database.js';

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

function importFiles(data: string, mapping: string): Promise<CommandResult> {
  return hamava(database.url, 'import-responses', '--data', data, '--mapping', mapping);
}

function importSmall(mapping: SmallMapping, csv: string | Uint8Array): Promise<CommandResult> {
  return importFiles(folder.file('data.csv', csv), folder.file('mapping.json', JSON.stringify(mapping)));
}

type Spoil = (mapping: SmallMapping, rows: string[][]) => string | Uint8Array | undefined;

/** The first columns and rows are as in `smallRows`; row 2 is the first answer. */
const spoiltFiles: [what: string, stderr: string, spoil: Spoil][] = [
  [
    'a quote that never ends',
    'CSV_MALFORMED at row 4, column q1',
    (_, rows) => csvOf(rows.with(2, ['w1', 'male', '1', '"5', '5', '5'])),
  ],
  [
    'a row with too few fields',
    'CSV_MALFORMED at row 5, column q3',
    (_, rows) => csvOf(rows.with(3, ['w1', 'male', '1', '5', '5'])),
  ],
  [
    'a row with too many fields',
    'CSV_MALFORMED at row 5, column q3',
    (_, rows) => csvOf(rows.with(3, ['w1', 'male', '1', '5', '5', '5', '5'])),
  ],
  [
    'an unknown level',
    'CSV_VALUE_INVALID at row 3, column sex: "other" is none of female, male',
    (_, rows) => csvOf(rows.with(1, rows[1]!.with(1, 'other'))),
  ],
  [
    'an unknown wave',
    'CSV_VALUE_INVALID at row 61, column wave: "w9" is none of w1, w2',
    (_, rows) => csvOf(rows.with(59, rows[59]!.with(0, 'w9'))),
  ],
  ['a blank wave', 'CSV_VALUE_INVALID at row 2, column wave', (_, rows) => csvOf(rows.with(0, rows[0]!.with(0, '')))],
  [
    'a value beyond the scale',
    'CSV_VALUE_INVALID at row 4, column q1: "11" is not between 0 and 10',
    (_, rows) => csvOf(rows.with(2, rows[2]!.with(3, '11'))),
  ],
  [
    'a fraction on a scale',
    'CSV_VALUE_INVALID at row 4, column q1: "5.5" is no whole number',
    (_, rows) => csvOf(rows.with(2, rows[2]!.with(3, '5.5'))),
  ],
  [
    'a word on a scale',
    'CSV_VALUE_INVALID at row 4, column q3: "NaN" is no whole number',
    (_, rows) => csvOf(rows.with(2, rows[2]!.with(5, 'NaN'))),
  ],
  [
    'a blank level where none may be',
    'CSV_VALUE_INVALID at row 2, column sex: must not be blank',
    (mapping, rows) => {
      mapping.demographics[0]!.blank = 'refuse';
      return csvOf(rows.with(0, rows[0]!.with(1, '')));
    },
  ],
  [
    'a missing column',
    'CSV_COLUMN_MISSING at row 1, column q2',
    (_, rows) =>
      csvOf(
        rows.map((row) => row.toSpliced(4, 1)),
        SMALL_COLUMNS.toSpliced(4, 1),
      ),
  ],
  [
    'a column that is there twice',
    'CSV_MALFORMED at row 1, column sex',
    (_, rows) =>
      csvOf(
        rows.map((row) => [...row, 'male']),
        [...SMALL_COLUMNS, 'sex'],
      ),
  ],
  ['no rows', 'NO_VALID_RESPONSES at row 2', () => csvOf([])],
  ['nothing at all', 'CSV_MALFORMED at row 1', () => ''],
  ['another encoding', 'FILE_UNREADABLE at data file', () => Uint8Array.from([0x77, 0xe9, 0x0a])],
  [
    'a base weight of zero',
    'CSV_VALUE_INVALID at row 2, column q3: "0.00" is zero',
    (mapping, rows) => {
      mapping.baseWeight = 'q3';
      mapping.items.pop();
      return csvOf(rows.with(0, rows[0]!.with(5, '0.00')));
    },
  ],
  [
    'a base weight that is no number',
    'CSV_VALUE_INVALID at row 2, column q3: "-1" is no decimal number',
    (mapping, rows) => {
      mapping.baseWeight = 'q3';
      mapping.items.pop();
      return csvOf(rows.with(0, rows[0]!.with(5, '-1')));
    },
  ],
  [
    'an item that nobody answered',
    'NO_VALID_RESPONSES at column q3: nobody gave an answer that counts',
    (_, rows) => csvOf(rows.map((row) => row.with(5, ''))),
  ],
  [
    'an item that one person answered',
    'SE_UNDEFINED at column q3',
    (_, rows) => csvOf(rows.map((row, i) => (i === 0 ? row : row.with(5, '')))),
  ],
  [
    'items that nobody answered',
    'NO_VALID_RESPONSES at index',
    (_, rows) => csvOf(rows.map((row) => row.with(3, '').with(4, ''))),
  ],
];

const spoiltMappings: [what: string, stderr: string, spoil: (mapping: SmallMapping) => void][] = [
  ['a misspelt key', 'MAPPING_INVALID at items[1].revresed', ({ items }) => void (items[1]!['revresed'] = true)],
  [
    'a missing key',
    'MAPPING_INVALID at scoring.indexMinimumShare',
    ({ scoring }) => void delete scoring['indexMinimumShare'],
  ],
  ['a word for a number', 'MAPPING_INVALID at items[0].max', ({ items }) => void (items[0]!['max'] = '10')],
  ['a scale upside down', 'MAPPING_INVALID at items[0].max', ({ items }) => void (items[0]!['max'] = -1)],
  ['a driver that is not there', 'MAPPING_INVALID at items[0].driver', ({ items }) => void (items[0]!['driver'] = 'e')],
  [
    'a driver without items',
    'MAPPING_INVALID at drivers[1]',
    ({ drivers }) => void drivers.push({ code: 'e', title: { fa: 'e', en: 'e' }, weight: 1 }),
  ],
  [
    'a driver weight of a half',
    'DRIVER_WEIGHTS_INVALID at drivers[0].weight',
    ({ drivers }) => void (drivers[0]!['weight'] = 0.5),
  ],
  [
    'a share of nothing',
    'SHARE_INVALID at scoring.driverMinimumShare',
    ({ scoring }) => void (scoring['driverMinimumShare'] = 0),
  ],
  ['a code with a space', 'CODE_INVALID at items[2].code', ({ items }) => void (items[2]!['code'] = 'q 3')],
  ['a code given twice', 'CODE_DUPLICATE at items[1].code', ({ items }) => void (items[1]!['code'] = 'q1')],
  [
    'a reserved level',
    'CODE_RESERVED at demographics[0].levels[1].code',
    (mapping) => {
      delete mapping.targets;
      mapping.demographics[0]!.levels[1]!['code'] = 'unknown';
    },
  ],
  [
    'a role named wave',
    'MAPPING_INVALID at demographics[0].role',
    ({ demographics }) => void (demographics[0]!.role = 'wave'),
  ],
  [
    'a level given twice',
    'MAPPING_INVALID at demographics[1].levels[1].value',
    ({ demographics }) => void (demographics[1]!.levels[1]!['value'] = '1'),
  ],
  [
    'a wave that is still open',
    'MAPPING_INVALID at waves.list[1].closesOn',
    ({ waves }) => void (waves.list[1]!['closesOn'] = '2999-01-01'),
  ],
  [
    'a wave that ends before it begins',
    'MAPPING_INVALID at waves.list[1].closesOn',
    ({ waves }) => void (waves.list[1]!['closesOn'] = '2019-01-01'),
  ],
  [
    'a day that does not exist',
    'MAPPING_INVALID at waves.list[0].opensOn',
    ({ waves }) => void (waves.list[0]!['opensOn'] = '2020-02-30'),
  ],
  ['two waves without a column', 'MAPPING_INVALID at waves.column', ({ waves }) => void delete waves.column],
  [
    'a text in one language of two',
    'TEXT_MISSING at drivers[0].title.en',
    ({ drivers }) => void (drivers[0]!['title'] = { fa: 'د' }),
  ],
  [
    'a target for no level',
    'MAPPING_INVALID at targets.margins[1].levels[0].level',
    ({ targets }) => void (targets!.margins[1]!.levels[0]!.level = 'city'),
  ],
  [
    'a target for no variable',
    'MAPPING_INVALID at targets.margins[0].variable',
    ({ targets }) => void (targets!.margins[0]!.variable = 'gender'),
  ],
  [
    'a collapse in a circle',
    'MAPPING_INVALID at weighting.collapse.area.urban',
    ({ weighting }) => void (weighting.collapse = { area: { urban: 'rural', rural: 'urban' } }),
  ],
  [
    'a target of zero',
    'RAKE_ZERO_TARGET at targets.margins[0].levels[1]',
    ({ targets }) => void ([targets!.margins[0]!.levels[0]!.total, targets!.margins[0]!.levels[1]!.total] = [100, 0]),
  ],
  [
    'a negative target',
    'RAKE_TARGET_INVALID at targets.margins[0].levels[1]',
    ({ targets }) => void ([targets!.margins[0]!.levels[0]!.total, targets!.margins[0]!.levels[1]!.total] = [101, -1]),
  ],
  [
    'a level without a target',
    'RAKE_UNKNOWN_LEVEL at targets.margins[0]',
    ({ targets }) => void (targets!.margins[0]!.levels = [{ level: 'female', total: 100 }]),
  ],
  [
    'a target without respondents',
    'RAKE_EMPTY_LEVEL at targets.margins[1].levels[2]',
    ({ demographics, targets }) => {
      demographics[1]!.levels.push({ value: '3', code: 'nomadic', label: { fa: 'عشایر', en: 'Nomadic' } });
      targets!.margins[1]!.levels = [
        { level: 'urban', total: 69 },
        { level: 'rural', total: 30 },
        { level: 'nomadic', total: 1 },
      ];
    },
  ],
  [
    'totals that differ',
    'RAKE_TARGETS_INCONSISTENT at targets.margins[1]',
    ({ targets }) => void (targets!.margins[1]!.levels[0]!.total = 71),
  ],
];

describe('an import is refused, and the database stays as it was, for', () => {
  let before: Record<string, number>;

  beforeAll(async () => {
    const { code, stderr } = await importSmall(smallMapping('taken'), csvOf(smallRows()));
    if (code !== 0) throw new Error(stderr);
    before = await countRows(db);
  });

  async function expectRefusal(result: CommandResult, stderr: string): Promise<void> {
    expect(result.stderr).toContain(stderr);
    expect(result.stderr).not.toMatch(/NaN(?!")/);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(await countRows(db)).toEqual(before);
  }

  it.each(spoiltFiles)('%s', async (_, stderr, spoil) => {
    const mapping = smallMapping('spoilt');
    const csv = spoil(mapping, smallRows());
    await expectRefusal(await importSmall(mapping, csv ?? ''), stderr);
  });

  it.each(spoiltMappings)('a mapping with %s', async (_, stderr, spoil) => {
    const mapping = smallMapping('spoilt');
    spoil(mapping);
    await expectRefusal(await importSmall(mapping, csvOf(smallRows())), stderr);
  });

  it('targets that no weights can meet', async () => {
    const mapping = smallMapping('spoilt');
    // Nobody is both male and rural, and there are more rural people than women.
    const rows = smallRows().map((row) => (row[1] === 'male' ? row.with(2, '1') : row));
    mapping.targets!.margins[0]!.levels = [
      { level: 'female', total: 10 },
      { level: 'male', total: 90 },
    ];
    await expectRefusal(await importSmall(mapping, csvOf(rows)), 'RAKE_NOT_CONVERGED at targets.margins[');
  });

  it('a mapping that is no JSON', async () => {
    const result = await importFiles(
      folder.file('data.csv', csvOf(smallRows())),
      folder.file('m.json', '{ "format": }'),
    );
    await expectRefusal(result, 'MAPPING_INVALID at mapping: is no JSON');
  });

  it('a file that is not there', async () => {
    const result = await importFiles(path.join(folder.path, 'nowhere.csv'), folder.file('m.json', '{}'));
    await expectRefusal(result, 'FILE_UNREADABLE at --data');
  });

  it('more faults than can be read, with their number', async () => {
    const result = await importSmall(smallMapping('spoilt'), csvOf(smallRows().map((row) => row.with(3, '12'))));
    expect(result.stderr.trimEnd().split('\n')).toHaveLength(21);
    await expectRefusal(result, 'and 40 more like these');
  });

  it('a survey code that another file has', async () => {
    const result = await importSmall(smallMapping('taken'), csvOf(smallRows().reverse()));
    await expectRefusal(
      result,
      'MAPPING_INVALID at survey.code: is taken: survey taken did not come from these two files',
    );
  });

  it('a target set of the same name with other figures', async () => {
    const mapping = smallMapping('spoilt');
    mapping.targets!.asOf = '2021-01-01';
    await expectRefusal(await importSmall(mapping, csvOf(smallRows())), 'MAPPING_INVALID at targets.name: is taken');
  });

  it('an agency that nobody knows', async () => {
    const mapping = smallMapping('spoilt');
    mapping.agencies.list = [{ key: 'nobody_knows' }];
    await expectRefusal(await importSmall(mapping, csvOf(smallRows())), 'MAPPING_INVALID at agencies.list[0].key');
  });

  it('a province that nobody knows', async () => {
    const mapping = smallMapping('spoilt');
    mapping.province = { code: 31_999 };
    await expectRefusal(await importSmall(mapping, csvOf(smallRows())), 'MAPPING_INVALID at province.name');
  });
});
