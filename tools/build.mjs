// Builds the server into dist/apps and dist/libs, then the web application into dist/web.
// The server is compiled aside and swapped in, so that a failed build leaves the last good one.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const checkout = path.resolve(import.meta.dirname, '..');
const dist = path.join(checkout, 'dist');
/** Beside dist and as deep, so that the paths in the source maps hold after the swap. */
const unfinished = path.join(checkout, 'dist.unfinished');
const LEFT_OUT = [
  '**/*.spec.ts',
  '**/*.spec.tsx',
  '**/*.e2e.ts',
  '**/*.d.ts',
  '**/tsconfig*.json',
  '**/*.md',
  '**/test/**',
  '**/testing/**',
  'apps/survey-web/**',
];

function run(script, args) {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: checkout, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function buildServer() {
  fs.rmSync(unfinished, { recursive: true, force: true });
  const ignore = ['--ignore', LEFT_OUT.join(',')];
  run('node_modules/@swc/cli/bin/swc.js', ['apps', 'libs', '-d', unfinished, '--copy-files', '--quiet', ...ignore]);
  fs.mkdirSync(dist, { recursive: true });
  for (const part of ['apps', 'libs']) {
    fs.rmSync(path.join(dist, part), { recursive: true, force: true });
    if (fs.existsSync(path.join(unfinished, part))) fs.renameSync(path.join(unfinished, part), path.join(dist, part));
  }
  fs.rmSync(unfinished, { recursive: true, force: true });
}

function buildWeb() {
  if (fs.existsSync(path.join(checkout, 'tools/build-web.mjs'))) run('tools/build-web.mjs', []);
  else console.log('tools/build-web.mjs is missing: the web application is not built');
}

buildServer();
buildWeb();
