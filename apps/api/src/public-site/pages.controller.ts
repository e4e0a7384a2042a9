import { type PublicPage, type PublicSite, surveyHref, surveysPage } from '@hamava/pages';
import type { Edition } from '@hamava/editions';
import { problem } from '@hamava/surveys';
import { Controller, Get, Inject, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import { findMethodApprovals, findPublicEditions, findPublicSurveys } from './public-editions.queries.js';
import { PublicEditions } from './public-editions.js';
import { PageErrorsFilter } from './page-errors.filter.js';
import { languageOfAddress } from './public-language.js';
import { sendPublicPage } from './public-page-reply.js';
import { kindOf, type PublicPageKind, readAddress } from './public-pages.js';
import { PublicQuestionnaires } from './public-questionnaires.js';

/** Another start of the server may write the same edition in other words. */
const WRITTEN_BY = Date.now().toString(36);

/** Pages of the public site, Persian under `/public` and English under `/en/public`; the newest edition without a number. */
@Controller(['public', 'en/public'])
@UseFilters(PageErrorsFilter)
export class PagesController {
  constructor(
    @Inject(DatabasePool) private readonly pool: DatabasePool,
    @Inject(PublicEditions) private readonly editions: PublicEditions,
    @Inject(PublicQuestionnaires) private readonly questionnaires: PublicQuestionnaires,
  ) {}

  @Get()
  async surveys(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const language = languageOfAddress(request);
    const surveys = await findPublicSurveys(this.pool);
    const [only] = surveys;
    if (only !== undefined && surveys.length === 1) {
      void reply.redirect(surveyHref(only.code, language), 302);
      return;
    }
    const version = [WRITTEN_BY, language, ...surveys.map(({ id }) => id)].join('-');
    sendPublicPage({ request, reply }, version, () => surveysPage(surveys, language));
  }

  @Get(':survey')
  headline(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('survey') survey: string) {
    return this.send({ request, reply }, survey, '');
  }

  @Get(':survey/*')
  page(
    @Req() request: FastifyRequest<{ Params: { '*': string } }>,
    @Res() reply: FastifyReply,
    @Param('survey') survey: string,
  ) {
    return this.send({ request, reply }, survey, request.params['*']);
  }

  private async withQuestionnaire(
    edition: Edition,
    { wave, write }: Extract<PublicPageKind, { of: 'questionnaire' }>,
  ): Promise<(site: PublicSite) => PublicPage | null> {
    const asked = await this.questionnaires.ofWave(edition, wave);
    if (asked === null) throw notHere();
    return (site) => write(site, asked.definition);
  }

  private async send(
    exchange: { readonly request: FastifyRequest; readonly reply: FastifyReply },
    survey: string,
    rest: string,
  ): Promise<void> {
    const { number, page } = readAddress(rest);
    const kind = kindOf(page);
    if (kind === null) throw notHere();
    const [{ edition, ...release }, releases, approvals] = await Promise.all([
      this.editions.read(survey, number),
      findPublicEditions(this.pool, survey),
      findMethodApprovals(this.pool),
    ]);
    const site: PublicSite = {
      language: languageOfAddress(exchange.request),
      edition,
      release,
      releases,
      approvals,
      address: number === null ? 'newest' : 'edition',
    };
    const write = kind.of === 'edition' ? kind.write : await this.withQuestionnaire(edition, kind);
    // A page tells of its edition and of those that came after it.
    const version = `${release.sha256}-${releases.length}-${WRITTEN_BY}`;
    sendPublicPage(exchange, version, () => found(write(site)));
  }
}

function found(page: PublicPage | null): PublicPage {
  if (page === null) throw notHere();
  return page;
}

function notHere(): ProblemError {
  return ProblemError.of(problem('NOT_FOUND', 'page'));
}
