import '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENV } from '../config/config.module.js';
import type { Env } from '../config/env.js';
import { SESSION_HOURS } from './sessions.queries.js';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The cookie that carries the token: no script reads it, no other site sends it, and over https no subdomain sets it. */
@Injectable()
export class SessionCookie {
  readonly name: string;
  private readonly attributes: { httpOnly: true; sameSite: 'strict'; path: '/'; secure: boolean };

  constructor(@Inject(ENV) { overHttps }: Env) {
    this.name = overHttps ? '__Host-hamava_session' : 'hamava_session';
    this.attributes = { httpOnly: true, sameSite: 'strict', path: '/', secure: overHttps };
  }

  read(request: FastifyRequest): string | null {
    const token = request.cookies[this.name];
    return token !== undefined && TOKEN.test(token) ? token : null;
  }

  give(reply: FastifyReply, token: string): void {
    reply.setCookie(this.name, token, { ...this.attributes, maxAge: SESSION_HOURS * 60 * 60 });
  }

  take(reply: FastifyReply): void {
    reply.clearCookie(this.name, this.attributes);
  }
}
