import type { FastifyReply, FastifyRequest } from 'fastify';

/** Everybody may keep a copy, and asks before using it again: a correction shows at once. */
const ASK_AGAIN = 'public, max-age=0, must-revalidate';

/**
 * Sends what is the same for everybody as long as `version` is: with an ETag, so that a second visit costs a few bytes. No cookie is
 * read or set, and nothing of it depends on who asks.
 */
export function sendPublic(
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  version: string,
  { type, body }: { readonly type: string; readonly body: () => string | Buffer },
): void {
  const etag = `W/"${version}"`;
  void reply.header('etag', etag).header('cache-control', ASK_AGAIN);
  const known = request.headers['if-none-match']?.split(',').map((each) => each.trim()) ?? [];
  if (known.includes(etag)) {
    // A browser takes over the headers of a 304: the policy of the page that it kept must stay.
    void reply.removeHeader('content-security-policy').code(304).send();
  } else void reply.type(type).send(body());
}
