// Quiet steps for quick machines: a step is named only when it has lasted longer than a second.
const PATIENCE_MS = 1000;

/** `begin` starts a step and ends the one before; `end` ends the last. `write` takes one line without its line feed. */
export function createProgress(write) {
  let timer;
  const end = () => clearTimeout(timer);
  const begin = (message) => {
    end();
    timer = setTimeout(() => write(`${message.replace(/[.…]+$/, '')} …`), PATIENCE_MS);
    timer.unref();
  };
  return { begin, end };
}

export function writeToStderr(line) {
  process.stderr.write(`${line}\n`);
}
