// A made-up province for the measurements of editions. What makes it up belongs to the tests and is not in the build: it is compiled here.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const checkout = path.resolve(import.meta.dirname, '..');
const SOURCE = 'libs/editions/src/testing/example-input.ts';

export async function exampleProvince(options) {
  const target = path.join(checkout, 'dist', SOURCE.replace(/\.ts$/, '.js'));
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/@swc/cli/bin/swc.js', SOURCE, '-o', target, '--quiet'],
    {
      cwd: checkout,
      stdio: 'inherit',
    },
  );
  if (status !== 0) throw new Error(`${SOURCE} could not be compiled`);
  const { exampleInput } = await import(target);
  return exampleInput(options);
}
