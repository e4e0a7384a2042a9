// PostgreSQL refuses to run as root. Started by root, it runs as the owner of the data, or as "nobody" for new data; that user
// must be able to reach the data and the programs, which a checkout in a closed folder does not allow.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const NOBODY = 65534;
export const isRoot = process.getuid?.() === 0;

/** What `spawn` needs to start PostgreSQL over this data folder, or over a new one: nothing, unless we are root. */
export function postgresUser(dataFolder = null) {
  if (!isRoot) return {};
  const owner = dataFolder && fs.statSync(dataFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return { uid: NOBODY, gid: NOBODY };
}

export function canReach(user, folder) {
  if (!isRoot) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** A folder of root's own that nobody else can write to, outside the checkout: the first that can be made. */
export function folderOutsideCheckout(user) {
  for (const folder of ['/var/lib/hamava', path.join(os.tmpdir(), 'hamava-root'), '/tmp/hamava-root']) {
    try {
      fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
      const { uid, mode } = fs.lstatSync(folder);
      if (fs.lstatSync(folder).isDirectory() && uid === 0 && (mode & 0o022) === 0) {
        fs.chmodSync(folder, 0o755);
        if (canReach(user, folder)) return folder;
      }
    } catch {
      // Not a place for us: the next one may be.
    }
  }
  return null;
}

/** A new folder for a throwaway cluster. */
export function temporaryFolder(user) {
  for (const base of [os.tmpdir(), '/tmp', folderOutsideCheckout(user)].filter(Boolean)) {
    const folder = fs.mkdtempSync(path.join(base, 'hamava-test-'));
    if (isRoot) fs.chmodSync(folder, 0o711);
    if (canReach(user, folder)) return folder;
    fs.rmSync(folder, { recursive: true });
  }
  throw new Error('no folder for temporary data can be reached by the user that runs PostgreSQL');
}
