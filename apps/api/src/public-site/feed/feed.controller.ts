import { createHash } from 'node:crypto';
import { headlineOf } from '@hamava/figures';
import { surveyHref } from '@hamava/pages';
import type { Language } from '@hamava/persian';
import { problem } from '@hamava/surveys';
import { Controller, Get, Inject, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENV } from '../../config/config.module.js';
import type { Env } from '../../config/env.js';
import { DatabasePool } from '../../database/database-pool.js';
import { ProblemError } from '../../database/problem-error.js';
import { publicAddress } from '../../http/public-address.js';
import { FileErrorsFilter } from '../data/file-errors.filter.js';
import { sendFile } from '../data/public-file.js';
import { languageOfAddress } from '../public-language.js';
import { PublicEditions } from '../public-editions.js';
import { findPublicEditions, type PublicEditionFacts } from '../public-editions.queries.js';
import { editionsFeed, type FeedEntry } from './editions-feed.js';

/** Older editions are on the pages. */
const LONGEST = 20;

/** Persian under `/public`, English under `/en/public`. */
@Controller(['public/:survey', 'en/public/:survey'])
@UseFilters(FileErrorsFilter)
export class FeedController {
  /** Headlines by the hash of their edition: what has one never changes. */
  private readonly headlines = new Map<string, string>();

  constructor(
    @Inject(ENV) private readonly env: Env,
    @Inject(DatabasePool) private readonly pool: DatabasePool,
    @Inject(PublicEditions) private readonly editions: PublicEditions,
  ) {}

  @Get('feed.atom')
  async feed(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('survey') survey: string,
  ): Promise<void> {
    const facts = (await findPublicEditions(this.pool, survey)).slice(0, LONGEST);
    if (facts.length === 0) throw ProblemError.of(problem('NOT_FOUND', 'survey'));
    const { edition } = await this.editions.read(survey, null);
    const language = languageOfAddress(request);
    const entries: FeedEntry[] = [];
    for (const own of facts) entries.push({ ...own, headline: await this.headline(survey, own, language) });
    const body = editionsFeed({
      language,
      survey,
      title: edition.survey.title[language],
      province: edition.province[language],
      pages: publicAddress(this.env, request) + surveyHref(survey, language),
      files: publicAddress(this.env, request) + surveyHref(survey, 'fa'),
      entries,
    });
    const sha256 = createHash('sha256').update(body).digest('hex');
    const mediaType = 'application/atom+xml; charset=utf-8';
    sendFile({ request, reply }, { mediaType, body, sha256, saveAs: null, keep: 'fiveMinutes' });
  }

  private async headline(survey: string, { number, sha256 }: PublicEditionFacts, language: Language): Promise<string> {
    const key = `${language} ${sha256}`;
    const known = this.headlines.get(key);
    if (known !== undefined) return known;
    const { edition } = await this.editions.read(survey, String(number));
    const headline = headlineOf({ edition, language });
    this.headlines.set(key, headline);
    return headline;
  }
}
