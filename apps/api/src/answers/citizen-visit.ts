import { Inject, Injectable } from '@nestjs/common';
import { closedPage, fullPage, notOpenYetPage, pausedPage, unknownLinkPage, type PageFrame } from '@hamava/pages';
import { type Language, type QuestionnaireDefinition, lowered, textIn } from '@hamava/surveys';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENV } from '../config/config.module.js';
import type { Env } from '../config/env.js';
import { DatabasePool } from '../database/database-pool.js';
import { type OpenLink, findOpenLink } from '../fieldwork/open-link.queries.js';
import { publishedVersion } from '../questionnaires/published-version.queries.js';
import { readKey, readLanguage } from './citizen-cookies.js';
import { sendPage } from './citizen-reply.js';

/** One request of a citizen to an existing link. */
export interface Visit {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly link: OpenLink;
  /** Lowered: pages instead of loops, jumps and cascades. */
  readonly definition: QuestionnaireDefinition;
  readonly language: Language;
  readonly frame: PageFrame;
  readonly surveyTitle: string;
  readonly base: string;
  readonly key: Buffer | null;
}

export const LOOKUP = '/go';

export function pageFrame(request: FastifyRequest, language: Language): PageFrame {
  const back = encodeURIComponent(request.url);
  return {
    language,
    hrefs: { home: '/', privacy: '/privacy', language: `/l?back=${back}`, script: '/assets/citizen.js' },
  };
}

/** For a page whose address is a secret: it leads nowhere that would carry the address along. */
export function frameWithoutAddress(frame: PageFrame): PageFrame {
  const { language: _, ...hrefs } = frame.hrefs;
  return { ...frame, hrefs };
}

@Injectable()
export class CitizenVisits {
  readonly secure: boolean;
  /** Where the pages of links lie; the cookies of a link stay below it. */
  protected readonly root: string = '/s';

  constructor(
    private readonly pool: DatabasePool,
    @Inject(ENV) env: Env,
  ) {
    this.secure = env.overHttps;
  }

  /** The visit, or null when a page that says what to do has been sent already. */
  async begin(request: FastifyRequest, reply: FastifyReply, typed: string): Promise<Visit | null> {
    const link = await findOpenLink(this.pool, typed);
    const language = readLanguage(request);
    if (link === null || link.channel === 'import') {
      sendPage(reply, 404, unknownLinkPage({ ...pageFrame(request, language), typed, lookupAction: LOOKUP }));
      return null;
    }
    const { definition } = await publishedVersion(this.pool, link.versionId);
    const spoken = definition.languages.includes(language) ? language : 'fa';
    return {
      request,
      reply,
      link,
      definition: lowered(definition),
      language: spoken,
      frame: pageFrame(request, spoken),
      surveyTitle: textIn(link.surveyTitle, spoken),
      base: `${this.root}/${link.code}`,
      key: readKey(request),
    };
  }

  /** True when the link takes answers now; otherwise the page that says why not has been sent. */
  mayAnswer({ link, reply, frame, surveyTitle }: Visit): boolean {
    if (link.state === 'planned')
      sendPage(reply, 409, notOpenYetPage({ ...frame, surveyTitle, opensOn: link.opensOn }));
    else if (link.state === 'paused') sendPage(reply, 409, pausedPage({ ...frame, surveyTitle }));
    else if (link.state === 'closed')
      sendPage(
        reply,
        410,
        closedPage({ ...frame, surveyTitle, ...(link.closedEarly ? {} : { closedOn: link.closesOn }) }),
      );
    else if (link.full) sendPage(reply, 409, fullPage({ ...frame, surveyTitle }));
    else return true;
    return false;
  }
}
