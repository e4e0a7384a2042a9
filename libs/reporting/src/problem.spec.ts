import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPORTING_PROBLEM_CODES } from './problem.js';

/** Every spec of this library, as text; this one aside. */
const specs = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.spec.ts') && file !== 'problem.spec.ts')
  .map((file) => readFileSync(join(__dirname, file), 'utf8'));

describe.each(REPORTING_PROBLEM_CODES)('%s', (code) => {
  it('is expected by a spec of the library', () => {
    expect(specs.some((text) => text.includes(`'${code}'`))).toBe(true);
  });
});
