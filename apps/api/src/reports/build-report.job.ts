import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Edition } from '@hamava/editions';
import { DatabasePool } from '../database/database-pool.js';
import { findEdition, findEditionContent } from '../editions/editions.queries.js';
import type { JobPayload } from '../queue/job-catalogue.js';
import { type JobHandler, HandlesJob } from '../queue/job-handler.js';
import type { DrawnReport, ReportOrder } from './draw-report.js';
import { Printer, PrinterTimeout } from './printer.js';
import { failReport, findReport, finishReport, noteReportProgress } from './reports.queries.js';

/** Draws a report. A job that is killed begins again and comes to the same bytes. */
@HandlesJob('build-report')
@Injectable()
export class BuildReportJob implements JobHandler<'build-report'> {
  constructor(
    private readonly pool: DatabasePool,
    private readonly printer: Printer,
  ) {}

  async run({ reportId }: JobPayload<'build-report'>): Promise<void> {
    const { pool } = this;
    const report = await findReport(pool, reportId, null);
    if (report?.state !== 'building') return;
    const row = await findEdition(pool, report.editionId);
    const stored = await findEditionContent(pool, report.editionId);
    if (row?.state !== 'published' || stored === null) {
      await failReport(pool, reportId, 'EDITION_STALE');
      return;
    }
    const drawn = await this.printed({
      edition: JSON.parse(stored.content) as Edition,
      release: {
        sha256: stored.sha256,
        publishedOn: row.publishedOn ?? '',
        madeBy: row.madeBy,
        approvedBy: row.decidedBy ?? '',
      },
      language: report.language,
      agency: report.agencyKey,
      onFigure: (done, total) => noteReportProgress(pool, reportId, done, total),
    });
    if (drawn === null) return failReport(pool, reportId, 'REPORT_TIMEOUT');
    const { html, pdf } = drawn;
    await finishReport(pool, reportId, { html, htmlSha256: sha256(html), pdf, pdfSha256: sha256(pdf) });
  }

  /** Null when it took too long. */
  private async printed(order: ReportOrder): Promise<DrawnReport | null> {
    try {
      return await this.printer.draw(order);
    } catch (error) {
      if (error instanceof PrinterTimeout) return null;
      throw error;
    }
  }
}

function sha256(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
