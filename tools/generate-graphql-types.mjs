/**
 * Writes the web app's GraphQL types from the schema and the `.graphql` files beside the screens. Needs no network.
 *
 *   node tools/generate-graphql-types.mjs [path to the schema, default schema.graphql] [--check]
 *
 * `--check` writes nothing and fails when a committed file would change.
 */
import fs from 'node:fs';
import path from 'node:path';
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { buildSchema, parse, validate } from 'graphql';

const root = path.resolve(import.meta.dirname, '..');
const sources = path.join(root, 'apps/survey-web/src');
const target = path.join(sources, 'api/generated');

const options = process.argv.slice(2);
const check = options.includes('--check');
const schemaPath = path.resolve(root, options.find((option) => !option.startsWith('--')) ?? 'schema.graphql');

function readSchema() {
  if (!fs.existsSync(schemaPath)) {
    throw new Error(`There is no schema at ${schemaPath}. Generate it from the API first.`);
  }
  return fs.readFileSync(schemaPath, 'utf8');
}

/** Every operation file, in an order that does not depend on the file system. */
function readOperations() {
  return fs
    .readdirSync(sources, { recursive: true })
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const rawSDL = fs.readFileSync(path.join(sources, file), 'utf8');
      return { location: file, rawSDL, document: parse(rawSDL) };
    });
}

/** A wrong operation is named with its file, before a generator hides it in a stack. */
function assertOperationsFit(schemaAst, operations) {
  const fragments = operations.flatMap(({ document }) =>
    document.definitions.filter((definition) => definition.kind === 'FragmentDefinition'),
  );
  for (const { location, document } of operations) {
    const own = new Set(document.definitions);
    const borrowed = fragments.filter((fragment) => !own.has(fragment));
    const problems = validate(schemaAst, { ...document, definitions: [...document.definitions, ...borrowed] }).filter(
      (problem) => !/is never used/.test(problem.message),
    );
    if (problems.length > 0) {
      throw new Error(problems.map((problem) => `${location}: ${problem.message}`).join('\n'));
    }
  }
}

async function generate(sdl, operations) {
  const sections = await preset.buildGeneratesSection({
    baseOutputDir: `${target}/`,
    schema: parse(sdl),
    schemaAst: buildSchema(sdl),
    documents: operations,
    config: {
      documentMode: 'string',
      useTypeImports: true,
      strictScalars: true,
      scalars: { DateTime: 'string', JSON: 'unknown' },
      enumsAsTypes: true,
      emitLegacyCommonJSImports: false,
    },
    presetConfig: { fragmentMasking: false },
    pluginMap: {},
    plugins: [],
    pluginContext: {},
    profiler: { run: (work) => work(), collect: () => [] },
  });
  const files = new Map();
  for (const section of sections) {
    if (path.basename(section.filename) !== 'graphql.ts') continue;
    files.set(section.filename, await codegen(section));
  }
  return files;
}

const sdl = readSchema();
const operations = readOperations();
assertOperationsFit(buildSchema(sdl), operations);

const stale = [];
for (const [file, text] of await generate(sdl, operations)) {
  const known = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  if (known === text) continue;
  stale.push(path.relative(root, file));
  if (!check) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
}

if (stale.length > 0) console.log(`${check ? 'out of date' : 'written'}: ${stale.join(', ')}`);
if (check && stale.length > 0) process.exit(1);
