import { randomUUID } from 'node:crypto';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import multipart from '@fastify/multipart';
import { problem } from '@hamava/surveys';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { securityHeaders } from './security-headers.js';

/** The most that anybody may send in one request; a long questionnaire needs a tenth of it. */
export const BODY_LIMIT_BYTES = 100 * 1024;

/** Of the one route that takes whole questionnaires: the largest document and what is said around it. Its door knows from whom. */
export const DOCUMENT_LIMIT_BYTES = 2.5 * 1024 * 1024;
const DOCUMENT_ROUTE = '/graphql';

/** A picture from a phone, or a questionnaire of another tool. */
export const FILE_LIMIT_BYTES = 10 * 1024 * 1024;
const MULTIPART_LIMITS = {
  fileSize: FILE_LIMIT_BYTES,
  files: 10,
  fields: 500,
  parts: 500,
  fieldSize: BODY_LIMIT_BYTES,
  fieldNameSize: 100,
  headerPairs: 20,
};

const REQUEST_TIMEOUT_MS = 30_000;

/** Shorter answers gain nothing from compression. */
const COMPRESS_FROM_BYTES = 1_024;
/** Of 11: a page in about a millisecond, and within a few per cent of the smallest. */
const BROTLI_QUALITY = 5;

/**
 * Fastify as every process and every test uses it. No request log: it would keep addresses and seconds.
 * `X-Forwarded-For` is not believed, because nothing here may depend on, or remember, a client's address.
 */
export function createHttpAdapter(): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: false,
    logger: false,
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    // An address that cannot be decoded reaches no hook and no route, so it gets its headers here.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
      void reply
        .headers(securityHeaders(request.url, { overHttps: false }))
        .code(error.statusCode ?? 400)
        .send({ problems: [problem('BODY_INVALID', '')] }),
  });
  adapter.getInstance().addHook('onRoute', (route) => {
    if (route.url === DOCUMENT_ROUTE) route.bodyLimit = DOCUMENT_LIMIT_BYTES;
  });
  // Compression is attached route by route, so it comes before the first route; not in init(), which Nest calls twice.
  void adapter.getInstance().register(compress, {
    encodings: ['br', 'gzip'],
    threshold: COMPRESS_FROM_BYTES,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  });
  // Nothing is read by itself: a route that wants files asks for them, every other sees no body.
  void adapter.getInstance().register(multipart, { limits: MULTIPART_LIMITS });
  return adapter;
}
