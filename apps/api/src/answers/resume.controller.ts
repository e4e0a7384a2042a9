import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { forgottenPage, keepPage, nextHref, problemPage, resumePage } from '@hamava/pages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENV } from '../config/config.module.js';
import type { Env } from '../config/env.js';
import { DatabasePool } from '../database/database-pool.js';
import { publicAddress } from '../http/public-address.js';
import { qrCode } from '../http/qr-code.js';
import { forgetKey, keepKey } from './citizen-cookies.js';
import { seeOther, sendPage, sendSecretPage } from './citizen-reply.js';
import { CitizenVisits, type Visit, frameWithoutAddress } from './citizen-visit.js';
import { DRAFT_DAYS, type StoredDraft, findDraft } from './drafts.queries.js';
import { parseSubmissionKey } from './submission-key.js';

/**
 * Going on later, or on another device. The respondent's key is the whole secret: it stands in a link that only the
 * respondent gets to see, and nothing about it is stored here.
 */
@Controller('s/:code')
export class ResumeController {
  constructor(
    private readonly pool: DatabasePool,
    private readonly visits: CitizenVisits,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get('keep')
  async keep(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('code') code: string) {
    const visit = await this.visits.begin(request, reply, code);
    if (!visit) return;
    const draft = visit.key && (await findDraft(this.pool, visit.link, visit.key));
    if (!visit.key || !draft) {
      seeOther(reply, visit.base);
      return;
    }
    const resumeUrl = `${publicAddress(this.env, request)}${visit.base}/resume/${visit.key.toString('base64url')}`;
    const qrImage = `data:image/svg+xml;utf8,${encodeURIComponent(await qrCode(resumeUrl))}`;
    const page = {
      ...frameWithoutAddress(visit.frame),
      resumeUrl,
      qrImage,
      days: DRAFT_DAYS,
      forgetAction: `${visit.base}/forget`,
    };
    sendSecretPage(reply, keepPage({ ...page, backHref: nextHref(visit.base, visit.definition, draft) }));
  }

  /** Looking changes nothing: programs that fetch addresses to show a preview must not take the answers over. */
  @Get('resume/:key')
  async look(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Param('key') typed: string,
  ) {
    const found = await this.find(request, reply, code, typed);
    if (found) sendSecretPage(reply, resumePage({ ...frameWithoutAddress(found.visit.frame), action: request.url }));
  }

  @Post('resume/:key')
  async goOn(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Param('key') typed: string,
  ) {
    const found = await this.find(request, reply, code, typed);
    if (!found) return;
    const { visit, draft, key } = found;
    keepKey(reply, visit.base, key, this.visits.secure);
    seeOther(reply, nextHref(visit.base, visit.definition, draft));
  }

  @Post('forget')
  async forget(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('code') code: string) {
    const visit = await this.visits.begin(request, reply, code);
    if (!visit) return;
    forgetKey(reply, visit.base);
    sendPage(reply, 200, forgottenPage({ ...visit.frame, startHref: visit.base }));
  }

  private async find(
    request: FastifyRequest,
    reply: FastifyReply,
    code: string,
    typed: string,
  ): Promise<{ visit: Visit; key: Buffer; draft: StoredDraft } | null> {
    const visit = await this.visits.begin(request, reply, code);
    if (!visit || !this.visits.mayAnswer(visit)) return null;
    const key = parseSubmissionKey(typed);
    const draft = key && (await findDraft(this.pool, visit.link, key));
    if (key && draft) return { visit, key, draft };
    sendPage(reply, 410, problemPage({ ...visit.frame, code: 'DRAFT_EXPIRED', backHref: visit.base }));
    return null;
  }
}
