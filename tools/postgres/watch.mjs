// A server that ends without being asked (out of memory, kill -9) is started again where its clients look for it.
import { setTimeout as delay } from 'node:timers/promises';
import { isPostmasterOf } from './postmaster.mjs';

const LOOK_EVERY_MS = 250;
const TRY_AGAIN_MS = 5_000;

/** `relaunch(port)` gives the server that runs again. Call `end` before stopping the server: it gives the one that runs. */
export function watchPostgres(first, { dataFolder, relaunch, tell }) {
  let running = first;
  const ending = new AbortController();
  const { signal } = ending;
  // The watch alone keeps no process alive.
  const pause = (ms) => delay(ms, undefined, { ref: false, signal }).catch(() => {});

  async function restart() {
    try {
      running = await relaunch(first.port);
      tell('PostgreSQL had ended by itself; it runs again.');
    } catch (error) {
      tell(error.message);
      await pause(TRY_AGAIN_MS);
    }
  }

  async function look() {
    while (!signal.aborted) {
      if (isPostmasterOf(running.pid, dataFolder)) await pause(LOOK_EVERY_MS);
      else await restart();
    }
  }

  const looking = look();
  return {
    current: () => running,
    async end() {
      ending.abort();
      await looking;
      return running;
    },
  };
}
