import { GraphQLError, type ValidationRule } from 'graphql';

/** The language leaves it to execution to notice that a schema has no subscriptions; here it is a mistake like others. */
export const knownOperation: ValidationRule = (context) => ({
  OperationDefinition(node) {
    const root = context.getSchema().getRootType(node.operation) ?? undefined;
    if (root === undefined) {
      context.reportError(new GraphQLError(`The schema has no ${node.operation}.`, { nodes: node }));
    }
  },
});
