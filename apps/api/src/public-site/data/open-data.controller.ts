import { problem } from '@hamava/surveys';
import { Controller, Get, Inject, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../../database/problem-error.js';
import { PublicEditions } from '../public-editions.js';
import { FileErrorsFilter } from './file-errors.filter.js';
import { OpenFolder } from './open-folder.js';
import { redirectToNewest, sendFile } from './public-file.js';

/** Read in the browser; everything else is offered to be saved. */
const SHOWN = /\.(?:txt|xml)$/;

/** The figures of an edition as files. */
@Controller('public/:survey/editions')
@UseFilters(FileErrorsFilter)
export class OpenDataController {
  constructor(
    @Inject(PublicEditions) private readonly editions: PublicEditions,
    @Inject(OpenFolder) private readonly folder: OpenFolder,
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
