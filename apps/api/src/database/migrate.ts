import pg from 'pg';
import { createDataSource } from './data-source.js';

const MIGRATION_LOCK = 7_260_001;

/** Brings the database to the newest schema; two processes that start together wait for each other. */
export async function migrate(url: string): Promise<readonly string[]> {
  return underMigrationLock(url, async () => {
    const dataSource = await prepared(url);
    try {
      return (await dataSource.runMigrations({ transaction: 'each' })).map((migration) => migration.name);
    } finally {
      await dataSource.destroy();
    }
  });
}

/** Undoes the newest migration; returns false when there was none. */
export async function revertNewest(url: string): Promise<boolean> {
  return underMigrationLock(url, async () => {
    const dataSource = await prepared(url);
    try {
      const applied: unknown[] = await dataSource.query('select 1 from migration');
      if (applied.length > 0) await dataSource.undoLastMigration({ transaction: 'each' });
      return applied.length > 0;
    } finally {
      await dataSource.destroy();
    }
  });
}

async function prepared(url: string) {
  return createDataSource(url).initialize();
}

async function underMigrationLock<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work();
  } finally {
    await client.end();
  }
}
