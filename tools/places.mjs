// Where Hamava keeps what must outlive it.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ExpectedFailure } from './expected-failure.mjs';
import { canReach, folderOutsideCheckout, isRoot, postgresUser } from './postgres/user.mjs';

export const checkout = path.resolve(import.meta.dirname, '..');

/** `.env` of the checkout; what the environment already says goes first, an empty word too. */
export function loadEnvironmentFile() {
  const file = path.join(checkout, '.env');
  if (fs.existsSync(file)) process.loadEnvFile(file);
}

/** HAMAVA_DATA, or `.hamava` in the checkout. */
export function hamavaFolder(env = process.env) {
  const folder = path.resolve(checkout, env.HAMAVA_DATA || '.hamava');
  try {
    fs.mkdirSync(folder, { recursive: true, mode: isRoot ? 0o711 : 0o700 });
  } catch (error) {
    throw new ExpectedFailure(`The folder ${folder} cannot be made (${error.code}): set HAMAVA_DATA to one that can.`);
  }
  return folder;
}

function readPointer(pointer) {
  return fs.existsSync(pointer) ? fs.readFileSync(pointer, 'utf8').trim() : null;
}

/** Written once: two first starts at the same moment agree upon the folder of the quicker one. */
function writePointer(pointer, folder) {
  try {
    fs.writeFileSync(pointer, `${folder}\n`, { flag: 'wx', mode: 0o600 });
    return folder;
  } catch (error) {
    if (error.code === 'EEXIST') return readPointer(pointer);
    throw error;
  }
}

/**
 * The folder of the embedded database: inside Hamava's own folder, or, where the user that runs PostgreSQL cannot get there (root
 * in a closed checkout), outside of it. A file remembers the second case, so that a new checkout never meets old data.
 */
export function postgresFolder(home, tell = () => {}) {
  const inside = path.join(home, 'postgres');
  const pointer = path.join(home, 'postgres-folder.txt');
  const known = readPointer(pointer);
  if (known) return known;
  const user = postgresUser(path.join(inside, 'data'));
  if (canReach(user, home)) return inside;
  if (fs.existsSync(path.join(inside, 'data'))) {
    throw new ExpectedFailure(
      `The database in ${inside} belongs to user ${user.uid}, who cannot get there: open the folders above it (chmod o+x), or move it and set HAMAVA_DATA.`,
    );
  }
  const base = folderOutsideCheckout(user);
  if (!base) {
    throw new ExpectedFailure(
      `No folder for the database can be reached by user ${user.uid}: set HAMAVA_DATA to one that can.`,
    );
  }
  const name = `${path.basename(checkout)}-${randomBytes(6).toString('hex')}`;
  const folder = writePointer(pointer, path.join(base, name));
  tell(
    `The database lies in ${folder}: started by root, PostgreSQL runs as user ${user.uid}, who cannot get into ${home}.`,
  );
  return folder;
}
