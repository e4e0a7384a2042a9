import type { Language } from '@hamava/persian';
import type { ReportKind } from '@hamava/reports';
import type { Queryable } from '../database/queryable.js';

export type ReportState = 'building' | 'ready' | 'failed';

export interface ReportRow {
  readonly id: string;
  readonly editionId: string;
  readonly editionNumber: number;
  readonly kind: ReportKind;
  readonly agencyId: string | null;
  readonly agencyKey: string | null;
  readonly agencyFa: string | null;
  readonly agencyEn: string | null;
  readonly language: Language;
  readonly state: ReportState;
  readonly done: number;
  readonly total: number;
  readonly problem: string | null;
  readonly htmlSha256: string | null;
  readonly htmlBytes: number | null;
  readonly pdfSha256: string | null;
  readonly pdfBytes: number | null;
  readonly madeBy: string;
}

const SELECT_REPORT = `
  select r.id, r.edition_id as "editionId", e.number as "editionNumber", r.kind, r.agency_id as "agencyId", a.key as "agencyKey",
    a.name_fa as "agencyFa", a.name_en as "agencyEn", r.language, r.state, r.done, r.total, r.problem, r.html_sha256 as "htmlSha256",
    octet_length(r.html) as "htmlBytes", r.pdf_sha256 as "pdfSha256", octet_length(r.pdf) as "pdfBytes", s.display_name as "madeBy"
  from figures.report r join figures.edition e on e.id = r.edition_id join office.staff s on s.id = r.made_by
    left join office.agency a on a.id = r.agency_id`;

/** Reports of an edition: the council's first, then the agencies'; of an office only its own agency's. */
export async function findReports(db: Queryable, editionId: string, agencyId: string | null): Promise<ReportRow[]> {
  const { rows } = await db.query<ReportRow>(
    `${SELECT_REPORT} where r.edition_id = $1 and ($2::uuid is null or r.agency_id = $2)
     order by a.name_fa collate "fa-x-icu" nulls first, r.language desc, r.id`,
    [editionId, agencyId],
  );
  return rows;
}

/** Null also for a report that an office has no business with. */
export async function findReport(db: Queryable, id: string, agencyId: string | null): Promise<ReportRow | null> {
  const { rows } = await db.query<ReportRow>(
    `${SELECT_REPORT} where r.id = $1 and ($2::uuid is null or r.agency_id = $2)`,
    [id, agencyId],
  );
  return rows[0] ?? null;
}

export interface NewReport {
  readonly id: string;
  readonly editionId: string;
  readonly kind: ReportKind;
  readonly agencyId: string | null;
  readonly language: Language;
  readonly staffId: string;
}

/** Begins a report, or gives the one that is there; one that failed begins anew. */
export async function beginReport(db: Queryable, report: NewReport): Promise<string> {
  const { id, editionId, kind, agencyId, language, staffId } = report;
  await db.query(
    `insert into figures.report (id, edition_id, kind, agency_id, language, made_by) values ($1, $2, $3, $4, $5, $6)
     on conflict on constraint report_uq do update
       set state = 'building', problem = null, done = 0, total = 0, made_by = excluded.made_by, made_at = now()
       where figures.report.state = 'failed'`,
    [id, editionId, kind, agencyId, language, staffId],
  );
  const { rows } = await db.query<{ id: string }>(
    'select id from figures.report where edition_id = $1 and kind = $2 and agency_id is not distinct from $3 and language = $4',
    [editionId, kind, agencyId, language],
  );
  return rows[0]?.id as string;
}

export async function noteReportProgress(db: Queryable, id: string, done: number, total: number): Promise<void> {
  await db.query(`update figures.report set done = $2, total = $3 where id = $1 and state = 'building'`, [
    id,
    done,
    total,
  ]);
}

export interface FinishedReport {
  readonly html: string;
  readonly htmlSha256: string;
  readonly pdf: Buffer;
  readonly pdfSha256: string;
}

/** Keeps what was drawn first; a second run of the same job changes nothing. */
export async function finishReport(db: Queryable, id: string, finished: FinishedReport): Promise<void> {
  const { html, htmlSha256, pdf, pdfSha256 } = finished;
  await db.query(
    `update figures.report set state = 'ready', done = total, html = $2, html_sha256 = $3, pdf = $4, pdf_sha256 = $5
     where id = $1 and state = 'building'`,
    [id, html, htmlSha256, pdf, pdfSha256],
  );
}

export async function failReport(db: Queryable, id: string, problem: string): Promise<void> {
  await db.query(`update figures.report set state = 'failed', problem = $2 where id = $1 and state = 'building'`, [
    id,
    problem,
  ]);
}

/** Reports that are still to be drawn; after an hour nobody hopes any more. */
export async function findUnfinishedReports(db: Queryable): Promise<string[]> {
  await db.query(
    `update figures.report set state = 'failed', problem = 'REPORT_TIMEOUT'
     where state = 'building' and made_at < now() - interval '1 hour'`,
  );
  const { rows } = await db.query<{ id: string }>(`select id from figures.report where state = 'building'`);
  return rows.map(({ id }) => id);
}

/** False when there is none in reach. A job that draws it finds nothing to write to. */
export async function deleteReport(db: Queryable, id: string, agencyId: string | null): Promise<boolean> {
  const { rowCount } = await db.query(
    'delete from figures.report where id = $1 and ($2::uuid is null or agency_id = $2)',
    [id, agencyId],
  );
  return rowCount === 1;
}

export type ReportFile = 'html' | 'pdf';

/** The bytes of a report that is ready. */
export async function findReportBytes(db: Queryable, id: string, file: ReportFile): Promise<Buffer | null> {
  const { rows } = await db.query<{ html: string | null; pdf: Buffer | null }>(
    file === 'html'
      ? `select html, null as pdf from figures.report where id = $1 and state = 'ready'`
      : `select null as html, pdf from figures.report where id = $1 and state = 'ready'`,
    [id],
  );
  const { html = null, pdf = null } = rows[0] ?? {};
  return html === null ? pdf : Buffer.from(html);
}
