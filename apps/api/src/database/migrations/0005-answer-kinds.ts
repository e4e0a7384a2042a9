import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Quotas of a questionnaire, pictures that respondents attach, and what they write in their own words. */
export class AnswerKinds1700000000005 implements MigrationInterface {
  name = 'AnswerKinds1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- How many answers of a wave each quota of its questionnaire has taken.
      create table answers.quota_tally (
        wave_id uuid not null constraint quota_tally_wave_fk references office.wave,
        quota_code text not null,
        accepted integer not null default 0,
        constraint quota_tally_pk primary key (wave_id, quota_code)
      );

      -- Only waves that are not anonymous have pictures. Until its answers are sent a picture has a last day.
      create table answers.photo (
        id uuid constraint photo_pk primary key,
        wave_id uuid not null constraint photo_wave_fk references office.wave,
        agency_id uuid not null constraint photo_agency_fk references office.agency,
        image bytea not null,
        expires_on date
      );
      create index photo_wave_ix on answers.photo (wave_id);
      create index photo_agency_ix on answers.photo (agency_id);
      create index photo_expiry_ix on answers.photo (expires_on) where expires_on is not null;

      -- Words of anonymous waves: how somebody writes can give them away, so nothing leads from here to the other answers.
      create table answers.free_text (
        id uuid constraint free_text_pk primary key,
        wave_id uuid not null constraint free_text_wave_fk references office.wave,
        agency_id uuid not null constraint free_text_agency_fk references office.agency,
        question_code text not null,
        words text not null
      );
      create index free_text_wave_ix on answers.free_text (wave_id, agency_id, question_code);
      create index free_text_agency_ix on answers.free_text (agency_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table answers.free_text; drop table answers.photo; drop table answers.quota_tally;');
  }
}
