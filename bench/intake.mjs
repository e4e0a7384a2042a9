// Whole submissions a second against the floor, processor time of each, the tail, and errors beyond the pool.
import { fork } from 'node:child_process';
import { load } from './load.mjs';
import { processorMs } from './processor-time.mjs';
import { seededRandom, startStage, submissionBody } from './stage.mjs';

const CLIENTS = 64;
const WARM_UP = 1_500;
const ROUNDS = 3;
const POOL = 8;

async function start(file, databaseUrl) {
  const child = fork(new URL(file, import.meta.url), {
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: '0', HAMAVA_ROLE: 'api', NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const url = await new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message.url));
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  });
  return {
    url,
    pid: child.pid,
    stop: () => new Promise((resolve) => child.removeAllListeners('exit').once('exit', resolve) && child.disconnect()),
  };
}

export async function benchIntake(perRound) {
  const stage = await startStage();
  const { rows } = await stage.db.query('select pg_backend_pid() as pid');
  const postmaster = Number(
    (await import('node:fs')).readFileSync(`/proc/${rows[0].pid}/stat`, 'utf8').split(') ')[1].split(' ')[1],
  );
  const random = seededRandom(64);
  const bodies = (n) =>
    Array.from({ length: n }, (_, i) => submissionBody(stage.links[i % stage.links.length].code, random));
  const servers = { bare: await start('./serve-bare.mjs', stage.url), hamava: await start('./serve.mjs', stage.url) };
  const measured = { bare: [], hamava: [] };
  for (const name of ['bare', 'hamava']) await load(servers[name].url, bodies(WARM_UP), CLIENTS);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of ['bare', 'hamava']) {
      const sent = bodies(perRound);
      const before = [processorMs(servers[name].pid), processorMs(postmaster, { withChildren: true })];
      const result = await load(servers[name].url, sent, CLIENTS);
      measured[name].push({
        ...result,
        nodeMs: (processorMs(servers[name].pid) - before[0]) / result.n,
        postgresMs: (processorMs(postmaster, { withChildren: true }) - before[1]) / result.n,
      });
    }
  }
  const crowd = await load(servers.hamava.url, bodies(perRound), 4 * POOL);
  const crowd256 = await load(servers.hamava.url, bodies(perRound), 256);
  await servers.bare.stop();
  await servers.hamava.stop();
  const stored = await stage.db.query('select count(*)::int as n from answers.receipt');
  await stage.stop();
  const median = (list, pick) => list.map(pick).sort((a, b) => a - b)[Math.floor(list.length / 2)];
  const of = (name) => ({
    perSecond: median(measured[name], (each) => each.perSecond),
    p50: median(measured[name], (each) => each.p50),
    p99: median(measured[name], (each) => each.p99),
    nodeMs: median(measured[name], (each) => each.nodeMs),
    postgresMs: median(measured[name], (each) => each.postgresMs),
  });
  const failures = (result) => Object.entries(result.statuses).filter(([status]) => status === '0' || status >= '500');
  return {
    bare: of('bare'),
    hamava: of('hamava'),
    failedAt4xPool: failures(crowd).reduce((sum, [, n]) => sum + n, 0),
    failedAt256: failures(crowd256).reduce((sum, [, n]) => sum + n, 0),
    sent: WARM_UP + ROUNDS * perRound + 2 * perRound,
    stored: stored.rows[0].n,
  };
}
