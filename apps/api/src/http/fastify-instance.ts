import type { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

/** The Fastify under Nest; undefined in a process that answers no HTTP, such as a worker. */
export function fastifyOf(host: HttpAdapterHost): FastifyInstance | undefined {
  return host.httpAdapter?.getInstance<FastifyInstance>();
}
