import { createHash } from 'node:crypto';
import { problem } from '@hamava/surveys';
import { Controller, Get, Inject, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENV } from '../../config/config.module.js';
import type { Env } from '../../config/env.js';
import { ProblemError } from '../../database/problem-error.js';
import { publicAddress } from '../../http/public-address.js';
import { FileErrorsFilter } from '../data/file-errors.filter.js';
import { sendFile } from '../data/public-file.js';
import { type Query as FigureQuery, readFigureRequest } from '../figures/figure-address.js';
import { FigureFiles } from '../figures/figure-files.js';
import { isFigureName } from '../figures/figure-kinds.js';
import { PublicEditions } from '../public-editions.js';
import { EMBED_POLICY, type Embedded, embedCode, embedPage } from './embed-page.js';

/** A figure of the newest edition for pages of others: in a frame, without script. */
@Controller('public/:survey/embed')
@UseFilters(FileErrorsFilter)
export class EmbedController {
  constructor(
    @Inject(ENV) private readonly env: Env,
    @Inject(PublicEditions) private readonly editions: PublicEditions,
    @Inject(FigureFiles) private readonly files: FigureFiles,
  ) {}

  @Get(':figure')
  async page(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('survey') survey: string,
    @Param('figure') name: string,
    @Query() query: FigureQuery,
  ): Promise<void> {
    const embedded = await this.embedded(request, survey, name, query);
    void reply.removeHeader('x-frame-options').header('content-security-policy', EMBED_POLICY);
    this.send({ request, reply }, 'text/html; charset=utf-8', embedPage(embedded));
  }

  @Get(':figure/code')
  async code(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('survey') survey: string,
    @Param('figure') name: string,
    @Query() query: FigureQuery,
  ): Promise<void> {
    const embedded = await this.embedded(request, survey, name, query);
    const at = request.url.indexOf('?');
    const asked = at === -1 ? '' : request.url.slice(at);
    const address = `${this.home(request, survey)}/embed/${name}${asked}`;
    this.send({ request, reply }, 'text/plain; charset=utf-8', embedCode(embedded, address));
  }

  private async embedded(request: FastifyRequest, survey: string, name: string, query: FigureQuery): Promise<Embedded> {
    if (!isFigureName(name)) throw ProblemError.of(problem('NOT_FOUND', 'figure'));
    const published = await this.editions.read(survey, null);
    const asked = readFigureRequest(published.edition, name, query);
    const figure = this.files.figure(published, asked);
    if (figure === null) throw ProblemError.of(problem('NOT_FOUND', 'figure'));
    const { number } = published;
    const address = `${this.home(request, survey)}/editions/${number}`;
    const { language, theme } = asked.frame;
    return { language, theme, title: figure.words.title, svg: figure.svg(asked.frame), number, address };
  }

  private home(request: FastifyRequest, survey: string): string {
    return `${publicAddress(this.env, request)}/public/${encodeURIComponent(survey)}`;
  }

  private send(
    exchange: { readonly request: FastifyRequest; readonly reply: FastifyReply },
    mediaType: string,
    body: string,
  ): void {
    const sha256 = createHash('sha256').update(body).digest('hex');
    sendFile(exchange, { mediaType, body, sha256, saveAs: null, keep: 'fiveMinutes' });
  }
}
