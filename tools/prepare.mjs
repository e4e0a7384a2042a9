// The work of bootstrap.mjs. Only Node's own modules: the packages may not be there yet.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { exclusively } from './exclusive.mjs';
import { ExpectedFailure } from './expected-failure.mjs';
import { createProgress, writeToStderr } from './progress.mjs';
import { sourcesDigest } from './sources-digest.mjs';

const checkout = path.resolve(import.meta.dirname, '..');
const installStamp = path.join(checkout, 'node_modules/.hamava-lock');
const buildStamp = path.join(checkout, 'dist/.hamava-src');

function read(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
}

function lockDigest() {
  return createHash('sha256')
    .update(fs.readFileSync(path.join(checkout, 'package-lock.json')))
    .update(process.version)
    .digest('hex');
}

/** Somebody may have run npm by hand: what npm says it installed is then compared with the lock. */
function npmInstalledTheLock() {
  const installed = read(path.join(checkout, 'node_modules/.package-lock.json'));
  if (!installed) return false;
  const there = JSON.parse(installed).packages;
  const wanted = JSON.parse(fs.readFileSync(path.join(checkout, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([folder, entry]) => {
    if (folder === '') return true;
    if (!there[folder]) return entry.optional === true;
    return there[folder].version === entry.version;
  });
}

/** Output is kept and shown only when the command, called `label` there, fails. */
function run(label, command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: checkout,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
    child.once('error', reject);
    child.once('close', (status) => {
      const text = Buffer.concat(output).toString('utf8').trim();
      if (status === 0) resolve(text);
      else reject(new ExpectedFailure(`${text}\n\n"${label}" failed (${status}); what it said stands above.`));
    });
  });
}

function npm(args) {
  const script = process.env.npm_execpath;
  const [command, first] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []];
  // With NODE_ENV=production npm would leave out the tools that the build needs.
  return run(`npm ${args[0]}`, command, [...first, ...args], { NODE_ENV: '', npm_config_loglevel: 'error' });
}

async function installPackages(progress) {
  const digest = lockDigest();
  if (read(installStamp) === digest) return;
  // `npm ci` empties the folder that it finds, through a link too: linked packages are the business of whoever owns them.
  if (fs.lstatSync(path.join(checkout, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return;
  if (!npmInstalledTheLock()) {
    progress.begin('Installing packages (half a minute or more, once)');
    await npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  }
  fs.writeFileSync(installStamp, digest);
}

async function buildSources(progress) {
  const digest = sourcesDigest(checkout);
  if (read(buildStamp) === digest) return;
  progress.begin('Building');
  fs.rmSync(buildStamp, { force: true });
  await run('npm run build', process.execPath, ['tools/build.mjs']);
  fs.writeFileSync(buildStamp, digest);
}

/** Two starts at once take turns; the second finds the work done. */
export async function prepare({ build, quiet }) {
  const progress = createProgress(quiet ? () => {} : writeToStderr);
  const onWait = () => progress.begin('Waiting for another start to finish its preparations');
  await exclusively({ folder: checkout, topic: 'prepare', onWait }, async () => {
    await installPackages(progress);
    if (build) await buildSources(progress);
  });
  progress.end();
}
