import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Figures whose data may not be carried with the project lie beside it, or where HAMAVA_REFERENCE says. */
const FOLDER = process.env.HAMAVA_REFERENCE ?? join(__dirname, '../../../../../shared/reference');

/** The figures of a reference file, or null, loudly, where the folder is not at hand. */
export function referenceFigures<T>(name: string): T | null {
  const path = join(FOLDER, `${name}.json`);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as T;
  process.stderr.write(`NOT COMPARED WITH R: ${name}.json is not at hand; set HAMAVA_REFERENCE to its folder.\n`);
  return null;
}
