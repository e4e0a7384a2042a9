import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { describeBug } from '../database/describe-bug.js';
import { problemOf } from './format-error.js';
import type { RequestContext } from './request-context.js';

/**
 * Logs every unexpected error once, under the request id that the client is told. Variables, query texts and the words of
 * the database never reach the log: they can hold answers and passwords. (Nest would log every error by itself, words and
 * all, if the global error filter did not rethrow those of GraphQL.)
 */
export function reportBugs(): ApolloServerPlugin<RequestContext> {
  const logger = new Logger('graphql');

  function report(error: unknown, requestId: string | undefined, at?: string): void {
    logger.error({ requestId, at, ...describeBug(error) });
  }

  return {
    async contextCreationDidFail({ error }) {
      report(error, undefined);
    },
    async unexpectedErrorProcessingRequest({ error, requestContext }) {
      report(error, requestContext.contextValue.requestId);
    },
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue }) {
          for (const error of errors) {
            if (problemOf(error) !== undefined) continue;
            error.extensions['requestId'] = contextValue.requestId;
            report(unwrapResolverError(error), contextValue.requestId, error.path?.join('.'));
          }
        },
      };
    },
  };
}
