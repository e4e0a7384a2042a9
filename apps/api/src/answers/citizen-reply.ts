import { createHash } from 'node:crypto';
import { citizenStyle } from '@hamava/pages';
import type { FastifyReply } from 'fastify';

const styleHash = createHash('sha256').update(citizenStyle).digest('base64');

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "script-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Sends a citizen's page. It may be kept by the browser that asked (so that "back" brings the answers back without a
 * network), but must be asked for again each time and by nobody else.
 */
export function sendPage(reply: FastifyReply, status: number, html: string): FastifyReply {
  return send(reply, status, html, 'private, max-age=0, must-revalidate');
}

/** A page that holds a key: no copy of it is kept anywhere. */
export function sendSecretPage(reply: FastifyReply, html: string, status = 200): FastifyReply {
  return send(reply, status, html, 'no-store');
}

function send(reply: FastifyReply, status: number, html: string, caching: string): FastifyReply {
  return reply
    .status(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', CONTENT_SECURITY_POLICY)
    .header('cache-control', caching)
    .header('vary', 'cookie')
    .send(html);
}

/** After a POST: the browser asks for the next page with GET. */
export function seeOther(reply: FastifyReply, path: string): FastifyReply {
  return reply.status(303).header('location', path).header('cache-control', 'no-store').send();
}
