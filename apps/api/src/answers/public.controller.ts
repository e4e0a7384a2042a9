import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import { citizenScript, languagePage, privacyPage, publicHomePage, unknownLinkPage } from '@hamava/pages';
import { LANGUAGES, estimateMinutes, isLinkCode, normaliseLinkCode } from '@hamava/surveys';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DatabasePool } from '../database/database-pool.js';
import { listPublicLinks } from '../fieldwork/open-link.queries.js';
import { publishedVersion } from '../questionnaires/published-version.queries.js';
import { keepLanguage, readLanguage } from './citizen-cookies.js';
import { seeOther, sendPage } from './citizen-reply.js';
import { CitizenVisits, LOOKUP, pageFrame } from './citizen-visit.js';
import { DRAFT_DAYS } from './drafts.queries.js';

const PRIVACY_UPDATED_ON = '2026-11-24';
const MINIMUM_GROUP = 30;

/** The pages around the surveys. */
@Controller()
export class PublicController {
  constructor(
    private readonly pool: DatabasePool,
    private readonly visits: CitizenVisits,
  ) {}

  @Get()
  async home(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const language = readLanguage(request);
    const links = await listPublicLinks(this.pool);
    const surveys = await Promise.all(
      links.map(async (link) => ({
        title: link.surveyTitle,
        agencyName: link.agencyName,
        href: `/s/${link.code}`,
        closesOn: link.closesOn,
        minutes: estimateMinutes((await publishedVersion(this.pool, link.versionId)).definition, language),
      })),
    );
    const resultsHref = language === 'fa' ? '/public' : '/en/public';
    sendPage(
      reply,
      200,
      publicHomePage({ ...pageFrame(request, language), surveys, lookupAction: LOOKUP, resultsHref }),
    );
  }

  @Get('go')
  lookup(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query('code') typed: unknown) {
    const text = typeof typed === 'string' ? typed.slice(0, 40) : '';
    const code = normaliseLinkCode(text);
    if (isLinkCode(code)) return seeOther(reply, `/s/${code}`);
    const frame = pageFrame(request, readLanguage(request));
    return sendPage(reply, 404, unknownLinkPage({ ...frame, typed: text, lookupAction: LOOKUP }));
  }

  @Get('l')
  languages(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query('back') back: unknown) {
    const backHref = ownPath(back);
    const choices = LANGUAGES.map((language) => ({
      language,
      href: `/l/${language}?back=${encodeURIComponent(backHref)}`,
    }));
    sendPage(reply, 200, languagePage({ ...pageFrame(request, readLanguage(request)), choices, backHref }));
  }

  @Get('l/:language')
  chooseLanguage(@Res() reply: FastifyReply, @Param('language') wanted: string, @Query('back') back: unknown) {
    const language = LANGUAGES.find((each) => each === wanted);
    if (language) keepLanguage(reply, language, this.visits.secure);
    seeOther(reply, ownPath(back));
  }

  @Get('privacy')
  privacy(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const frame = pageFrame(request, readLanguage(request));
    const facts = { draftDays: DRAFT_DAYS, logHours: 0, minimumGroup: MINIMUM_GROUP, updatedOn: PRIVACY_UPDATED_ON };
    sendPage(reply, 200, privacyPage({ ...frame, ...facts, backHref: '/' }));
  }

  @Get('assets/citizen.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('cache-control', 'public, max-age=86400')
  script(): string {
    return citizenScript;
  }
}

/** Only a path of this site: never `//elsewhere` or `/\elsewhere`. */
function ownPath(path: unknown): string {
  return typeof path === 'string' && /^\/(?![/\\])[\w\-./?=&%]*$/.test(path) ? path : '/';
}
