// `npm run check`: everything about the sources that a machine can tell without the tests. Names as arguments run those checks alone.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { performance } from 'node:perf_hooks';

const checkout = path.resolve(import.meta.dirname, '..');

const CHECKS = {
  lock: ['tools/check-lock.mjs'],
  names: ['tools/check-names.mjs'],
  types: [
    'node_modules/typescript/bin/tsc',
    '--noEmit',
    '--incremental',
    '--tsBuildInfoFile',
    '.hamava/types.tsbuildinfo',
  ],
  'types of libs': [
    'node_modules/typescript/bin/tsc',
    '--noEmit',
    '-p',
    'libs/tsconfig.json',
    '--incremental',
    '--tsBuildInfoFile',
    '.hamava/types-of-libs.tsbuildinfo',
  ],
  lint: ['node_modules/oxlint/bin/oxlint', '--type-aware'],
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  doors: [
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    'apps',
    'libs',
  ],
  schema: ['tools/check-schema.mjs'],
  'graphql types': ['tools/generate-graphql-types.mjs', '--check'],
  migrations: ['tools/check-migrations.mjs'],
};

function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: checkout, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('close', (status) => resolve({ passed: status === 0, output: output.trim() }));
  });
}

async function check(name) {
  const since = performance.now();
  const { passed, output } = await run(CHECKS[name]);
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  console.log(`${passed ? 'ok    ' : 'NOT OK'}  ${name}, ${seconds} s`);
  if (!passed) console.log(`${output}\n`);
  return passed;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(CHECKS, name));
if (unknown.length > 0) console.log(`There is no check "${unknown.join('", "')}": ${Object.keys(CHECKS).join(', ')}.`);
const names = Object.keys(CHECKS).filter((name) => wanted.length === 0 || wanted.includes(name));
let failed = unknown.length;
for (const name of names) failed += (await check(name)) ? 0 : 1;
process.exitCode = failed > 0 ? 1 : 0;
