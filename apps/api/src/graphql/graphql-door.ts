import { type ProblemCode, problem } from '@hamava/surveys';
import type { FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import type { Env } from '../config/env.js';
import { BODY_LIMIT_BYTES, DOCUMENT_LIMIT_BYTES } from '../http/http-adapter.js';
import { isFromOurPages, publicOriginOf } from '../http/our-pages.js';

export const GRAPHQL_PATH = '/graphql';

/** JSON in the one charset that JSON has; every other content type can be sent by a form of a foreign page. */
const JSON_ONLY = /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i;

/**
 * Turns away what no screen of ours sends, before a body is read or a session looked up: other methods, other content
 * types, and requests that a browser says come from another site.
 */
export function graphqlDoor(env: Pick<Env, 'publicUrl'>): onRequestHookHandler {
  const publicOrigin = publicOriginOf(env);
  return (request, reply, done) => {
    if (request.routeOptions.url !== GRAPHQL_PATH) return done();
    if (request.method !== 'POST') {
      void reply.header('allow', 'POST');
      return refuse(reply, 405, 'NOT_ALLOWED');
    }
    if (!isFromOurPages(request, publicOrigin)) return refuse(reply, 403, 'NOT_ALLOWED');
    if (!JSON_ONLY.test(request.headers['content-type'] ?? '')) return refuse(reply, 415, 'BODY_INVALID');
    const tooLarge = sizeFault(request);
    if (tooLarge !== null) return refuse(reply, 413, tooLarge);
    return done();
  };
}

/** The cookie of a session, whatever it is worth; who holds it is looked up later. */
const SESSION = /(?:^|[;\s])(?:__Host-)?hamava_session=/;

/** Only people who have signed in send documents; strangers get no more of our memory than a citizen's page does. */
function sizeFault({ headers }: FastifyRequest): ProblemCode | null {
  const length = headers['content-length'] === undefined ? null : Number(headers['content-length']);
  if (SESSION.test(headers.cookie ?? '')) {
    return length !== null && length > DOCUMENT_LIMIT_BYTES ? 'DEFINITION_TOO_LARGE' : null;
  }
  return length === null || length > BODY_LIMIT_BYTES ? 'BODY_TOO_LARGE' : null;
}

function refuse(reply: FastifyReply, status: number, code: ProblemCode): void {
  void reply.code(status).send({ errors: [{ message: code, extensions: { code, problem: problem(code, '') } }] });
}
