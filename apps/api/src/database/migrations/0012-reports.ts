import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports of published editions, kept as they were first drawn. */
export class Reports1700000000012 implements MigrationInterface {
  name = 'Reports1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Like the edition that it comes from, a report stays as it is: whoever asks for it again gets the same bytes.
      create table figures.report (
        id uuid constraint report_pk primary key,
        edition_id uuid not null constraint report_edition_fk references figures.edition,
        kind text not null,
        agency_id uuid constraint report_agency_fk references office.agency,
        language text not null,
        state text not null default 'building',
        done integer not null default 0,
        total integer not null default 0,
        problem text,
        html text,
        html_sha256 text,
        pdf bytea,
        pdf_sha256 text,
        made_by uuid not null constraint report_made_by_fk references office.staff,
        made_at timestamptz not null default now(),
        constraint report_uq unique nulls not distinct (edition_id, kind, agency_id, language),
        constraint report_kind_ck check (kind in ('council', 'agency') and (kind = 'agency') = (agency_id is not null)),
        constraint report_language_ck check (language in ('fa', 'en')),
        constraint report_state_ck check (state in ('building', 'ready', 'failed')),
        constraint report_ready_ck check ((state = 'ready') = (html is not null and html_sha256 is not null and pdf is not null
          and pdf_sha256 is not null)),
        constraint report_failed_ck check ((state = 'failed') = (problem is not null))
      );
      create index report_agency_ix on figures.report (agency_id);
      create index report_made_by_ix on figures.report (made_by);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table figures.report');
  }
}
