// The bundled PostgreSQL: made, started, adopted and stopped.
//
// One process at a time owns a database folder; it starts the server and stops it. A server that has outlived its owner (kill -9)
// is adopted by the next. A command may work beside the owner: it then neither starts nor stops anything.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { claim } from './exclusive.mjs';
import { ExpectedFailure } from './expected-failure.mjs';
import { postgresBinaries } from './postgres/binaries.mjs';
import { createCluster } from './postgres/cluster.mjs';
import { launchPostgres, START_PATIENCE_MS } from './postgres/launch.mjs';
import { findPostmaster, stopPostmaster } from './postgres/postmaster.mjs';
import { isRoot, postgresUser } from './postgres/user.mjs';
import { watchPostgres } from './postgres/watch.mjs';

/** A server that outlived its owner. It may still be recovering, or be on its way out. */
async function adopt(dataFolder) {
  for (const until = Date.now() + START_PATIENCE_MS; Date.now() < until; await delay(20)) {
    const running = findPostmaster(dataFolder);
    if (!running || running.ready) return running;
  }
  throw new ExpectedFailure(`The PostgreSQL over ${dataFolder} is running, and not ready after two minutes.`);
}

async function ensureDatabase(urlOf, database) {
  const client = new pg.Client({ connectionString: urlOf('postgres') });
  try {
    await client.connect();
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } catch (error) {
    const madeMeanwhile = error.code === '42P04' || error.code === '23505';
    if (madeMeanwhile) return;
    if (error.code !== '28P01') throw error;
    throw new ExpectedFailure(
      'PostgreSQL refuses the password that lies next to its data: the file "password" is not the one the data was made with.',
    );
  } finally {
    await client.end();
  }
}

function urls(folder, port) {
  const file = path.join(folder, 'password');
  if (!fs.existsSync(file)) throw new ExpectedFailure(`The password of the database is missing: ${file}.`);
  const password = fs.readFileSync(file, 'utf8').trim();
  return (database) => `postgres://hamava:${password}@127.0.0.1:${port}/${database}`;
}

/** The superuser's address of a database of the server that runs over this folder. */
export function runningUrl(folder, database = 'hamava') {
  const running = findPostmaster(path.join(folder, 'data'));
  if (!running) throw new ExpectedFailure(`No PostgreSQL runs over ${folder}.`);
  return urls(folder, running.port)(database);
}

async function startOwn({ folder, dataFolder, profile, onProgress, tell }) {
  const user = postgresUser(dataFolder);
  const adopted = await adopt(dataFolder);
  const relaunch = async (port) => {
    const binaries = await postgresBinaries(user, onProgress);
    if (!fs.existsSync(dataFolder)) {
      onProgress('Making the database folder');
      await createCluster({ binaries, folder, dataFolder, user, durable: profile === 'durable' });
    }
    onProgress('Starting PostgreSQL');
    return launchPostgres({ binaries, dataFolder, folder, user, profile, port });
  };
  const running = adopted ?? (await relaunch());
  return { adopted: adopted !== null, watch: watchPostgres(running, { dataFolder, relaunch, tell }) };
}

async function own(owner, options) {
  const { folder, database } = options;
  const dataFolder = path.join(folder, 'data');
  const { adopted, watch } = await startOwn({ ...options, dataFolder });
  // Whatever ends this process in an orderly way ends the server too.
  const lastResort = () => {
    try {
      process.kill(watch.current().pid, 'SIGINT');
    } catch {
      // It is gone already.
    }
  };
  process.once('exit', lastResort);
  const urlOf = urls(folder, watch.current().port);
  await ensureDatabase(urlOf, database);
  return {
    url: urlOf(database),
    pid: watch.current().pid,
    adopted,
    joined: false,
    async stop() {
      const { pid } = await watch.end();
      process.removeListener('exit', lastResort);
      await stopPostmaster(pid, dataFolder);
      owner.release();
    },
    async stopWhenAlone() {
      await owner.closeToVisitors();
      await this.stop();
    },
  };
}

async function join(visit, { folder, database }) {
  const dataFolder = path.join(folder, 'data');
  let gone = false;
  void visit.left.then(() => (gone = true));
  for (const until = Date.now() + START_PATIENCE_MS; !gone && Date.now() < until; await delay(50)) {
    const running = findPostmaster(dataFolder);
    if (!running?.ready) continue;
    const urlOf = urls(folder, running.port);
    await ensureDatabase(urlOf, database);
    const stop = async () => visit.leave();
    return { url: urlOf(database), pid: running.pid, adopted: false, joined: true, stop, stopWhenAlone: stop };
  }
  visit.leave();
  return null;
}

function prepareFolder(folder) {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: isRoot ? 0o711 : 0o700 });
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK);
    return fs.realpathSync(folder);
  } catch (error) {
    throw new ExpectedFailure(
      `The database folder ${folder} is closed to this user (${error.code}): set HAMAVA_DATA to a folder of your own.`,
    );
  }
}

/**
 * Starts the server over `folder` (made when it is missing) and gives `{ url, pid, adopted, joined, stop, stopWhenAlone }`.
 * `purpose` is what a second start is told about us, and `lasting` whether it may wait for our end. `besideOwner: 'join'` works
 * with the server that another process owns; the default refuses, unless that process is about to end. `stop` is a fast
 * shutdown, `stopWhenAlone` first lets the commands that joined us finish. `tell` gets a line when the server had to be
 * started again.
 */
export async function startEmbeddedPostgres(options) {
  const {
    purpose,
    lasting,
    besideOwner = 'refuse',
    profile = 'durable',
    database = 'hamava',
    onProgress = () => {},
    tell = () => {},
  } = options;
  const folder = prepareFolder(options.folder);
  for (;;) {
    const turn = await claim(folder, 'postgres', { purpose, lasting });
    if (turn.held) {
      try {
        return await own(turn, { folder, profile, database, onProgress, tell });
      } catch (error) {
        turn.release();
        throw error;
      }
    }
    const { holder } = turn;
    if (holder.state === 'stopping' || (besideOwner === 'refuse' && !holder.lasting)) {
      onProgress(`Waiting for "${holder.purpose}" (process ${holder.pid}) to finish with the database`);
      // A visitor keeps the holder from ending: we wait outside.
      turn.leave();
      await delay(100);
    } else if (besideOwner === 'join') {
      const joined = await join(turn, { folder, database });
      if (joined) return joined;
    } else {
      turn.leave();
      throw new ExpectedFailure(
        `The database in ${folder} is in use by "${holder.purpose}" (process ${holder.pid}): stop that first, or wait for its end, and try again.`,
      );
    }
  }
}
