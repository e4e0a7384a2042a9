import fs from 'node:fs';
import path from 'node:path';

const checkout = path.resolve(import.meta.dirname, '..');
const libs = fs
  .readdirSync(path.join(checkout, 'libs'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `@hamava/${name}`)
  .sort();

interface Paths {
  readonly paths?: Readonly<Record<string, unknown>>;
}

it('every library has its path for the checks of types and, in each kind of source, for the built server', () => {
  const read = (file: string): unknown => JSON.parse(fs.readFileSync(path.join(checkout, file), 'utf8'));
  const { compilerOptions } = read('tsconfig.json') as { compilerOptions: Paths };
  const swc = [read('.swcrc')].flat() as { jsc: Paths }[];
  for (const { paths } of [compilerOptions, ...swc.map(({ jsc }) => jsc)]) {
    expect(Object.keys(paths ?? {}).sort()).toEqual(libs);
  }
});
