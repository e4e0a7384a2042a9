import type { FastifyReply, FastifyRequest } from 'fastify';

export interface PublicFile {
  readonly mediaType: string;
  readonly body: Buffer | string;
  /** SHA-256 of what it is, or of what it is made from. */
  readonly sha256: string;
  /** The name to save it under; without one it is shown. */
  readonly saveAs: string | null;
  readonly keep: keyof typeof CACHING;
}

const CACHING = {
  /** The published bytes themselves. */
  forEver: 'public, max-age=31536000, immutable',
  /** What is made from them, by a program that gets better; and what names the newest. */
  fiveMinutes: 'public, max-age=300',
} as const;

/** Whoever embeds a figure or reads the data in a page of their own may do so. */
const FOR_EVERYBODY = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' } as const;

/** Sends a file that is the same for everybody: no cookie is read or set. */
export function sendFile(
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  { mediaType, body, sha256, saveAs, keep }: PublicFile,
): void {
  // Weak, because compression on the way changes the bytes.
  const etag = `W/"${sha256}"`;
  void reply.headers({ ...FOR_EVERYBODY, etag, 'cache-control': CACHING[keep] });
  if (saveAs !== null) void reply.header('content-disposition', `attachment; filename="${saveAs}"`);
  if (isKnown(request.headers['if-none-match'], sha256)) void reply.code(304).send();
  else void reply.type(mediaType).send(body);
}

function isKnown(header: string | undefined, sha256: string): boolean {
  const tags = (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(`"${sha256}"`);
}

/** To the same file of the newest edition. */
export function redirectToNewest(reply: FastifyReply, address: string): void {
  void reply.headers({ ...FOR_EVERYBODY, 'cache-control': CACHING.fiveMinutes }).redirect(address, 302);
}
