import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The citizen channel. Deliberately absent from every table here: times finer than a day, addresses, sequences,
 * ids that order by time, and any key out but wave and agency (and the questionnaire version of a response).
 */
export class Answers1700000000002 implements MigrationInterface {
  name = 'Answers1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema answers;

      create table answers.receipt (
        submission_key bytea constraint receipt_pk primary key,
        wave_id uuid not null constraint receipt_wave_fk references office.wave,
        payload_mac bytea not null,
        constraint receipt_submission_key_ck check (length(submission_key) = 32)
      );
      create index receipt_wave_ix on answers.receipt (wave_id);

      -- Sealed with a key that only the respondent's cookie holds.
      create table answers.draft (
        id bytea constraint draft_pk primary key,
        wave_id uuid not null constraint draft_wave_fk references office.wave,
        agency_id uuid not null constraint draft_agency_fk references office.agency,
        section text not null,
        sealed bytea not null,
        expires_on date not null
      );
      create index draft_wave_ix on answers.draft (wave_id);
      create index draft_agency_ix on answers.draft (agency_id);
      create index draft_expiry_ix on answers.draft (expires_on);

      create table answers.inbox (
        slot uuid constraint inbox_pk primary key,
        wave_id uuid not null constraint inbox_wave_fk references office.wave,
        agency_id uuid not null constraint inbox_agency_fk references office.agency,
        payload jsonb not null
      );
      create index inbox_wave_ix on answers.inbox (wave_id);
      create index inbox_agency_ix on answers.inbox (agency_id);

      create table answers.flush (
        wave_id uuid not null constraint flush_wave_fk references office.wave,
        flush_no integer not null,
        agency_id uuid not null constraint flush_agency_fk references office.agency,
        n integer not null,
        day date not null,
        constraint flush_pk primary key (wave_id, flush_no, agency_id),
        constraint flush_n_ck check (n > 0)
      );
      create index flush_agency_ix on answers.flush (agency_id);

      create table answers.response (
        id uuid constraint response_pk primary key,
        wave_id uuid not null constraint response_wave_fk references office.wave,
        agency_id uuid not null constraint response_agency_fk references office.agency,
        version_id uuid not null constraint response_version_fk references office.questionnaire_version,
        flush_no integer not null,
        base_weight numeric not null,
        answers jsonb not null,
        constraint response_base_weight_ck check (base_weight > 0)
      );
      create index response_wave_ix on answers.response (wave_id, agency_id);
      create index response_agency_ix on answers.response (agency_id);
      create index response_version_ix on answers.response (version_id);

      -- Only links with a quota have a row: how many answers they have taken.
      create table answers.link_tally (
        link_code text constraint link_tally_pk primary key,
        accepted integer not null default 0
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema answers cascade');
  }
}
