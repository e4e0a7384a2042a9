import { problem } from '@hamava/surveys';
import { Controller, Get, Inject, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../../database/problem-error.js';
import { FileErrorsFilter } from '../data/file-errors.filter.js';
import { redirectToNewest, sendFile } from '../data/public-file.js';
import { PublicEditions } from '../public-editions.js';
import { FigureFiles, FORMATS } from './figure-files.js';
import { type Query as FigureQuery, readFigureRequest } from './figure-address.js';
import { type FigureName, isFigureName } from './figure-kinds.js';

const notThere = (): ProblemError => ProblemError.of(problem('NOT_FOUND', 'figure'));

/** The figures of an edition under plain addresses: `trend.svg?agency=…&outcome=…&wave=…&lang=fa&theme=light&width=720`. */
@Controller('public/:survey/editions')
@UseFilters(FileErrorsFilter)
export class FiguresController {
  constructor(
    @Inject(PublicEditions) private readonly editions: PublicEditions,
    @Inject(FigureFiles) private readonly files: FigureFiles,
  ) {}

  @Get('latest/figures/:file')
  async newest(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('survey') survey: string,
    @Param('file') file: string,
  ): Promise<void> {
    const [name, ending] = readName(file);
    const { number } = await this.editions.read(survey, null);
    const at = request.url.indexOf('?');
    const query = at === -1 ? '' : request.url.slice(at);
    redirectToNewest(
      reply,
      `/public/${encodeURIComponent(survey)}/editions/${number}/figures/${name}.${ending}${query}`,
    );
  }

  @Get(':number/figures/:file')
  async draw(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('survey') survey: string,
    @Param('number') number: string,
    @Param('file') file: string,
    @Query() query: FigureQuery,
  ): Promise<void> {
    const [name, ending] = readName(file);
    const published = await this.editions.read(survey, number);
    const asked = readFigureRequest(published.edition, name, query);
    const drawn = await this.files.draw(published, asked, ending);
    if (drawn === null) throw notThere();
    const saveAs = ending === 'csv' ? `${published.edition.survey.code}-${published.number}-${name}.csv` : null;
    sendFile({ request, reply }, { ...drawn, saveAs, keep: 'fiveMinutes' });
  }
}

function readName(file: string): [FigureName, string] {
  const [name = '', ending = '', ...rest] = file.split('.');
  if (!isFigureName(name) || !Object.hasOwn(FORMATS, ending) || rest.length > 0) throw notThere();
  return [name, ending];
}
