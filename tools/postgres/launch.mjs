// Starting the server over a folder that exists.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ExpectedFailure } from '../expected-failure.mjs';
import { disownStalePidFile, findPostmaster } from './postmaster.mjs';

export const START_PATIENCE_MS = 120_000;
const ORPHANS_PATIENCE_MS = 15_000;
const LOG_BYTES = 5_000_000;

/** Nothing about a respondent may reach a log: neither statements, nor their parameters, nor the keys that collided. */
const silent = [
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
  'log_min_duration_statement=-1',
  'log_parameter_max_length=0',
  'log_parameter_max_length_on_error=0',
  'log_statement=none',
  'log_connections=',
  'log_disconnections=off',
  'log_checkpoints=off',
  'track_commit_timestamp=off',
];

const PROFILES = {
  durable: [...silent, 'fsync=on', 'synchronous_commit=on', 'full_page_writes=on', 'shared_buffers=128MB'],
  throwaway: [
    ...silent,
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'shared_buffers=64MB',
    'max_connections=200',
  ],
};

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function openLog(folder) {
  const file = path.join(folder, 'postgres.log');
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const from = size > LOG_BYTES ? 0 : size;
  const descriptor = fs.openSync(file, from === 0 ? 'w' : 'a', 0o600);
  return { descriptor, added: () => fs.readFileSync(file).subarray(from).toString('utf8') };
}

async function whenReady(pid, dataFolder, hasEnded) {
  for (const until = Date.now() + START_PATIENCE_MS; !hasEnded() && Date.now() < until; await delay(10)) {
    const running = findPostmaster(dataFolder);
    if (running?.pid === pid && running.ready) return running;
  }
  return null;
}

/** One attempt. The server has a session of its own, so that Ctrl-C reaches us alone and we can drain before it goes. */
async function launch({ binaries, dataFolder, folder, user, profile, port }) {
  const log = openLog(folder);
  const flags = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `port=${port ?? (await freePort())}`,
    ...PROFILES[profile],
  ];
  const child = spawn(
    path.join(binaries, 'bin/postgres'),
    ['-D', dataFolder, ...flags.flatMap((flag) => ['-c', flag])],
    {
      ...user,
      cwd: '/',
      detached: true,
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' },
      stdio: ['ignore', 'ignore', log.descriptor],
    },
  );
  fs.closeSync(log.descriptor);
  let ended = false;
  child.once('error', () => (ended = true));
  child.once('exit', () => (ended = true));
  const abandon = () => child.kill('SIGINT');
  process.once('exit', abandon);
  const running = await whenReady(child.pid, dataFolder, () => ended);
  process.removeListener('exit', abandon);
  if (running) {
    child.unref();
    return { running };
  }
  if (!ended) child.kill('SIGQUIT');
  return { failure: log.added().trim() || 'it ended without a word' };
}

/** The running server, `{ pid, port }`. `profile`: 'durable', or 'throwaway' for tests, where a power cut may cost everything. No `port`: a free one. */
export async function launchPostgres(options) {
  const until = Date.now() + ORPHANS_PATIENCE_MS;
  for (;;) {
    disownStalePidFile(options.dataFolder);
    const { running, failure } = await launch(options);
    if (running) return running;
    // Another process took the port first, or the backends of a killed server have not noticed yet that it is gone.
    const passing = /could not bind|shared memory block/i.test(failure);
    if (!passing || Date.now() > until) {
      throw new ExpectedFailure(`PostgreSQL did not start over ${options.dataFolder}:\n${failure}`);
    }
    await delay(200);
  }
}
