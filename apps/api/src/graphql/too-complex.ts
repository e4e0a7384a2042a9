import { problem } from '@hamava/surveys';
import { GraphQLError } from 'graphql';

/** The refusal of an operation that asks for more than a limit allows. */
export function tooComplex(limit: string, allowed: number): GraphQLError {
  return new GraphQLError('QUERY_TOO_COMPLEX', {
    extensions: { problem: problem('QUERY_TOO_COMPLEX', '', { limit, allowed }) },
  });
}
