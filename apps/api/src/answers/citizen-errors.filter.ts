import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { problemPage, tooLargePage, tryLaterPage } from '@hamava/pages';
import { type Problem, type ProblemCode, problem } from '@hamava/surveys';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseGone } from '../database/database-pool.js';
import { describeBug } from '../database/describe-bug.js';
import { ProblemError } from '../database/problem-error.js';
import { readLanguage } from './citizen-cookies.js';
import { sendPage } from './citizen-reply.js';
import { pageFrame } from './citizen-visit.js';

const STATUS: Partial<Record<ProblemCode, number>> = {
  LINK_UNKNOWN: 404,
  NOT_FOUND: 404,
  WAVE_NOT_OPEN: 410,
  DRAFT_EXPIRED: 410,
  LINK_FULL: 409,
  QUOTA_FULL: 409,
  SUBMISSION_CONFLICT: 409,
  BODY_TOO_LARGE: 413,
  TRY_AGAIN_LATER: 503,
};
const RETRY_SECONDS = 15;

/** Every refusal outside GraphQL: a page that says what to do for citizens, a problem for programs; never a stack trace. */
@Catch()
export class CitizenErrorsFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw error;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    const { status, problems } = this.judge(error, request);
    if (status === 503) reply.header('retry-after', String(RETRY_SECONDS));
    if (wantsPage(request)) sendPage(reply, status, page(request, status, problems[0]));
    else reply.status(status).header('cache-control', 'no-store').send({ problems });
  }

  private judge(
    error: unknown,
    request: FastifyRequest,
  ): { status: number; problems: readonly [Problem, ...Problem[]] } {
    if (error instanceof ProblemError)
      return { status: STATUS[error.problems[0].code] ?? 422, problems: error.problems };
    if (isDatabaseGone(error)) return { status: 503, problems: [problem('TRY_AGAIN_LATER', '')] };
    const status = statusOf(error);
    if (status === 404) return { status, problems: [problem('NOT_FOUND', '')] };
    if (status === 413) return { status, problems: [problem('BODY_TOO_LARGE', '')] };
    if (status >= 400 && status < 500) return { status, problems: [problem('BODY_INVALID', '')] };
    const at = `${request.method} ${request.routeOptions.url ?? '?'}`;
    this.logger.error({ requestId: request.id, at, ...describeBug(error) });
    return { status: 500, problems: [problem('TRY_AGAIN_LATER', '', { request: request.id })] };
  }
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : 500;
}

function wantsPage(request: FastifyRequest): boolean {
  return !/^\/(api|graphql|assets|healthz|readyz)(\/|\?|$)/.test(request.url);
}

function page(request: FastifyRequest, status: number, { code }: Problem): string {
  const frame = pageFrame(request, readLanguage(request));
  if (status === 503) return tryLaterPage({ ...frame, retryHref: request.url.replace(/\/(submit|start)$/, '') });
  if (status === 413) return tooLargePage({ ...frame, backHref: request.url });
  return problemPage({ ...frame, code, backHref: '/', requestId: request.id });
}
