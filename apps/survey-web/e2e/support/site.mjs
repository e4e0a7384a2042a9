// The built application as `npm start` runs it, on a free port, over a database of its own with the demo province in it.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findChromium } from '../../../../tools/chromium.mjs';
import { startThrowawayPostgres } from '../../../../tools/throwaway-postgres.mjs';

const checkout = path.resolve(import.meta.dirname, '../../../..');
let cluster;
let site;
let home;

/** As `npm start` builds it: with the tests' NODE_ENV the screens would carry another React than their pages are drawn with. */
function build() {
  const { NODE_ENV: _, ...env } = process.env;
  const { status } = spawnSync(process.execPath, ['tools/bootstrap.mjs', 'build'], {
    cwd: checkout,
    env,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the application could not be built');
}

function whenReady(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('message', ({ url }) => {
      for (const stream of [child.stdout, child.stderr]) stream.removeAllListeners('data').resume();
      resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`the application ended (${code}) before it was ready:\n${output}`)));
  });
}

/** Sets HAMAVA_E2E_URL (the address without a trailing slash), HAMAVA_E2E_DATABASE_URL and HAMAVA_CHROMIUM for the tests. */
export async function startSite() {
  const chromium = findChromium();
  if (!chromium)
    throw new Error('no Chromium for the browser tests: apt-get install chromium, or set HAMAVA_CHROMIUM to its path');
  build();
  cluster = await startThrowawayPostgres({ database: 'hamava' });
  home = fs.mkdtempSync(path.join(os.tmpdir(), 'hamava-e2e-'));
  // Empty words keep a developer's .env out.
  const quiet = { REDIS_URL: '', HAMAVA_ROLE: '', HAMAVA_PUBLIC_URL: '', HAMAVA_SMTP_URL: '', HAMAVA_MAIL_FROM: '' };
  const env = { ...process.env, ...quiet, DATABASE_URL: cluster.url, HAMAVA_DATA: home, PORT: '0', HOST: '127.0.0.1' };
  // The tests' NODE_ENV is not the server's.
  delete env.NODE_ENV;
  site = spawn(process.execPath, ['tools/start.mjs'], { cwd: checkout, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const url = await whenReady(site);
  process.env.HAMAVA_E2E_URL = url.replace(/\/$/, '');
  process.env.HAMAVA_E2E_DATABASE_URL = env.DATABASE_URL;
  process.env.HAMAVA_CHROMIUM = chromium;
}

export async function stopSite() {
  if (site && site.exitCode === null) {
    const ended = new Promise((resolve) => site.once('exit', resolve));
    site.kill('SIGTERM');
    await ended;
  }
  await cluster?.stop();
  if (home) fs.rmSync(home, { recursive: true, force: true });
}
