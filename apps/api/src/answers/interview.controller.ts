import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { jalaliYearOf } from '@hamava/persian';
import { alreadyAnsweredPage, checkPage, problemPage, receiptPage, sectionPage, startPage } from '@hamava/pages';
import {
  type Answers,
  type Problem,
  type Section,
  estimateMinutes,
  questionNumbers,
  readForm,
  visibleSections,
} from '@hamava/surveys';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import type { OpenLink } from '../fieldwork/open-link.queries.js';
import { forgetKey, giveKey, keepReceipt, readReceipt } from './citizen-cookies.js';
import { seeOther, sendPage } from './citizen-reply.js';
import { CitizenVisits, type Visit } from './citizen-visit.js';
import { type StoredDraft, findDraft, forgetDraft, saveDraft } from './drafts.queries.js';
import { minutesLeft, nextHref, progressOf, sectionNumber, withSection } from './interview.js';
import { SubmitAnswersService } from './submit-answers.service.js';
import { tehranClock } from './tehran-clock.js';

type Form = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The citizen's way through a questionnaire: plain pages and forms, complete without a script. */
@Controller('s/:code')
export class InterviewController {
  constructor(
    private readonly pool: DatabasePool,
    private readonly visits: CitizenVisits,
    private readonly submissions: SubmitAnswersService,
  ) {}

  @Get()
  async start(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('code') code: string) {
    const visit = await this.visits.begin(request, reply, code);
    if (!visit) return;
    if (await this.sentReceipt(visit)) return;
    if (!this.visits.mayAnswer(visit)) return;
    const { link, definition, frame, language, base } = visit;
    // The next person must not come upon what the last one left.
    if (isPassedOn(link)) forgetKey(reply, link.code);
    const draft = visit.key && !isPassedOn(link) && (await findDraft(this.pool, link, visit.key));
    const progress = progressOf(definition, draft ? draft.answers : {});
    const step = progress.incomplete ? progress.sections.indexOf(progress.incomplete) + 1 : progress.sections.length;
    const resume = draft && { href: nextHref(visit.base, visit.definition, draft.answers), step };
    sendPage(
      reply,
      200,
      startPage({
        ...frame,
        definition,
        agencyName: link.agencyName,
        startAction: `${base}/start`,
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
    if (isNext) giveKey(reply, visit.link.code, this.visits.secure);
    seeOther(reply, `${visit.base}/1`);
  }

  @Get('check')
  async check(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('code') code: string) {
    const visit = await this.visits.begin(request, reply, code);
    if (!visit) return;
    const draft = visit.key && (await findDraft(this.pool, visit.link, visit.key));
    if (!draft || progressOf(visit.definition, draft.answers).incomplete) {
      seeOther(reply, draft ? nextHref(visit.base, visit.definition, draft.answers) : visit.base);
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
      keepReceipt(reply, visit.link.code, { code: receipt.code, sentAt: tehranClock(new Date()) }, this.visits.secure);
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
      sendPage(
        reply,
        200,
        receiptPage({ ...frame, receipt: receipt.code, sentAt: receipt.sentAt, agencyName, closesOn }),
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
    const answers = draft?.answers ?? {};
    const { sections, incomplete } = progressOf(visit.definition, answers);
    const section = sections.find((each) => String(sectionNumber(visit.definition, each.code)) === number);
    const ahead = section && incomplete && sections.indexOf(section) > sections.indexOf(incomplete);
    if (!visit.key) seeOther(reply, visit.base);
    else if (!section || ahead) seeOther(reply, nextHref(visit.base, visit.definition, answers));
    else this.sendSection(visit, 200, section, { values: { ...answers, ...draft?.raw }, answers, problems: [] });
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
    const before = draft?.answers ?? {};
    const section = visibleSections(visit.definition, before).find(
      (each) => String(sectionNumber(visit.definition, each.code)) === number,
    );
    if (!section) return seeOther(reply, nextHref(visit.base, visit.definition, before));
    const rules = { definition: visit.definition, jalaliYear: jalaliYearOf(visit.link.opensOn) };
    const form = readForm(section, body ?? {}, rules);
    const answers = withSection(before, section, form.answers);
    const lost = draft === null && section !== visit.definition.sections[0] && !this.isFirst(visit, section);
    const key = lost || !visit.key ? giveKey(reply, visit.link.code, this.visits.secure) : visit.key;
    const refused = form.problems.length > 0;
    await saveDraft(this.pool, visit.link, key, section.code, { answers, raw: refused ? form.raw : {} });
    if (lost)
      this.sendSection(visit, 410, section, { values: form.raw, answers, problems: form.problems, draft: 'expired' });
    else if (refused) this.sendSection(visit, 422, section, { values: form.raw, answers, problems: form.problems });
    else seeOther(reply, nextHref(visit.base, visit.definition, answers));
  }

  private isFirst(visit: Visit, section: Section): boolean {
    return visibleSections(visit.definition, {})[0]?.code === section.code;
  }

  private sendSection(
    visit: Visit,
    status: number,
    section: Section,
    shown: {
      values: Readonly<Record<string, string | number | undefined>>;
      answers: Answers;
      problems: readonly Problem[];
      draft?: 'expired';
    },
  ): void {
    const { definition, frame, language, base, link, reply } = visit;
    const sections = visibleSections(definition, shown.answers);
    const index = Math.max(
      0,
      sections.findIndex(({ code }) => code === section.code),
    );
    const previous = sections[index - 1];
    const html = sectionPage({
      ...frame,
      definition,
      section,
      agencyName: link.agencyName,
      values: shown.values,
      problems: shown.problems,
      questionNumbers: questionNumbers(definition),
      step: index + 1,
      steps: sections.length,
      minutesLeft: minutesLeft(definition, language, sections, index + 1),
      backHref: previous ? `${base}/${sectionNumber(definition, previous.code)}` : base,
      ...(shown.draft || isPassedOn(link) ? {} : { keepHref: `${base}/keep` }),
      anonymous: link.anonymous,
      ...(shown.draft ? { draft: shown.draft } : {}),
    });
    sendPage(reply, status, html);
  }

  private sendCheck(visit: Visit, status: number, answers: Answers, problems: readonly Problem[]): void {
    const { definition, frame, base, link, reply } = visit;
    const sections = visibleSections(definition, answers);
    const last = sections.at(-1);
    const href = (section: Section) => `${base}/${sectionNumber(definition, section.code)}`;
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
    const [{ code }] = error.problems;
    if (code === 'WAVE_NOT_OPEN' || code === 'LINK_FULL') {
      const link = {
        ...visit.link,
        full: code === 'LINK_FULL',
        state: code === 'LINK_FULL' ? 'open' : 'closed',
      } as const;
      this.visits.mayAnswer({ ...visit, link });
    } else if (code.startsWith('ANSWER_')) this.sendCheck(visit, 422, draft.answers, error.problems);
    else sendPage(visit.reply, 409, problemPage({ ...visit.frame, code, backHref: visit.base }));
  }
}

/** A device that is handed from one respondent to the next. */
function isPassedOn({ channel }: OpenLink): boolean {
  return channel === 'kiosk' || channel === 'counter';
}
