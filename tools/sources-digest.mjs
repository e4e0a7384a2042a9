// What the build is made from, as one number. Only Node's own modules.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const SOURCES = ['apps', 'libs', 'package-lock.json', '.swcrc', 'tsconfig.json', 'schema.graphql', 'tools'];
const BUILD_TOOLS = /^tools\/(build|generate)[^/]*\.mjs$/;
/** Tests do not reach dist, and what the build itself writes may not ask for another build. */
const NOT_BUILT = /\.(spec|e2e)\.tsx?$|\/(test|e2e|generated|fixtures|testing)\/|\.md$/;

function* filesBelow(root, relative) {
  const stat = fs.statSync(path.join(root, relative), { throwIfNoEntry: false });
  if (stat?.isFile()) yield relative;
  if (!stat?.isDirectory()) return;
  for (const name of fs.readdirSync(path.join(root, relative)).sort()) yield* filesBelow(root, `${relative}/${name}`);
}

function isSource(file) {
  if (file.startsWith('tools/')) return BUILD_TOOLS.test(file);
  return !NOT_BUILT.test(file);
}

/** SHA-256 over the names and contents of everything that the build reads. */
export function sourcesDigest(root) {
  const hash = createHash('sha256').update(process.version);
  for (const source of SOURCES) {
    for (const file of filesBelow(root, source)) {
      if (isSource(file)) hash.update(`\0${file}\0`).update(fs.readFileSync(path.join(root, file)));
    }
  }
  return hash.digest('hex');
}
