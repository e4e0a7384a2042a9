import type { Language } from '@hamava/persian';
import type { FastifyRequest } from 'fastify';

/** Public addresses say their language: no cookie and no header of the reader is asked. */
export function languageOfAddress({ url }: Pick<FastifyRequest, 'url'>): Language {
  return url.startsWith('/en/') ? 'en' : 'fa';
}
