import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENV } from '../config/config.module.js';
import type { Env } from '../config/env.js';
import { fastifyOf } from '../http/fastify-instance.js';
import { errorFormatter } from './format-error.js';
import { GRAPHQL_PATH, graphqlDoor } from './graphql-door.js';
import { LIMITS, limitRules } from './limits.js';
import { reportBugs } from './report-bugs.plugin.js';
import { RequestContext } from './request-context.js';

export interface GraphqlOptions {
  /** Lets developers and tests read the schema and the reasons of refusals; never set by the server itself. */
  readonly introspection: boolean;
}

@Module({})
export class GraphqlModule implements OnModuleInit {
  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(ENV) private readonly env: Env,
  ) {}

  static with(options: GraphqlOptions = { introspection: false }): DynamicModule {
    return { module: GraphqlModule, imports: [GraphQLModule.forRoot<ApolloDriverConfig>(apolloConfig(options))] };
  }

  onModuleInit(): void {
    fastifyOf(this.host)?.addHook('onRequest', graphqlDoor(this.env));
  }
}

function apolloConfig({ introspection }: GraphqlOptions): ApolloDriverConfig {
  return {
    driver: ApolloDriver,
    path: GRAPHQL_PATH,
    autoSchemaFile: true,
    context: (request: FastifyRequest, reply: FastifyReply) => new RequestContext(request, reply),
    formatError: errorFormatter({ introspection }),
    autoTransformHttpErrors: false,
    // Nothing is cached here (every answer says no-store): asking every field whether it may be would double a large query.
    plugins: [reportBugs(), ApolloServerPluginCacheControlDisabled()],
    validationRules: limitRules(),
    parseOptions: { maxTokens: LIMITS.tokens },
    executionOptions: { maxCoercionErrors: LIMITS.coercionErrors },
    maxRecursiveSelections: LIMITS.recursiveSelections,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    introspection,
    graphiql: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnApplicationShutdown: true,
  };
}
