import type { ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What one GraphQL request carries along: its HTTP sides, and what was made once for it (a signed-in person, loaders). */
export class RequestContext {
  private readonly made = new Map<symbol, unknown>();

  constructor(
    readonly req: FastifyRequest,
    readonly reply: FastifyReply,
  ) {}

  get requestId(): string {
    return this.req.id;
  }

  /** Makes the value at the first call and gives the same one for the rest of the request. */
  once<T>(key: symbol, make: () => T): T {
    if (!this.made.has(key)) this.made.set(key, make());
    return this.made.get(key) as T;
  }
}

export function requestContextOf(context: ExecutionContext): RequestContext {
  return GqlExecutionContext.create(context).getContext<RequestContext>();
}
