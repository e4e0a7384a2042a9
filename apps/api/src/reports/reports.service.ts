import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Edition } from '@hamava/editions';
import { LANGUAGES, problem } from '@hamava/surveys';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import { findEdition, findEditionContent } from '../editions/editions.queries.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { JobQueue } from '../queue/job-queue.js';
import { findAgencyKey } from './agency-key.queries.js';
import type { StartReportInput } from './report.model.js';
import { beginReport, deleteReport, findReport, findReports, type ReportRow } from './reports.queries.js';

@Injectable()
export class ReportsService {
  constructor(
    @Inject(DatabasePool) private readonly pool: DatabasePool,
    @Inject(JobQueue) private readonly queue: JobQueue,
  ) {}

  list(staff: SignedInStaff, editionId: string): Promise<ReportRow[]> {
    return findReports(this.pool, editionId, staff.agencyId);
  }

  /** Begins a report, or gives the one that is there. An office orders that of its own agency alone. */
  async start(staff: SignedInStaff, input: StartReportInput): Promise<ReportRow> {
    const { editionId, language } = input;
    const agencyId = input.agencyId ?? null;
    const chosen = LANGUAGES.find((own) => own === language);
    if (chosen === undefined) throw ProblemError.of(problem('INPUT_INVALID', 'language'));
    if (staff.agencyId !== null && staff.agencyId !== agencyId) throw ProblemError.of(problem('NOT_ALLOWED', ''));
    const row = await findEdition(this.pool, editionId);
    if (row?.state !== 'published') throw ProblemError.of(problem('NOT_FOUND', 'editionId'));
    if (agencyId !== null) await this.requireAgency(editionId, agencyId);
    const id = await beginReport(this.pool, {
      id: randomUUID(),
      editionId,
      kind: agencyId === null ? 'council' : 'agency',
      agencyId,
      language: chosen,
      staffId: staff.id,
    });
    const report = await findReport(this.pool, id, staff.agencyId);
    if (report === null) throw ProblemError.of(problem('NOT_FOUND', 'editionId'));
    if (report.state === 'building') this.queue.hint('build-report', { reportId: id });
    return report;
  }

  /** Whoever asks again gets a new one with the same bytes: it is made of what is published. */
  async delete(staff: SignedInStaff, id: string): Promise<void> {
    if (!(await deleteReport(this.pool, id, staff.agencyId))) throw ProblemError.of(problem('NOT_FOUND', 'id'));
  }

  private async requireAgency(editionId: string, agencyId: string): Promise<void> {
    const key = await findAgencyKey(this.pool, agencyId);
    const stored = await findEditionContent(this.pool, editionId);
    const edition = stored === null ? null : (JSON.parse(stored.content) as Edition);
    if (key === null || !edition?.agencies.some((own) => own.key === key)) {
      throw ProblemError.of(problem('NOT_FOUND', 'agencyId'));
    }
  }
}
