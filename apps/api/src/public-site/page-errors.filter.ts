import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { missingPage } from '@hamava/pages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseGone } from '../database/database-pool.js';
import { describeBug } from '../database/describe-bug.js';
import { ProblemError } from '../database/problem-error.js';
import { languageOfAddress } from './public-language.js';
import { policyFor } from './public-page-reply.js';

const RETRY_SECONDS = 15;

/** What there is no page of is said on a page, in the language of its address; nobody keeps it, for the next edition may have it. */
@Catch()
export class PageErrorsFilter implements ExceptionFilter {
  private readonly logger = new Logger('PublicPages');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const status = statusOf(error);
    if (status === 500) this.logger.error({ requestId: request.id, ...describeBug(error) });
    if (status === 503) void reply.header('retry-after', String(RETRY_SECONDS));
    const { html, style } = missingPage(languageOfAddress(request), status === 404 ? 'unknown' : 'busy');
    void reply
      .code(status)
      .headers({ 'cache-control': 'no-store', 'content-security-policy': policyFor(style) })
      .removeHeader('etag')
      .type('text/html; charset=utf-8')
      .send(html);
  }
}

function statusOf(error: unknown): 404 | 500 | 503 {
  if (error instanceof ProblemError || (error instanceof HttpException && error.getStatus() < 500)) return 404;
  return isDatabaseGone(error) ? 503 : 500;
}
