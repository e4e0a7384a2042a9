import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Trial runs with made-up answers. They lie in a schema of their own, in tables that look like those of the real channel: no key
 * leads from here to a wave, an agency, a version or an answer, and none from there to here, so that nothing of a trial can stand
 * in a real figure whatever a query looks like. A trial goes with its row in trial.run, and everything in it goes along.
 */
export class Trials1700000000007 implements MigrationInterface {
  name = 'Trials1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema trial;

      -- At most one for each questionnaire: the next one takes its place.
      create table trial.run (
        id uuid constraint trial_run_pk primary key,
        questionnaire_id uuid not null constraint trial_run_questionnaire_fk references office.questionnaire
          constraint trial_run_questionnaire_uq unique,
        -- the revision of the draft or the number of the version that was frozen
        draft_revision integer,
        version_number integer,
        wanted integer not null,
        seed integer not null,
        temper text not null,
        leaving_percent integer not null,
        -- how many invented respondents have come and gone
        done integer not null default 0,
        left_early integer not null default 0,
        -- refused ones by the code of the problem
        refused jsonb not null default '{}',
        report jsonb,
        started_by uuid not null constraint trial_run_started_by_fk references office.staff,
        started_at timestamptz not null default now(),
        expires_on date not null,
        constraint trial_run_source_ck check ((draft_revision is null) <> (version_number is null)),
        constraint trial_run_wanted_ck check (wanted in (100, 1000, 5000)),
        constraint trial_run_done_ck check (done between 0 and wanted),
        constraint trial_run_temper_ck check (temper in ('uniform', 'trusting', 'distrustful')),
        constraint trial_run_leaving_ck check (leaving_percent in (0, 5, 20)),
        constraint trial_run_seed_ck check (seed >= 0)
      );
      create index trial_run_started_by_ix on trial.run (started_by);
      create index trial_run_expiry_ix on trial.run (expires_on);

      create table trial.questionnaire_version (
        id uuid constraint trial_questionnaire_version_pk primary key,
        run_id uuid not null constraint trial_questionnaire_version_run_fk references trial.run on delete cascade,
        number integer not null,
        definition jsonb not null
      );
      create index trial_questionnaire_version_run_ix on trial.questionnaire_version (run_id);

      create table trial.agency (
        id uuid constraint trial_agency_pk primary key,
        run_id uuid not null constraint trial_agency_run_fk references trial.run on delete cascade,
        name_fa text not null,
        name_en text not null
      );
      create index trial_agency_run_ix on trial.agency (run_id);

      create table trial.survey (
        id uuid constraint trial_survey_pk primary key,
        run_id uuid not null constraint trial_survey_run_fk references trial.run on delete cascade,
        code text not null,
        title_fa text not null,
        title_en text,
        weighting jsonb not null,
        -- nobody is represented by made-up answers
        target_set_id uuid,
        constraint trial_survey_target_set_ck check (target_set_id is null)
      );
      create index trial_survey_run_ix on trial.survey (run_id);

      create table trial.wave (
        id uuid constraint trial_wave_pk primary key,
        survey_id uuid not null constraint trial_wave_survey_fk references trial.survey on delete cascade,
        questionnaire_version_id uuid not null
          constraint trial_wave_version_fk references trial.questionnaire_version on delete cascade,
        number integer not null,
        opens_at timestamptz not null,
        closes_at timestamptz not null,
        min_batch integer not null default 1,
        anonymous boolean not null
      );
      create index trial_wave_survey_ix on trial.wave (survey_id);
      create index trial_wave_version_ix on trial.wave (questionnaire_version_id);

      create table trial.link (
        code text constraint trial_link_pk primary key,
        wave_id uuid not null constraint trial_link_wave_fk references trial.wave on delete cascade,
        agency_id uuid not null constraint trial_link_agency_fk references trial.agency on delete cascade,
        channel text not null,
        quota integer,
        closed boolean not null default false
      );
      create index trial_link_wave_ix on trial.link (wave_id);
      create index trial_link_agency_ix on trial.link (agency_id);

      create table trial.receipt (
        submission_key bytea constraint trial_receipt_pk primary key,
        wave_id uuid not null constraint trial_receipt_wave_fk references trial.wave on delete cascade,
        payload_mac bytea not null
      );
      create index trial_receipt_wave_ix on trial.receipt (wave_id);

      create table trial.draft (
        id bytea constraint trial_draft_pk primary key,
        wave_id uuid not null constraint trial_draft_wave_fk references trial.wave on delete cascade,
        agency_id uuid not null,
        section text not null,
        sealed bytea not null,
        expires_on date not null
      );
      create index trial_draft_wave_ix on trial.draft (wave_id);

      create table trial.inbox (
        slot uuid constraint trial_inbox_pk primary key,
        wave_id uuid not null constraint trial_inbox_wave_fk references trial.wave on delete cascade,
        agency_id uuid not null,
        payload jsonb not null
      );
      create index trial_inbox_wave_ix on trial.inbox (wave_id);

      create table trial.flush (
        wave_id uuid not null constraint trial_flush_wave_fk references trial.wave on delete cascade,
        flush_no integer not null,
        agency_id uuid not null,
        n integer not null,
        day date not null,
        constraint trial_flush_pk primary key (wave_id, flush_no, agency_id)
      );

      create table trial.response (
        id uuid constraint trial_response_pk primary key,
        wave_id uuid not null constraint trial_response_wave_fk references trial.wave on delete cascade,
        agency_id uuid not null,
        version_id uuid not null
          constraint trial_response_version_fk references trial.questionnaire_version on delete cascade,
        flush_no integer not null,
        base_weight numeric not null,
        answers jsonb not null
      );
      create index trial_response_wave_ix on trial.response (wave_id);
      create index trial_response_version_ix on trial.response (version_id);

      create table trial.link_tally (
        link_code text constraint trial_link_tally_pk primary key
          constraint trial_link_tally_link_fk references trial.link on delete cascade,
        accepted integer not null default 0
      );

      create table trial.quota_tally (
        wave_id uuid not null constraint trial_quota_tally_wave_fk references trial.wave on delete cascade,
        quota_code text not null,
        accepted integer not null default 0,
        constraint trial_quota_tally_pk primary key (wave_id, quota_code)
      );

      create table trial.photo (
        id uuid constraint trial_photo_pk primary key,
        wave_id uuid not null constraint trial_photo_wave_fk references trial.wave on delete cascade,
        agency_id uuid not null,
        image bytea not null,
        expires_on date
      );
      create index trial_photo_wave_ix on trial.photo (wave_id);

      create table trial.free_text (
        id uuid constraint trial_free_text_pk primary key,
        wave_id uuid not null constraint trial_free_text_wave_fk references trial.wave on delete cascade,
        agency_id uuid not null,
        question_code text not null,
        words text not null
      );
      create index trial_free_text_wave_ix on trial.free_text (wave_id);

      create table trial.cell (
        wave_id uuid not null constraint trial_cell_wave_fk references trial.wave on delete cascade,
        agency_id uuid not null,
        cell_key text not null,
        levels text[] not null,
        base_weight numeric not null,
        n integer not null,
        moments bigint[] not null,
        constraint trial_cell_pk primary key (wave_id, agency_id, cell_key)
      );

      create table trial.cell_state (
        wave_id uuid not null constraint trial_cell_state_wave_fk references trial.wave on delete cascade,
        agency_id uuid not null,
        version bigint not null,
        constraint trial_cell_state_pk primary key (wave_id, agency_id)
      );

      create table trial.sample (
        id uuid constraint trial_sample_pk primary key,
        survey_id uuid not null constraint trial_sample_survey_fk references trial.survey on delete cascade,
        agency_id uuid not null,
        wave_id uuid constraint trial_sample_wave_fk references trial.wave on delete cascade,
        cells_version bigint not null,
        method_version text not null,
        target_set_id uuid,
        problem text,
        provenance jsonb not null,
        n integer not null,
        effective_n double precision,
        computed_at timestamptz not null default now(),
        -- the statement that writes an estimate names this key
        constraint sample_scope_uq unique nulls not distinct (survey_id, agency_id, wave_id)
      );
      create index trial_sample_wave_ix on trial.sample (wave_id);

      create table trial.index_point (
        sample_id uuid not null constraint trial_index_point_sample_fk references trial.sample on delete cascade,
        outcome text not null,
        domain text not null,
        n integer not null,
        sum_of_weights double precision not null,
        mean double precision not null,
        se double precision not null,
        df double precision not null,
        ci95_low double precision not null,
        ci95_high double precision not null,
        ci50_low double precision not null,
        ci50_high double precision not null,
        effective_n double precision not null,
        design_effect double precision,
        constraint trial_index_point_pk primary key (sample_id, outcome, domain)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema trial cascade');
  }
}
