import type { FastifyRequest } from 'fastify';
import type { Env } from '../config/env.js';

/** The address that people type, without a trailing slash; without a public one, what the person who asks has typed. */
export function publicAddress({ publicUrl }: Pick<Env, 'publicUrl'>, { host }: Pick<FastifyRequest, 'host'>): string {
  return publicUrl ?? `http://${host}`;
}
