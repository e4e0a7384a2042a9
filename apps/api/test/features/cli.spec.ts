import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { COMMANDS_WITHOUT_DATABASE } from '../../src/cli.js';
import { migrate } from '../../src/database/migrate.js';
import { verifyCells } from '../../src/figures/verify-cells.queries.js';
import { type TestFolder, createTestFolder, hamava } from '../support/hamava-command.js';
import { csvOf, smallMapping, smallRows } from '../support/small-import.js';
import { type TestDatabase, createTestDatabase, ensureTemplate } from '../support/test-database.js';

const COMMANDS = ['migrate', 'seed', 'import-responses', 'analyse', 'export-index', 'verify-cells'];
const NOWHERE = 'postgres://127.0.0.1:1/nowhere';

let folder: TestFolder;
beforeAll(() => {
  folder = createTestFolder();
});
afterAll(() => folder.remove());

describe('the command line', () => {
  it('lists its commands', async () => {
    const { code, stdout } = await hamava(NOWHERE, '--help');
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(stdout).toContain(`  ${command} `);
  });

  it.each(COMMANDS)('%s explains itself with an example', async (command) => {
    const { code, stdout } = await hamava(NOWHERE, command, '--help');
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: hamava ${command}`);
    expect(stdout).toMatch(/Examples?:\n/);
  });

  it.each([
    [['dance'], `unknown command 'dance'`],
    [['export-index', '--survey', 'x'], `required option '--out <file>' not specified`],
    [['export-index', '--survey', 'x', '--out', 'y', '--format', 'xml'], 'Allowed choices are json, csv'],
    [['migrate', '--sideways'], `unknown option '--sideways'`],
  ])('refuses %j', async (argv, sentence) => {
    const { code, stderr, stdout } = await hamava(NOWHERE, ...argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
  });

  it('says in one sentence that the database cannot be reached', async () => {
    const { code, stderr } = await hamava(NOWHERE, 'migrate');
    expect(code).toBe(2);
    expect(stderr).toBe('The database cannot be reached: connect ECONNREFUSED 127.0.0.1:1.\n');
  });

  it('says in one sentence that a setting is wrong', async () => {
    const { code, stderr } = await hamava('nonsense', 'migrate');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^DATABASE_URL must be an address that starts with postgres:\/\/.*\n$/);
  });

  it('needs no database to compute with files', async () => {
    expect(COMMANDS_WITHOUT_DATABASE).toEqual(['analyse']);
    const data = folder.file('data.csv', 'a\n1\n2\n4\n');
    const spec = folder.file('spec.json', JSON.stringify({ outcomes: ['a'] }));
    const out = path.join(folder.path, 'out.json');
    const done = await hamava(NOWHERE, 'analyse', '--data', data, '--spec', spec, '--out', out);
    expect(done.code).toBe(0);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ n: 3 });
    const refused = await hamava(NOWHERE, 'analyse', '--data', data, '--spec', data, '--out', out);
    expect(refused.code).toBe(2);
    // The exit code of one command is not that of the next.
    expect((await hamava(NOWHERE, '--help')).code).toBe(0);
    expect(process.exitCode).toBeUndefined();
  });
});

describe('on a database', () => {
  let database: TestDatabase;
  let db: pg.Pool;

  beforeAll(async () => {
    const template = await ensureTemplate('hamava_migrated', async (url) => void (await migrate(url)));
    database = await createTestDatabase({ template });
    db = new pg.Pool({ connectionString: database.url, max: 2 });
    // The database may go while a connection says goodbye.
    db.on('error', () => undefined);
    const data = folder.file('small.csv', csvOf(smallRows()));
    const mapping = folder.file('small.json', JSON.stringify(smallMapping()));
    const { code, stderr } = await hamava(database.url, 'import-responses', '--data', data, '--mapping', mapping);
    if (code !== 0) throw new Error(stderr);
  });

  afterAll(async () => {
    await db.end();
    await database.drop();
  });

  it('migrate makes the newest schema, and once it is there nothing', async () => {
    const empty = await createTestDatabase();
    const first = await hamava(empty.url, 'migrate');
    const second = await hamava(empty.url, 'migrate');
    await empty.drop();
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/^applied Office\d+\n(applied \w+\n)*The schema is now the newest\.\n$/);
    expect(second).toEqual({ code: 0, stdout: 'The schema was the newest already.\n', stderr: '' });
  });

  it('seed leaves a database in use as it is', async () => {
    const { code, stderr } = await hamava(database.url, 'seed');
    expect(code).toBe(2);
    expect(stderr).toContain('this database is in use');
  });

  it('verify-cells agrees when nothing was touched', async () => {
    expect(await hamava(database.url, 'verify-cells')).toMatchObject({
      code: 0,
      stdout: '60 responses in 8 cells of 2 agencies and waves: all of them agree.\n',
    });
    expect(await verifyCells(db)).toMatchObject({ responses: 60, drift: [] });
  });

  it.each([
    ['a moment that is one off', `moments[4] = moments[4] + 1`, /1 moments differ, the first at 3: \d+ instead of \d+/],
    ['a count that is one off', 'n = n + 1', /n \d+ instead of \d+/],
    ['levels in another order', 'levels = array[levels[2], levels[1]]', /levels /],
    ['a base weight of its own', 'base_weight = 2', /base weight 2 instead of 1/],
    ['a lost moment', 'moments = moments[1:3]', /3 moments instead of \d+/],
    ['a cell of its own', `cell_key = 'other'`, /cell other: stored with \d+ responses, but there are none/],
  ])('verify-cells finds %s', async (_, change, difference) => {
    await db.query('create table kept as select * from figures.cell');
    const one = await db.query<{ key: string }>('select min(cell_key) as key from figures.cell');
    await db.query(
      `update figures.cell set ${change} where cell_key = $1 and wave_id = (select min(wave_id::text)::uuid from figures.cell where cell_key = $1)`,
      [one.rows[0]!.key],
    );
    const { code, stdout } = await hamava(database.url, 'verify-cells');
    await db.query('truncate figures.cell; insert into figures.cell select * from kept; drop table kept');
    expect(code).toBe(2);
    expect(stdout).toMatch(difference);
    expect(stdout).toContain('survey small, wave ');
    expect(stdout).toMatch(/[12] cells differ/);
  });

  it('a bug is told as one, with the place', async () => {
    await db.query('alter table figures.sample rename to sample_gone');
    const { code, stderr } = await hamava(database.url, 'export-index', '--survey', 'small', '--out', '/dev/null');
    await db.query('alter table figures.sample_gone rename to sample');
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^This is a bug in Hamava, please report it: .*figures\.sample.*\n[^]*index-export\.queries/,
    );
  });
});
