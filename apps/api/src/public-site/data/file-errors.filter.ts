import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseGone } from '../../database/database-pool.js';
import { describeBug } from '../../database/describe-bug.js';
import { ProblemError } from '../../database/problem-error.js';

/** An address that asks for a figure in a way that there is none; the sentences say what would be right. */
export class UnclearAddress extends Error {
  constructor(
    readonly fa: string,
    readonly en: string,
  ) {
    super(en);
  }
}

interface Answer {
  readonly status: number;
  readonly fa: string;
  readonly en: string;
}

const NOT_FOUND: Answer = {
  status: 404,
  fa: 'در این نشانی چیزی منتشر نشده است. نام سنجش، شمارهٔ ویرایش و نام پرونده را بررسی کنید.',
  en: 'Nothing is published under this address. Check the name of the survey, the number of the edition and the name of the file.',
};

const BUSY: Answer = {
  status: 503,
  fa: 'سامانه اکنون پاسخ نمی‌دهد. کمی بعد دوباره بکوشید.',
  en: 'The server cannot answer right now. Please try again a little later.',
};

const BROKEN: Answer = {
  status: 500,
  fa: 'خطایی در سامانه رخ داد. کمی بعد دوباره بکوشید.',
  en: 'Something went wrong here. Please try again a little later.',
};

/** Files and figures refuse in plain text, in both languages: who asks is a program, or an image in somebody's page. */
@Catch()
export class FileErrorsFilter implements ExceptionFilter {
  private readonly logger = new Logger('PublicFiles');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { id } = host.switchToHttp().getRequest<FastifyRequest>();
    const { status, fa, en } = answerTo(error);
    if (status === 500) this.logger.error({ requestId: id, ...describeBug(error) });
    void reply
      .code(status)
      .headers({ 'cache-control': 'no-store', 'access-control-allow-origin': '*' })
      .type('text/plain; charset=utf-8')
      .send(`${fa}\n${en}\n`);
  }
}

function answerTo(error: unknown): Answer {
  if (error instanceof UnclearAddress) return { status: 400, fa: error.fa, en: error.en };
  if (error instanceof ProblemError || (error instanceof HttpException && error.getStatus() < 500)) return NOT_FOUND;
  return isDatabaseGone(error) ? BUSY : BROKEN;
}
