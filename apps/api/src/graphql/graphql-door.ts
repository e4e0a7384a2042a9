import { type ProblemCode, problem } from '@hamava/surveys';
import type { FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import type { Env } from '../config/env.js';

export const GRAPHQL_PATH = '/graphql';

/** JSON in the one charset that JSON has; every other content type can be sent by a form of a foreign page. */
const JSON_ONLY = /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i;

/**
 * Turns away what no screen of ours sends, before a body is read or a session looked up: other methods, other content
 * types, and requests that a browser says come from another site.
 */
export function graphqlDoor(env: Pick<Env, 'publicUrl'>): onRequestHookHandler {
  const publicOrigin = env.publicUrl === undefined ? undefined : new URL(env.publicUrl).origin;
  return (request, reply, done) => {
    if (request.routeOptions.url !== GRAPHQL_PATH) return done();
    if (request.method !== 'POST') {
      void reply.header('allow', 'POST');
      return refuse(reply, 405, 'NOT_ALLOWED');
    }
    if (!isFromOurPages(request, publicOrigin)) return refuse(reply, 403, 'NOT_ALLOWED');
    if (!JSON_ONLY.test(request.headers['content-type'] ?? '')) return refuse(reply, 415, 'BODY_INVALID');
    return done();
  };
}

function isFromOurPages({ headers }: FastifyRequest, publicOrigin: string | undefined): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin } = headers;
  if (origin === undefined || origin === publicOrigin) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.host;
}

function refuse(reply: FastifyReply, status: number, code: ProblemCode): void {
  void reply.code(status).send({ errors: [{ message: code, extensions: { code, problem: problem(code, '') } }] });
}
