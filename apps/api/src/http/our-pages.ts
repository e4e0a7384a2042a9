import type { FastifyRequest } from 'fastify';

/**
 * True unless a browser says that a request comes from a page of somebody else. Programs that send neither header hold no cookie
 * of a browser, and stand or fall with the session that they bring.
 */
export function isFromOurPages(
  { headers }: Pick<FastifyRequest, 'headers'>,
  publicOrigin: string | undefined,
): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin } = headers;
  if (origin === undefined || origin === publicOrigin) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.host;
}

/** The origin that people reach the server by, when the environment names one. */
export function publicOriginOf({ publicUrl }: { readonly publicUrl?: string | undefined }): string | undefined {
  return publicUrl === undefined ? undefined : new URL(publicUrl).origin;
}
