// On a new database: every migration up, nothing left that TypeORM would still change, every migration down, nothing left behind,
// and up again.
import 'reflect-metadata';
import pg from 'pg';
import { getMetadataArgsStorage } from 'typeorm';
import { importBuilt } from './database.mjs';
import { ExpectedFailure, reportFailure } from './expected-failure.mjs';
import { startThrowawayPostgres } from './throwaway-postgres.mjs';

const LEFTOVERS = `
  select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname !~ '^(pg_|information_schema$)' and c.relkind in ('r', 'p', 'v', 'm', 'S') and c.relname !~ '^migration'
  union all
  select n.nspname || '.' || t.typname from pg_type t join pg_namespace n on n.oid = t.typnamespace
  where n.nspname !~ '^(pg_|information_schema$)' and t.typtype in ('e', 'd')
  union all
  select n.nspname || '.' || p.proname || '()' from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname !~ '^(pg_|information_schema$)'
  union all
  select 'schema ' || nspname from pg_namespace where nspname !~ '^(pg_|information_schema$|public$)'
  order by 1`;

const FOREIGN_KEYS = `
  select k.conname as name, n.nspname || '.' || c.relname as target
  from pg_constraint k join pg_class c on c.oid = k.confrelid join pg_namespace n on n.oid = c.relnamespace
  where k.contype = 'f'`;

async function query(url, text) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** TypeORM would drop a key into a table that has no entity, because only plain SQL uses it: that is no drift. */
async function drift(url, entities, schemaChanges) {
  const known = getMetadataArgsStorage().tables.filter(({ target }) => entities.includes(target));
  const tables = new Set(known.map(({ schema, name }) => `${schema}.${name}`));
  const keys = (await query(url, FOREIGN_KEYS)).filter(({ target }) => !tables.has(target)).map(({ name }) => name);
  const changes = await schemaChanges(url, entities);
  return changes.filter((change) => !keys.some((key) => change.endsWith(`DROP CONSTRAINT "${key}"`)));
}

function refuse(sentence, list) {
  if (list.length > 0) throw new ExpectedFailure(`${sentence}\n  ${list.join('\n  ')}`);
}

async function check(url) {
  const { migrate, revertNewest } = await importBuilt('database/migrate.js');
  const { schemaChanges } = await importBuilt('database/check-drift.js');
  const { ENTITIES } = await importBuilt('app.module.js');
  const applied = await migrate(url);
  if (applied.length === 0 || ENTITIES.length === 0)
    throw new ExpectedFailure('No migrations or no entities were seen.');
  refuse(
    'The entities are not what the migrations made; TypeORM would run:',
    await drift(url, ENTITIES, schemaChanges),
  );
  while (await revertNewest(url));
  refuse(
    'The migrations leave behind, after the last way down:',
    (await query(url, LEFTOVERS)).map(({ name }) => name),
  );
  await migrate(url);
  refuse('The second way up made something else; TypeORM would run:', await drift(url, ENTITIES, schemaChanges));
  return `${applied.length} migrations up, down and up; ${ENTITIES.length} entities agree`;
}

let server;
try {
  server = await startThrowawayPostgres({ database: 'hamava' });
  console.log(await check(server.url));
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}
await server?.stop();
process.exit();
