import { type Problem, problem } from '@hamava/surveys';
import { GraphQLError, GraphQLScalarType, type ValueNode, valueFromASTUntyped } from 'graphql';

/** What one JSON value may be at most. A questionnaire of a hundred questions has a tenth of it. */
export const JSON_LIMITS = { bytes: 2 * 1024 * 1024, depth: 40, values: 200_000 } as const;

/** A document that travels whole: a definition, patches, scenarios. Its shape is the business of whoever asked for it. */
export const JsonScalar = new GraphQLScalarType({
  name: 'JSON',
  description: 'any JSON value, up to 2 MB',
  serialize: (value: unknown) => value,
  parseValue: (value: unknown) => measured(value),
  parseLiteral: (node: ValueNode, variables) => measured(valueFromASTUntyped(node, variables)),
});

/** What is wrong with the size or the characters of a JSON value; null when it can be read and stored. */
export function jsonFault(value: unknown): Problem | null {
  let bytes = 0;
  let values = 0;
  // A list of what is left to look at, because recursion could be driven to the end of the stack.
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    values += 1;
    bytes += 4;
    if (typeof next.value === 'string') {
      if (!isStorable(next.value)) return problem('INPUT_INVALID', '', { reason: 'character' });
      bytes += Buffer.byteLength(next.value);
    } else if (typeof next.value === 'number' && !Number.isFinite(next.value)) {
      return problem('INPUT_INVALID', '', { reason: 'number' });
    } else if (typeof next.value === 'object' && next.value !== null) {
      if (next.depth > JSON_LIMITS.depth) return problem('INPUT_INVALID', '', { reason: 'depth' });
      for (const [key, child] of Object.entries(next.value)) {
        if (!isStorable(key)) return problem('INPUT_INVALID', '', { reason: 'character' });
        if (!Array.isArray(next.value)) bytes += Buffer.byteLength(key);
        waiting.push({ value: child, depth: next.depth + 1 });
      }
    }
    if (bytes > JSON_LIMITS.bytes || values > JSON_LIMITS.values) return problem('DEFINITION_TOO_LARGE', '');
  }
  return null;
}

/** PostgreSQL stores no NUL, and halves of surrogate pairs have no UTF-8. */
function isStorable(text: string): boolean {
  return !text.includes('\0') && !/\p{Cs}/u.test(text);
}

function measured(value: unknown): unknown {
  const fault = jsonFault(value);
  if (fault === null) return value;
  throw new GraphQLError(fault.code, { extensions: { problem: fault } });
}
