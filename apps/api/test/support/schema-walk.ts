import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type GraphQLObjectType, buildSchema, getNamedType, isLeafType, isObjectType } from 'graphql';

const schema = buildSchema(readFileSync(path.join(process.cwd(), 'schema.graphql'), 'utf8'));
const DEEPEST = 6;
const TYPE = '__typename';

/** A query of every field that needs no arguments, as deep as the server allows. */
export function wholeQuery(name: string, values: Readonly<Record<string, string>>): string | null {
  const field = schema.getQueryType()?.getFields()[name];
  if (!field) throw new Error(`no query ${name}`);
  if (field.args.some((argument) => values[argument.name] === undefined)) return null;
  const given = field.args.map((argument) => `${argument.name}: ${JSON.stringify(values[argument.name])}`);
  const type = getNamedType(field.type);
  const inside = isObjectType(type) ? ` ${selection(type, 1)}` : '';
  return `{ ${name}${given.length > 0 ? `(${given.join(', ')})` : ''}${inside} }`;
}

export function queryNames(): string[] {
  return Object.keys(schema.getQueryType()?.getFields() ?? {});
}

function selection(type: GraphQLObjectType, depth: number): string {
  const fields = Object.values(type.getFields()).flatMap(({ name, args, type: own }) => {
    const named = getNamedType(own);
    if (args.length > 0) return [];
    if (isLeafType(named)) return [name];
    return isObjectType(named) && depth < DEEPEST ? [`${name} ${selection(named, depth + 1)}`] : [];
  });
  return `{ ${TYPE} ${fields.join(' ')} }`;
}

/** Every number of a reply, by type and field. */
export function numbersOf(value: unknown, place = ''): { place: string; value: number }[] {
  if (typeof value === 'number') return [{ place, value }];
  if (Array.isArray(value)) return value.flatMap((own) => numbersOf(own, place));
  if (value === null || typeof value !== 'object') return [];
  const type = (value as Readonly<Record<string, unknown>>)[TYPE];
  return Object.entries(value).flatMap(([name, own]) =>
    numbersOf(own, typeof type === 'string' ? `${type}.${name}` : place),
  );
}
