import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import pg from 'pg';

interface Server {
  readonly url: string;
  readonly pid: number;
  readonly adopted: boolean;
  readonly joined: boolean;
  readonly refusal?: string;
}

interface Owner extends Server {
  readonly process: ChildProcess;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

const script = path.join(import.meta.dirname, '../support/postgres-owner.mjs');
const NOBODY = 65_534;
const asRoot = process.getuid?.() === 0;
let folder: string;
const started: ChildProcess[] = [];

async function own(besideOwner: 'refuse' | 'join' = 'refuse'): Promise<Owner> {
  const child = spawn(process.execPath, [script, folder, besideOwner], { stdio: ['pipe', 'pipe', 'inherit'] });
  started.push(child);
  const ended = once(child, 'exit');
  const [line] = (await once(readline.createInterface({ input: child.stdout }), 'line')) as [string];
  return {
    ...(JSON.parse(line) as Server),
    process: child,
    async stop() {
      child.stdin.end();
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

function isAlive(pid: number): boolean {
  return fs.existsSync(`/proc/${pid}/cmdline`) && fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
}

function permissions(file: string): number {
  return fs.statSync(path.join(folder, file)).mode & 0o777;
}

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hamava-owner-'));
  fs.chmodSync(folder, 0o711);
});

afterAll(async () => {
  // Whatever a failed test left running is adopted and stopped.
  for (const child of started) child.kill('SIGKILL');
  await (await own()).stop();
  fs.rmSync(folder, { recursive: true });
});

test('a new database lets nobody in without the password, which its owner alone can read', async () => {
  const owner = await own();
  expect(await query(owner.url, 'select current_user as me, current_database() as here')).toEqual([
    { me: 'hamava', here: 'hamava' },
  ]);
  const stranger = new URL(owner.url);
  stranger.password = 'guess';
  await expect(query(stranger.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  expect([permissions('password'), permissions('data')]).toEqual([0o600, 0o700]);
  await owner.stop();
  expect(isAlive(owner.pid)).toBe(false);
});

test('neither statements nor colliding keys reach the log', async () => {
  const owner = await own();
  await query(owner.url, 'create table receipt (key text primary key)');
  await query(owner.url, `insert into receipt values ('zanjan')`);
  await expect(query(owner.url, `insert into receipt values ('zanjan')`)).rejects.toMatchObject({ code: '23505' });
  await owner.stop();
  const log = fs.readFileSync(path.join(folder, 'postgres.log'), 'utf8');
  expect(log).toContain('duplicate key');
  expect(log).not.toContain('zanjan');
});

test('the second start over a folder says who is at it', async () => {
  const owner = await own();
  const second = await own();
  expect(second.refusal).toBe(
    `The database in ${folder} is in use by "a test" (process ${owner.process.pid}): stop that first, or wait for its end, and try again.`,
  );
  await owner.stop();
});

test('a command works beside the owner and stops nothing when it ends', async () => {
  const owner = await own();
  const command = await own('join');
  expect(command).toMatchObject({ joined: true, pid: owner.pid, url: owner.url });
  await command.stop();
  expect(await query(owner.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await owner.stop();
});

test('a server that outlived its killed owner is adopted, and stopped in the end', async () => {
  const killed = await own();
  await query(killed.url, 'create table kept as select 1 as one');
  await killed.kill();
  expect(isAlive(killed.pid)).toBe(true);
  const next = await own();
  expect(next).toMatchObject({ adopted: true, pid: killed.pid, url: killed.url });
  expect(await query(next.url, 'select one from kept')).toEqual([{ one: 1 }]);
  await next.stop();
  expect(isAlive(killed.pid)).toBe(false);
});

test('a killed server recovers at the next start', async () => {
  const owner = await own();
  await query(owner.url, 'create table acknowledged as select 7 as n');
  await owner.kill();
  process.kill(owner.pid, 'SIGKILL');
  const next = await own();
  expect(next.adopted).toBe(false);
  expect(await query(next.url, 'select n from acknowledged')).toEqual([{ n: 7 }]);
  await next.stop();
});

test('a server that is killed under its living owner runs again at the same address', async () => {
  const owner = await own();
  process.kill(owner.pid, 'SIGKILL');
  const until = Date.now() + 20_000;
  let answer: unknown[] | null = null;
  while (answer === null && Date.now() < until) answer = await query(owner.url, 'select 1 as one').catch(() => null);
  expect(answer).toEqual([{ one: 1 }]);
  await owner.stop();
  expect(isAlive(owner.pid)).toBe(false);
});

test('a process number that now belongs to somebody else does not stop a start', async () => {
  const owner = await own();
  await owner.kill();
  process.kill(owner.pid, 'SIGKILL');
  const stranger = spawn('sleep', ['60'], asRoot ? { uid: NOBODY, gid: NOBODY, cwd: '/' } : {});
  const pidFile = path.join(folder, 'data/postmaster.pid');
  const rest = fs.readFileSync(pidFile, 'utf8').split('\n').slice(1);
  fs.writeFileSync(pidFile, [stranger.pid, ...rest].join('\n'));
  const next = await own();
  expect(next).toMatchObject({ adopted: false, joined: false });
  expect(next.pid).not.toBe(stranger.pid);
  await next.stop();
  stranger.kill();
});

test('of two first starts at the same moment one makes the database and the other works beside it', async () => {
  fs.rmSync(path.join(folder, 'data'), { recursive: true });
  const both = await Promise.all([own('join'), own('join')]);
  expect(both.filter((server) => server.joined)).toHaveLength(1);
  expect(both[0]?.pid).toBe(both[1]?.pid);
  const joined = both.find((server) => server.joined);
  const owner = both.find((server) => !server.joined);
  await joined?.stop();
  await owner?.stop();
});
