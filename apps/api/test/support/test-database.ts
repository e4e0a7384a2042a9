import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

async function onMaintenanceDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env['HAMAVA_TEST_DATABASE_URL'] });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(database: string): string {
  const url = new URL(process.env['HAMAVA_TEST_DATABASE_URL'] ?? '');
  url.pathname = `/${database}`;
  return url.href;
}

/** A database that nobody else knows: empty, or a copy of `template`, to which nobody may be connected while it is copied. */
export async function createTestDatabase({ template = 'template1' } = {}): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onMaintenanceDatabase((client) =>
    client.query(`create database ${name} template ${client.escapeIdentifier(template)}`),
  );
  return {
    url: urlOf(name),
    async drop() {
      await onMaintenanceDatabase((client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

/**
 * A database to copy from, made at most once a run: the first caller prepares it, others wait for it. `prepare` gets its address
 * and leaves no connection open.
 */
export async function ensureTemplate(name: string, prepare: (url: string) => Promise<void>): Promise<string> {
  await onMaintenanceDatabase(async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await client.query('select from pg_database where datname = $1 and datistemplate', [name]);
    if (rowCount !== 0) return;
    const database = client.escapeIdentifier(name);
    await client.query(`drop database if exists ${database} with (force)`);
    await client.query(`create database ${database}`);
    await prepare(urlOf(name));
    await client.query(`alter database ${database} is_template true`);
  });
  return name;
}
