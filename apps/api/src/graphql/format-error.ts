import { unwrapResolverError } from '@apollo/server/errors';
import { type Problem, problem } from '@hamava/surveys';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { withoutConstraintNames } from '../database/constraint-problems.js';
import { ProblemError } from '../database/problem-error.js';
import { LIMITS } from './limits.js';

/** Mistakes of the client that Apollo finds before, or instead of, a resolver. */
const CLIENT_CODES: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

const TOO_MANY_TOKENS = /Document contains more tha[nt] \d+ tokens/;

/** The problem that an error stands for; undefined when the error is a bug of ours. */
export function problemOf(error: unknown): Problem | undefined {
  const cause = withoutConstraintNames(unwrapResolverError(error));
  if (cause instanceof ProblemError) return cause.problems[0];
  if (!(error instanceof GraphQLError) || !CLIENT_CODES.has(error.extensions['code'])) return undefined;
  if (TOO_MANY_TOKENS.test(error.message)) {
    return problem('QUERY_TOO_COMPLEX', '', { limit: 'tokens', allowed: LIMITS.tokens });
  }
  return (error.extensions['problem'] as Problem | undefined) ?? problem('INPUT_INVALID', '');
}

/** More than anybody reads; a document can have a fault in every place. */
const MOST_PROBLEMS = 200;

function allProblems(error: unknown): readonly Problem[] {
  const cause = unwrapResolverError(error);
  return cause instanceof ProblemError ? cause.problems : [];
}

/**
 * What leaves the house in place of an error. The library's sentences quote variables, type names and table names, so
 * none is passed on, except to developers who have opened introspection anyway.
 */
export function errorFormatter({ introspection }: { readonly introspection: boolean }) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const found = problemOf(error);
    const path = formatted.path ? { path: formatted.path } : {};
    if (found === undefined) {
      const requestId = error instanceof GraphQLError ? error.extensions['requestId'] : undefined;
      return { message: 'INTERNAL', ...path, extensions: { code: 'INTERNAL', requestId } };
    }
    const reason = introspection && found.code === 'INPUT_INVALID' ? { reason: formatted.message } : {};
    const list = allProblems(error);
    const problems = list.length > 1 ? { problems: list.slice(0, MOST_PROBLEMS) } : {};
    return { message: found.code, ...path, extensions: { code: found.code, problem: found, ...problems, ...reason } };
  };
}
