// On a new database: every migration up, nothing left that TypeORM would still change, every migration down, nothing left behind,
// and up again.
import 'reflect-metadata';
import pg from 'pg';
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

async function leftovers(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(LEFTOVERS)).rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
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
  refuse('The entities are not what the migrations made; TypeORM would run:', await schemaChanges(url, ENTITIES));
  while (await revertNewest(url));
  refuse('The migrations leave behind, after the last way down:', await leftovers(url));
  await migrate(url);
  refuse('The second way up made something else; TypeORM would run:', await schemaChanges(url, ENTITIES));
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
