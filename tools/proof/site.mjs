// The application as `npm start` runs it, over a database of its own, to be killed at any moment and started again.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { runningUrl } from '../embedded-postgres.mjs';
import { ExpectedFailure } from '../expected-failure.mjs';
import { checkout, postgresFolder } from '../places.mjs';
import { freePort } from '../postgres/launch.mjs';
import { findPostmaster } from '../postgres/postmaster.mjs';
import { postgresUser, temporaryFolder } from '../postgres/user.mjs';

const KEPT_OUTPUT = 20_000;
const RECOVERY_PATIENCE_MS = 60_000;

function spawnServer(env) {
  const child = spawn(process.execPath, ['tools/start.mjs'], {
    cwd: checkout,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const server = { child, output: '', ended: new Promise((resolve) => child.once('exit', resolve)) };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => (server.output = (server.output + chunk).slice(-KEPT_OUTPUT)));
  }
  server.ready = new Promise((resolve, reject) => {
    child.once('message', ({ url }) => resolve(url.replace(/\/$/, '')));
    child.once('exit', (code) => reject(new ExpectedFailure(`The server ended (${code}):\n${server.output}`)));
  });
  return server;
}

/** `{ url, query, kill, stop }`. `kill(victim)` resolves when everything runs again. */
export async function startSite() {
  const home = temporaryFolder(postgresUser());
  const folder = postgresFolder(home);
  const dataFolder = path.join(folder, 'data');
  const port = String(await freePort());
  const own = { HAMAVA_DATA: home, HOST: '127.0.0.1', PORT: port };
  // Empty words keep a developer's environment and .env out.
  const none = { DATABASE_URL: '', REDIS_URL: '', HAMAVA_ROLE: '', HAMAVA_PUBLIC_URL: '', HAMAVA_SMTP_URL: '' };
  const env = { ...process.env, ...none, ...own };
  let server = spawnServer(env);
  const url = await server.ready;

  async function restart() {
    await server.ended;
    server = spawnServer(env);
    await server.ready;
  }

  /** The server must live through the loss of its database, and starts it again. */
  async function untilDatabaseRuns() {
    for (const until = Date.now() + RECOVERY_PATIENCE_MS; Date.now() < until; await delay(50)) {
      if (server.child.exitCode !== null) break;
      if (findPostmaster(dataFolder)?.ready) return;
    }
    throw new ExpectedFailure('The server did not live through the loss of its database.');
  }

  const postmaster = () => findPostmaster(dataFolder)?.pid;
  const victims = {
    async server() {
      server.child.kill('SIGKILL');
      await restart();
    },
    async database() {
      const pid = postmaster();
      if (pid) process.kill(pid, 'SIGKILL');
      await delay(100);
      await untilDatabaseRuns();
    },
    async both() {
      const pid = postmaster();
      server.child.kill('SIGKILL');
      if (pid) process.kill(pid, 'SIGKILL');
      await restart();
    },
    /** PostgreSQL then ends every other session too, and recovers. */
    async session(random) {
      const pids = backendsOf(postmaster());
      if (pids.length > 0) process.kill(pids[Math.floor(random() * pids.length)], 'SIGKILL');
      await delay(100);
      await untilDatabaseRuns();
    },
  };

  return {
    url,
    databaseUrl: () => runningUrl(folder),
    victims: Object.keys(victims),
    kill: (victim, random) => victims[victim](random),
    lastWords: () => server.output,
    async stop() {
      server.child.kill('SIGTERM');
      await server.ended;
      for (const left of [home, folder]) fs.rmSync(left, { recursive: true, force: true });
    },
  };
}

/** The sessions of clients; `ps` would be a package more on a bare machine. */
function backendsOf(postmaster) {
  return fs.readdirSync('/proc').flatMap((name) => {
    try {
      const parent = Number(/^\d+ \(.*\) \S (\d+)/s.exec(fs.readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1]);
      const title = fs.readFileSync(`/proc/${name}/cmdline`, 'utf8');
      return parent === postmaster && title.startsWith('postgres: hamava ') ? [Number(name)] : [];
    } catch {
      return [];
    }
  });
}
