import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { problem } from '@hamava/surveys';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import { StaffOfRequest } from '../identity/staff-of-request.js';
import { findReport, findReportBytes, type ReportRow } from './reports.queries.js';

const FILE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(html|pdf)$/;

const MEDIA = { html: 'text/html; charset=utf-8', pdf: 'application/pdf' } as const;

/** The page holds its style, fonts and figures; it may do nothing else. */
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; sandbox";

/** Reports as files. */
@Controller('api/reports')
export class ReportsController {
  constructor(
    @Inject(DatabasePool) private readonly pool: DatabasePool,
    @Inject(StaffOfRequest) private readonly people: StaffOfRequest,
  ) {}

  @Get(':file')
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('file') name: string): Promise<void> {
    const staff = await this.people.allowedTo('Query.reports', request);
    const [, id = '', file = 'pdf'] = FILE.exec(name) ?? [];
    const kind = file === 'html' ? 'html' : 'pdf';
    const report = id === '' ? null : await findReport(this.pool, id, staff.agencyId);
    const sha256 = kind === 'html' ? report?.htmlSha256 : report?.pdfSha256;
    if (report === null || !sha256) throw ProblemError.of(problem('NOT_FOUND', 'id'));
    const etag = `"${sha256}"`;
    void reply.header('etag', etag).header('cache-control', 'private, no-cache').type(MEDIA[kind]);
    if (request.headers['if-none-match'] === etag) return void reply.code(304).send();
    if (kind === 'html') void reply.header('content-security-policy', PAGE_POLICY);
    void reply
      .header('content-disposition', `attachment; filename="${fileName(report)}.${kind}"`)
      .send(await findReportBytes(this.pool, id, kind));
  }
}

function fileName({ editionNumber, agencyKey, language }: ReportRow): string {
  const whose = (agencyKey ?? 'council').replaceAll(/[^A-Za-z0-9_-]/g, '-');
  return `hamava-${whose}-edition-${editionNumber}-${language}`;
}
