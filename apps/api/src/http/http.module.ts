import cookie from '@fastify/cookie';
import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ENV } from '../config/config.module.js';
import type { Env } from '../config/env.js';
import { fastifyOf } from './fastify-instance.js';
import { securityHeaders } from './security-headers.js';

/** What holds for every request, whichever room answers it: cookies are read, and the headers of safety are set. */
@Module({})
export class HttpModule implements OnModuleInit {
  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(ENV) private readonly env: Env,
  ) {}

  onModuleInit(): void {
    const fastify = fastifyOf(this.host);
    if (fastify === undefined) return;
    fastify.addHook('onRequest', (request, reply, done) => {
      void reply.headers({ ...securityHeaders(request.url, this.env), 'x-request-id': request.id });
      done();
    });
    void fastify.register(cookie);
  }
}
