// The database that everything started from here works with: the one that DATABASE_URL names, or the bundled one.
import { startEmbeddedPostgres } from './embedded-postgres.mjs';
import { hamavaFolder, postgresFolder } from './places.mjs';

const none = { stop: async () => {}, stopWhenAlone: async () => {} };

/** Sets DATABASE_URL and HAMAVA_DATA for the server; gives what stops the database if we are the one to stop it. */
export async function provideDatabase({ purpose, lasting, besideOwner, onProgress, tell }) {
  const home = hamavaFolder();
  process.env.HAMAVA_DATA = home;
  if (process.env.DATABASE_URL) return none;
  const folder = postgresFolder(home, tell);
  const server = await startEmbeddedPostgres({ folder, purpose, lasting, besideOwner, onProgress, tell });
  process.env.DATABASE_URL = server.url;
  return server;
}

/** A built module of the server, by its path below dist/apps/api/src. */
export async function importBuilt(module) {
  return import(new URL(`../dist/apps/api/src/${module}`, import.meta.url).href);
}
