// Proves by integer programming that no handful of people can be isolated by all figures of several editions together.
//   npm run proof:disclosure            some 440 agencies and 2 provinces with the defence, 120 agencies without it
//   HAMAVA_PROOF=small …                in under a minute; the tests run still less
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const checkout = path.resolve(import.meta.dirname, '..');
const env = { ...process.env, HAMAVA_PROOF: process.env.HAMAVA_PROOF ?? 'large' };
const asked = [
  '--selectProjects=libs',
  '--testPathPatterns=libs/editions/src/disclosure-attack',
  '--testTimeout=7200000',
];
const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...asked], {
  cwd: checkout,
  env,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
