import { problem } from '@hamava/surveys';
import { Controller, Get, Inject, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../../database/problem-error.js';
import { PublicEditions } from '../public-editions.js';
import { PublicQuestionnaires } from '../public-questionnaires.js';
import { FileErrorsFilter } from './file-errors.filter.js';
import { OpenFolder } from './open-folder.js';
import { redirectToNewest, sendFile } from './public-file.js';

/** Read in the browser; everything else is offered to be saved. */
const SHOWN = /\.(?:txt|xml)$/;

/** What was asked in a wave. */
const QUESTIONNAIRE = /^questionnaire-([1-9]\d{0,4})\.json$/;
const JSON_TYPE = 'application/json; charset=utf-8';

/** The figures of an edition as files. */
@Controller('public/:survey/editions')
@UseFilters(FileErrorsFilter)
export class OpenDataController {
  constructor(
    @Inject(PublicEditions) private readonly editions: PublicEditions,
    @Inject(OpenFolder) private readonly folder: OpenFolder,
    @Inject(PublicQuestionnaires) private readonly questionnaires: PublicQuestionnaires,
  ) {}

  /** Files have a dot in their names; everything else under a number is a page. */
  @Get('latest/:file(^.+\\..+$)')
  async newest(
    @Res() reply: FastifyReply,
    @Param('survey') survey: string,
    @Param('file') file: string,
  ): Promise<void> {
    const { number } = await this.editions.read(survey, null);
    if (!this.folder.names.includes(file)) throw ProblemError.of(problem('NOT_FOUND', 'file'));
    redirectToNewest(reply, `/public/${encodeURIComponent(survey)}/editions/${number}/${file}`);
  }

  @Get(':number/:file(^.+\\..+$)')
  async file(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('survey') survey: string,
    @Param('number') number: string,
    @Param('file') name: string,
  ): Promise<void> {
    const published = await this.editions.read(survey, number);
    const wave = QUESTIONNAIRE.exec(name)?.[1];
    if (wave !== undefined) {
      const asked = await this.questionnaires.ofWave(published.edition, Number(wave));
      if (asked === null) throw ProblemError.of(problem('NOT_FOUND', 'file'));
      const { content: body, sha256 } = asked;
      sendFile({ request, reply }, { mediaType: JSON_TYPE, body, sha256, saveAs: null, keep: 'forEver' });
      return;
    }
    const file = await this.folder.file(published, name);
    if (file === null) throw ProblemError.of(problem('NOT_FOUND', 'file'));
    sendFile(
      { request, reply },
      {
        mediaType: file.mediaType,
        body: file.bytes,
        sha256: file.sha256,
        saveAs: SHOWN.test(name) ? null : `${published.edition.survey.code}-${published.number}-${name}`,
        keep: name === 'edition.json' ? 'forEver' : 'fiveMinutes',
      },
    );
  }
}
