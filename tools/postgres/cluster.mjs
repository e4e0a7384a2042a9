// A new database folder: made aside and renamed, so that a start killed half-way leaves nothing that looks like a database.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ExpectedFailure } from '../expected-failure.mjs';

const UNFINISHED = 'data.unfinished';

/** Random, and kept next to the data for its owner alone: the port on the loopback is open to every user of the machine. */
function ensurePassword(folder) {
  const file = path.join(folder, 'password');
  if (!fs.existsSync(file)) {
    const unfinished = `${file}.unfinished`;
    fs.rmSync(unfinished, { force: true });
    fs.writeFileSync(unfinished, `${randomBytes(24).toString('base64url')}\n`, {
      mode: 0o600,
      flag: 'wx',
      flush: true,
    });
    fs.renameSync(unfinished, file);
  }
  return fs.readFileSync(file, 'utf8');
}

function run(program, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (chunk) => (errors += chunk));
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, errors }));
  });
}

function explain(errors, user) {
  if (/could not look up effective user ID/.test(errors)) {
    return `PostgreSQL cannot run as user ${user.uid ?? process.getuid()}, who has no line in /etc/passwd: add one, or set DATABASE_URL.`;
  }
  return `The database could not be made:\n${errors.trim()}`;
}

/** initdb with scram passwords, UTF-8 and ICU; `durable: false` leaves out the waiting for the disk. */
export async function createCluster({ binaries, folder, dataFolder, user, durable }) {
  const unfinished = path.join(folder, UNFINISHED);
  const passwordForInitdb = path.join(folder, 'password.initdb');
  for (const leftover of [unfinished, passwordForInitdb]) fs.rmSync(leftover, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { mode: 0o700 });
  fs.writeFileSync(passwordForInitdb, ensurePassword(folder), { mode: 0o600, flag: 'wx' });
  if (user.uid !== undefined) {
    for (const file of [unfinished, passwordForInitdb]) fs.chownSync(file, user.uid, user.gid);
  }
  const args = ['--pgdata', unfinished, '--username=hamava', `--pwfile=${passwordForInitdb}`, '--auth=scram-sha-256'];
  const text = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=und'];
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' };
  try {
    const speed = durable ? [] : ['--no-sync'];
    const { status, errors } = await run(path.join(binaries, 'bin/initdb'), [...args, ...text, ...speed], {
      ...user,
      env,
    });
    if (status !== 0) throw new ExpectedFailure(explain(errors, user));
  } finally {
    fs.rmSync(passwordForInitdb, { force: true });
  }
  fs.renameSync(unfinished, dataFolder);
}
