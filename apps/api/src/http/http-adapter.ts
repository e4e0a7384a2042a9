import { randomUUID } from 'node:crypto';
import { FastifyAdapter } from '@nestjs/platform-fastify';

/** The most that anybody may send in one request; a long questionnaire needs a tenth of it. */
export const BODY_LIMIT_BYTES = 100 * 1024;

const REQUEST_TIMEOUT_MS = 30_000;

/**
 * Fastify as every process and every test uses it. No request log: it would keep addresses and seconds.
 * `X-Forwarded-For` is not believed, because nothing here may depend on, or remember, a client's address.
 */
export function createHttpAdapter(): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: false,
    logger: false,
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  });
}
