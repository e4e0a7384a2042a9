// What PostgreSQL itself writes down about a running server, and whether that is still true.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

function pidFile(dataFolder) {
  return path.join(dataFolder, 'postmaster.pid');
}

function readPidFile(dataFolder) {
  try {
    return fs.readFileSync(pidFile(dataFolder), 'utf8').split('\n');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** A moved folder is found by its inode; where we may not look into the process (root without CAP_SYS_PTRACE), its `-D` must do. */
function worksIn(pid, command, dataFolder) {
  try {
    const there = fs.statSync(`/proc/${pid}/cwd`);
    const here = fs.statSync(dataFolder);
    return there.dev === here.dev && there.ino === here.ino;
  } catch (error) {
    return error.code === 'EACCES' && command[command.indexOf('-D') + 1] === dataFolder;
  }
}

/** Is that process a PostgreSQL over this folder? A number alone proves nothing: after a crash it may belong to anyone. */
export function isPostmasterOf(pid, dataFolder) {
  try {
    const command = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return path.basename(command[0]) === 'postgres' && worksIn(pid, command, dataFolder);
  } catch {
    return false;
  }
}

/** The live server of this folder as its own file tells it: `{ pid, port, ready }`, or null. */
export function findPostmaster(dataFolder) {
  const lines = readPidFile(dataFolder);
  if (!lines || !isPostmasterOf(Number(lines[0]), dataFolder)) return null;
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/**
 * PostgreSQL believes a file whose process number is alive, whoever that is, and refuses to start. The number is replaced by
 * ours, which it knows for its parent's, rather than the file removed: so it still looks whether orphans hold the shared memory.
 */
export function disownStalePidFile(dataFolder) {
  const lines = readPidFile(dataFolder);
  if (!lines || findPostmaster(dataFolder)) return;
  fs.writeFileSync(pidFile(dataFolder), [process.pid, ...lines.slice(1)].join('\n'));
}

/** A fast shutdown: clients are disconnected, everything is written. */
export async function stopPostmaster(pid, dataFolder, patienceMs = 60_000) {
  const signals = [
    ['SIGINT', patienceMs],
    ['SIGQUIT', 10_000],
  ];
  for (const [signal, patience] of signals) {
    if (!isPostmasterOf(pid, dataFolder)) return;
    process.kill(pid, signal);
    for (const until = Date.now() + patience; Date.now() < until; await delay(10)) {
      if (!isPostmasterOf(pid, dataFolder)) return;
    }
  }
  throw new Error(`PostgreSQL (process ${pid}) does not stop`);
}
