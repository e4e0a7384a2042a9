import fs from 'node:fs';

const TICKS_PER_SECOND = 100;

function ticksOf(pid) {
  try {
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    // utime, stime, and those of children that have ended
    return Number(fields[11]) + Number(fields[12]) + Number(fields[13]) + Number(fields[14]);
  } catch {
    return 0;
  }
}

function childrenOf(pid) {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return fs.readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1].split(' ')[1] === String(pid);
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** Milliseconds of processor that a process has used, with its direct children (PostgreSQL's back ends). */
export function processorMs(pid, { withChildren = false } = {}) {
  const own = ticksOf(pid);
  const all = withChildren ? childrenOf(pid).reduce((sum, child) => sum + ticksOf(child), own) : own;
  return (all * 1000) / TICKS_PER_SECOND;
}
