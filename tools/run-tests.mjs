// `npm test`: every Jest project but the long screen tests; arguments go to Jest. The last line is "N passed, N failed".
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findChromium } from './chromium.mjs';

const checkout = path.resolve(import.meta.dirname, '..');
const underCi = Boolean(process.env.CI) && !['0', 'false'].includes(process.env.CI);
/**
 * Screens gone through at every width, in every look and on paper, panels by keys alone: a third of the time of all tests. They are
 * `npm run proof:screens`; whoever names tests gets them here as well.
 */
const SCREENS = [
  'citizen-accessibility',
  'council-screens',
  'designer-panels',
  'designer-shell',
  'designer-together',
  'designer-undo',
  'question-kinds.e2e',
  'review.e2e',
];
const NO_BROWSER =
  'NO BROWSER TESTS: Chromium is not installed (apt-get install chromium); or set HAMAVA_CHROMIUM to its path.';

function runJest(args, countFile) {
  const jest = path.join(checkout, 'node_modules/jest/bin/jest.js');
  const child = spawn(process.execPath, [jest, ...args], {
    cwd: checkout,
    env: { ...process.env, HAMAVA_COUNT_FILE: countFile },
    stdio: 'inherit',
  });
  return new Promise((resolve) => {
    child.once('close', (status) => resolve(status ?? 1));
  });
}

/** Whatever ends Jest before it has counted is one failure. */
function closingLine(countFile, status) {
  if (fs.existsSync(countFile)) return fs.readFileSync(countFile, 'utf8');
  return status === 0 ? null : '0 passed, 1 failed';
}

/** `screens`: those alone; nothing: all but those; else what was asked for. */
function chosen(args) {
  if (args[0] === 'screens')
    return ['--selectProjects=e2e', `--testPathPatterns=${SCREENS.join('|')}`, ...args.slice(1)];
  return args.length === 0
    ? [`--testPathIgnorePatterns=/node_modules/|${SCREENS.map((name) => `e2e/${name}`).join('|')}`]
    : args;
}

async function runTests() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hamava-count-'));
  const countFile = path.join(folder, 'count.txt');
  const browser = findChromium() !== null;
  // A machine that is meant to prove the whole must not pass with a part: there the browser tests fail by themselves.
  const leaveOut = !browser && !underCi;
  if (leaveOut) console.error(NO_BROWSER);
  const reporters = ['--reporters=default', `--reporters=${path.join(import.meta.dirname, 'count-reporter.mjs')}`];
  const projects = leaveOut ? ['--ignoreProjects', 'e2e'] : [];
  const status = await runJest([...chosen(process.argv.slice(2)), ...projects, ...reporters], countFile);
  const line = closingLine(countFile, status);
  fs.rmSync(folder, { recursive: true });
  if (leaveOut) console.error(NO_BROWSER);
  if (line) console.log(`\n${line}`);
  return status;
}

// The terminal signals Jest as well: we stay, to tell what it found until then.
process.on('SIGINT', () => {});
process.exitCode = await runTests();
