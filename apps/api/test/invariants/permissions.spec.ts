import { type GraphQLObjectType, buildSchema } from 'graphql';
import { RESOLVERS } from '../../src/app.module.js';
import { printSchemaText } from '../../src/graphql/print-schema.js';
import { EVERYONE, PERMISSIONS, audiencesOf } from '../../src/identity/permissions.js';

async function operations(): Promise<string[]> {
  const schema = buildSchema(await printSchemaText(RESOLVERS));
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return roots
    .filter((root): root is GraphQLObjectType => root !== null && root !== undefined)
    .flatMap((root) => Object.keys(root.getFields()).map((field) => `${root.name}.${field}`));
}

it('the table of permissions has a row for every query and mutation of the schema, and no other row', async () => {
  expect((await operations()).sort()).toEqual(Object.keys(PERMISSIONS).sort());
});

it('an operation without a row is open to nobody', () => {
  for (const operation of ['Query.unheardOf', 'Query.__proto__', 'constructor', 'toString', 'Mutation.me', '']) {
    expect(audiencesOf(operation)).toEqual([]);
  }
});

it('only asking who one is, signing in and signing out are open to people who have not signed in', () => {
  const open = Object.keys(PERMISSIONS).filter((operation) => audiencesOf(operation).includes(EVERYONE));
  expect(open.sort()).toEqual(['Mutation.signIn', 'Mutation.signOut', 'Query.me']);
});
