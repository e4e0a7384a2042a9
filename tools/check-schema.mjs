// schema.graphql is the contract with the web application, generated from the code and committed.
//   node tools/check-schema.mjs           fails when it is not what the code says
//   node tools/check-schema.mjs --write   writes what the code says
import 'reflect-metadata';
import fs from 'node:fs';
import path from 'node:path';
import { importBuilt } from './database.mjs';
import { ExpectedFailure, reportFailure } from './expected-failure.mjs';

const file = path.resolve(import.meta.dirname, '../schema.graphql');

async function check() {
  const { printSchemaText } = await importBuilt('graphql/print-schema.js');
  const { RESOLVERS } = await importBuilt('app.module.js');
  const said = await printSchemaText(RESOLVERS);
  if (process.argv.includes('--write')) {
    fs.writeFileSync(file, said);
    return 'schema.graphql written';
  }
  const committed = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  if (committed === said) return `${said.split('\n').length} lines agree`;
  const line = said.split('\n').findIndex((text, index) => text !== committed.split('\n')[index]) + 1;
  throw new ExpectedFailure(
    `schema.graphql differs from the code from line ${line} on: run "npm run schema" and look at the difference.`,
  );
}

try {
  console.log(await check());
  process.exit(0);
} catch (error) {
  reportFailure(error);
  process.exit(1);
}
