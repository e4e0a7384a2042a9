import fs from 'node:fs';
import type { Edition } from '@hamava/editions';
import type { Language } from '@hamava/persian';
import { formatNumber } from '@hamava/persian';
import { agencyReport, councilReport, REPORT_WORDS, reportHtml, type Release } from '@hamava/reports';
import { printFonts } from '../paper/print-fonts.js';
import { reportPdf } from './report-pdf.js';

export interface ReportOrder {
  readonly edition: Edition;
  readonly release: Release;
  readonly language: Language;
  /** Key of the agency; null: the council's report. */
  readonly agency: string | null;
  readonly onFigure?: (done: number, total: number) => Promise<void>;
}

export interface DrawnReport {
  readonly html: string;
  readonly pdf: Buffer;
}

/** A report as HTML and as PDF. The same order gives the same bytes. */
export async function drawReport(order: ReportOrder): Promise<DrawnReport> {
  const { edition, release, language, agency, onFigure } = order;
  const reading = { edition, language };
  const report = agency === null ? councilReport(reading, release) : agencyReport(reading, agency, release);
  const footer = REPORT_WORDS[language].footer(
    formatNumber(edition.number, language),
    `\u2066${release.sha256.slice(0, 12)}\u2069`,
  );
  const pdf = await reportPdf(report, { day: release.publishedOn, footer, ...(onFigure && { onFigure }) });
  const fonts = printFonts().map(({ weight, src }) => ({ weight, base64: fs.readFileSync(src).toString('base64') }));
  return { html: reportHtml(report, fonts), pdf };
}
