import fs from 'node:fs';
import path from 'node:path';
import { type DocumentNode, Kind, buildSchema, concatAST, parse, specifiedRules, validate } from 'graphql';
import { RESOLVERS } from '../../src/app.module.js';
import { limitRules } from '../../src/graphql/limits.js';
import { printSchemaText } from '../../src/graphql/print-schema.js';

const SCREENS = path.resolve(__dirname, '../../../survey-web/src');

function screenDocuments(): DocumentNode {
  const files = fs.readdirSync(SCREENS, { recursive: true, encoding: 'utf8' });
  const documents = files.filter((file) => file.endsWith('.graphql'));
  return concatAST(documents.map((file) => parse(fs.readFileSync(path.join(SCREENS, file), 'utf8'))));
}

it('every operation of the screens fits the schema and stays within the limits', async () => {
  const document = screenDocuments();
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  expect(operations.length).toBeGreaterThanOrEqual(5);
  const schema = buildSchema(await printSchemaText(RESOLVERS));
  expect(validate(schema, document, [...specifiedRules, ...limitRules()])).toEqual([]);
});
