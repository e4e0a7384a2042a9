// A PostgreSQL for tests: fast because it waits for no disk, and gone with its folder when this process ends, however it ends.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';
import { postgresUser, temporaryFolder } from './postgres/user.mjs';

/** Waits at the end of a pipe that only we hold: end of file means that we are gone without having tidied up. */
function startGuard(pid, folder) {
  const script =
    'read -r _; kill -QUIT "$1"; for _ in $(seq 100); do kill -0 "$1" || break; sleep 0.1; done; rm -rf "$2"';
  const guard = spawn('/bin/sh', ['-c', script, 'sh', String(pid), folder], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  guard.stdin.unref();
  return guard;
}

/** `{ url, stop }`: the superuser's address of the maintenance database, or of a new one. */
export async function startThrowawayPostgres({ database = 'postgres', profile = 'throwaway' } = {}) {
  const folder = temporaryFolder(postgresUser());
  const server = await startEmbeddedPostgres({
    folder,
    purpose: 'tests',
    lasting: true,
    profile,
    database,
  });
  const guard = startGuard(server.pid, folder);
  return {
    url: server.url,
    async stop() {
      await server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
      guard.kill('SIGKILL');
    },
  };
}
