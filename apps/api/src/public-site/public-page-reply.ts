import { createHash } from 'node:crypto';
import type { PublicPage } from '@hamava/pages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendPublic } from './public-reply.js';

/** Nothing but the page's own style sheet, our typeface, and figures in place: no script, no form, no frame. */
export function policyFor(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Sends a public page under the version of what it was written from. */
export function sendPublicPage(
  exchange: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  version: string,
  write: () => PublicPage,
): void {
  sendPublic(exchange, version, {
    type: 'text/html; charset=utf-8',
    body: () => {
      const { html, style } = write();
      void exchange.reply.header('content-security-policy', policyFor(style));
      return html;
    },
  });
}
