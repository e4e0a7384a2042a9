import { randomInt } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import {
  type Values,
  alreadyAnsweredPage,
  checkPage,
  interviewPage,
  nextHref,
  problemPage,
  quotaFullPage,
  receiptPage,
  sectionHref,
  startPage,
} from '@hamava/pages';
import {
  type Answers,
  type Form,
  type Problem,
  SEED,
  SEEDS,
  type Section,
  endingOf,
  estimateMinutes,
  interviewPages,
  progressOf,
  questionNumbers,
  sectionNumber,
  usesChance,
  withComputed,
} from '@hamava/surveys';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import type { OpenLink } from '../fieldwork/open-link.queries.js';
import { forgetKey, giveKey, keepReceipt, readReceipt } from './citizen-cookies.js';
import { seeOther, sendPage } from './citizen-reply.js';
import { CitizenVisits, type Visit } from './citizen-visit.js';
import { type StoredDraft, findDraft, forgetDraft, saveDraft } from './drafts.queries.js';
import { linkParameters } from './link-parameters.js';
import type { Draft } from './sealed-draft.js';
import { readSectionForm } from './section-form.js';
import { SubmitAnswersService } from './submit-answers.service.js';
import { TakeSectionService } from './take-section.service.js';
import { tehranClock } from './tehran-clock.js';

const NOTHING: Draft = { answers: {}, raw: {} };

/** The citizen's way through a questionnaire: plain pages and forms, complete without a script. */
@Controller('s/:code')
export class InterviewController {
  constructor(
    private readonly pool: DatabasePool,
    private readonly visits: CitizenVisits,
    private readonly submissions: SubmitAnswersService,
    private readonly sections: TakeSectionService,
  ) {}

  @Get()
  async start(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('code') code: string) {
    const visit = await this.visits.begin(request, reply, code);
    if (!visit) return;
    if (await this.sentReceipt(visit)) return;
    if (!this.visits.mayAnswer(visit)) return;
    const { link, definition, frame, language, base } = visit;
    // The next person must not come upon what the last one left.
    if (isPassedOn(link)) forgetKey(reply, base);
    const draft = visit.key && !isPassedOn(link) ? await findDraft(this.pool, link, visit.key) : null;
    const progress = progressOf(definition, draft || NOTHING);
    const step = progress.incomplete ? progress.sections.indexOf(progress.incomplete) + 1 : progress.sections.length;
    const resume = draft?.done?.length ? { href: nextHref(base, definition, draft), step } : null;
    sendPage(
      reply,
      200,
      startPage({
        ...frame,
        definition,
        agencyName: link.agencyName,
        startAction: `${base}/start${queryOf(request)}`,
        questionCount: new Set(questionNumbers(definition).values()).size,
        sectionCount: progress.sections.length,
        minutes: estimateMinutes(definition, language),
        closesOn: link.closesOn,
        anonymous: link.anonymous,
        ...(resume ? { resume } : {}),
      }),
    );
  }

  @Post('start')
  async begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('code') code: string) {
    const visit = await this.visits.begin(request, reply, code);
    if (!visit || !this.visits.mayAnswer(visit)) return;
    const isNext =
      visit.key === null || isPassedOn(visit.link) || (await this.submissions.findReceipt(visit.key)) !== null;
    const key = isNext || visit.key === null ? giveKey(reply, visit.base, this.visits.secure) : visit.key;
    const answers = await this.prepare(visit, key, isNext);
    seeOther(reply, nextHref(visit.base, visit.definition, { answers }));
  }

  /** What is known before the first page: the number of chance, and what the link brought along. */
  private async prepare(visit: Visit, key: Buffer, isNext: boolean): Promise<Answers> {
    const { definition, link, request } = visit;
    const brought = link.anonymous ? {} : linkParameters(definition, request.query);
    const isNeeded = usesChance(definition) || Object.keys(brought).length > 0;
    const draft = isNext ? null : await findDraft(this.pool, link, key);
    if (draft || !isNeeded) return draft?.answers ?? {};
    const chance: Answers = usesChance(definition) ? { [SEED]: randomInt(SEEDS) } : {};
    const answers = withComputed(definition, { ...brought, ...chance });
    await saveDraft(this.pool, link, key, '', { answers, raw: {} });
    return answers;
  }

  @Get('check')
  async check(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('code') code: string) {
    const visit = await this.visits.begin(request, reply, code);
    if (!visit) return;
    const draft = visit.key && (await findDraft(this.pool, visit.link, visit.key));
    if (!draft || progressOf(visit.definition, draft).incomplete) {
      seeOther(reply, draft ? nextHref(visit.base, visit.definition, draft) : visit.base);
      return;
    }
    if (this.visits.mayAnswer(visit)) this.sendCheck(visit, 200, draft.answers, []);
  }

  @Post('submit')
  async submit(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('code') code: string) {
    const visit = await this.visits.begin(request, reply, code);
    if (!visit) return;
    const draft = visit.key && (await findDraft(this.pool, visit.link, visit.key));
    if (!visit.key || !draft) {
      // A second press after the first one was counted leads to the same receipt.
      const counted = visit.key && (await this.submissions.findReceipt(visit.key));
      if (counted) seeOther(reply, `${visit.base}/done`);
      else sendPage(reply, 410, problemPage({ ...visit.frame, code: 'DRAFT_EXPIRED', backHref: visit.base }));
      return;
    }
    try {
      const receipt = await this.submissions.submit({ link: visit.link, key: visit.key, answers: draft.answers });
      await forgetDraft(this.pool, visit.key);
      const ending = endingOf(visit.definition, draft.answers)?.code;
      const kept = { code: receipt.code, sentAt: tehranClock(new Date()), ...(ending ? { ending } : {}) };
      keepReceipt(reply, visit.base, kept, this.visits.secure);
      seeOther(reply, `${visit.base}/done`);
    } catch (error) {
      this.refuse(visit, draft, error);
    }
  }

  @Get('done')
  async done(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('code') code: string) {
    const visit = await this.visits.begin(request, reply, code);
    if (!visit) return;
    const receipt = readReceipt(request);
    if (receipt) {
      const { frame, link } = visit;
      const { agencyName, closesOn } = link;
      const ending = visit.definition.endings?.find((each) => each.code === receipt.ending);
      sendPage(
        reply,
        200,
        receiptPage({
          ...frame,
          receipt: receipt.code,
          sentAt: receipt.sentAt,
          agencyName,
          closesOn,
          ...(ending ? { ending } : {}),
        }),
      );
    } else if (!(await this.sentReceipt(visit))) seeOther(reply, visit.base);
  }

  @Get(':number')
  async section(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Param('number') number: string,
  ) {
    const visit = await this.visits.begin(request, reply, code);
    if (!visit || !this.visits.mayAnswer(visit)) return;
    const draft = visit.key && (await findDraft(this.pool, visit.link, visit.key));
    const given = draft || NOTHING;
    const { sections, incomplete } = progressOf(visit.definition, given);
    const section = sections.find((each) => String(sectionNumber(visit.definition, each.code)) === number);
    const ahead = section && incomplete && sections.indexOf(section) > sections.indexOf(incomplete);
    if (!visit.key) seeOther(reply, visit.base);
    else if (!section || ahead) seeOther(reply, nextHref(visit.base, visit.definition, given));
    else {
      const values = { ...given.answers, ...given.raw };
      this.sendSection(visit, 200, section, { values, answers: given.answers, problems: [] });
    }
  }

  @Post(':number')
  async answer(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Param('number') number: string,
    @Body() body: Form | undefined,
  ) {
    const visit = await this.visits.begin(request, reply, code);
    if (!visit || !this.visits.mayAnswer(visit)) return;
    const draft = visit.key && (await findDraft(this.pool, visit.link, visit.key));
    const before = draft || NOTHING;
    const section = interviewPages(visit.definition, before.answers).find(
      (each) => String(sectionNumber(visit.definition, each.code)) === number,
    );
    if (!section) return seeOther(reply, nextHref(visit.base, visit.definition, before));
    const form = await readSectionForm(request, body);
    const taken = await this.sections.take(visit, before, section, form);
    const { answers, raw } = taken.draft;
    const lost = draft === null && interviewPages(visit.definition, {})[0]?.code !== section.code;
    const key = lost || !visit.key ? giveKey(reply, visit.base, this.visits.secure) : visit.key;
    if (taken.quotaFull) {
      await forgetDraft(this.pool, key);
      return sendPage(reply, 409, quotaFullPage({ ...visit.frame, surveyTitle: visit.surveyTitle }));
    }
    await saveDraft(this.pool, visit.link, key, section.code, taken.draft);
    const values = { ...answers, ...raw };
    if (lost) this.sendSection(visit, 410, section, { values, answers, problems: taken.problems, draft: 'expired' });
    else if (taken.problems.length > 0)
      this.sendSection(visit, 422, section, { values: raw, answers, problems: taken.problems });
    else seeOther(reply, nextHref(visit.base, visit.definition, taken.draft));
  }

  private sendSection(
    visit: Visit,
    status: number,
    section: Section,
    shown: {
      values: Values;
      answers: Answers;
      problems: readonly Problem[];
      draft?: 'expired';
    },
  ): void {
    const { definition, frame, base, link, reply } = visit;
    const html = interviewPage({
      ...frame,
      ...shown,
      definition,
      pages: interviewPages(definition, shown.answers),
      section,
      agencyName: link.agencyName,
      base,
      device: isPassedOn(link) ? 'passedOn' : 'own',
      anonymous: link.anonymous,
    });
    sendPage(reply, status, html);
  }

  private sendCheck(visit: Visit, status: number, answers: Answers, problems: readonly Problem[]): void {
    const { definition, frame, base, link, reply } = visit;
    const sections = interviewPages(definition, answers);
    const last = sections.at(-1);
    const href = (section: Section) => sectionHref(base, definition, section.code);
    const html = checkPage({
      ...frame,
      definition,
      sections,
      agencyName: link.agencyName,
      values: answers,
      problems,
      questionNumbers: questionNumbers(definition),
      sectionHrefs: Object.fromEntries(sections.map((section) => [section.code, href(section)])),
      submitAction: `${base}/submit`,
      backHref: last ? href(last) : base,
      anonymous: link.anonymous,
    });
    sendPage(reply, status, html);
  }

  private async sentReceipt({ key, link, frame, reply, request }: Visit): Promise<boolean> {
    if (!key || isPassedOn(link)) return false;
    const receipt = await this.submissions.findReceipt(key);
    if (receipt === null) return false;
    const kept = readReceipt(request);
    sendPage(reply, 200, alreadyAnsweredPage({ ...frame, receipt, ...(kept ? { sentAt: kept.sentAt } : {}) }));
    return true;
  }

  private refuse(visit: Visit, draft: StoredDraft, error: unknown): void {
    if (!(error instanceof ProblemError)) throw error;
    const [{ code, details }] = error.problems;
    if (code === 'WAVE_NOT_OPEN' || code === 'LINK_FULL') {
      const shut = details['paused'] === true ? 'paused' : 'closed';
      const link = { ...visit.link, full: code === 'LINK_FULL', state: code === 'LINK_FULL' ? 'open' : shut } as const;
      this.visits.mayAnswer({ ...visit, link });
    } else if (code === 'QUOTA_FULL') {
      sendPage(visit.reply, 409, quotaFullPage({ ...visit.frame, surveyTitle: visit.surveyTitle }));
    } else if (code.startsWith('ANSWER_')) this.sendCheck(visit, 422, draft.answers, error.problems);
    else sendPage(visit.reply, 409, problemPage({ ...visit.frame, code, backHref: visit.base }));
  }
}

/** A device that is handed from one respondent to the next. */
function isPassedOn({ channel }: OpenLink): boolean {
  return channel === 'kiosk' || channel === 'counter';
}

/** What stands behind the address, so that starting does not lose it. */
function queryOf({ url }: FastifyRequest): string {
  const at = url.indexOf('?');
  return at === -1 ? '' : url.slice(at);
}
