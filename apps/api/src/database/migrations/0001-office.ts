import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Provinces, agencies, staff, questionnaires and fieldwork. */
export class Office1700000000001 implements MigrationInterface {
  name = 'Office1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema office;

      create table office.province (
        code integer constraint province_pk primary key,
        name_fa text not null,
        name_en text not null
      );

      create table office.county (
        code integer constraint county_pk primary key,
        province_code integer not null constraint county_province_fk references office.province,
        name_fa text not null,
        name_en text not null
      );
      create index county_province_ix on office.county (province_code);

      create table office.agency (
        id uuid constraint agency_pk primary key,
        province_code integer not null constraint agency_province_fk references office.province,
        key text not null,
        name_fa text not null,
        name_en text not null,
        sector_key text not null,
        sector_fa text not null,
        sector_en text not null,
        kind text not null,
        constraint agency_key_uq unique (province_code, key)
      );

      create table office.staff (
        id uuid constraint staff_pk primary key,
        username text not null constraint staff_username_uq unique,
        display_name text not null,
        role text not null,
        agency_id uuid constraint staff_agency_fk references office.agency,
        password_hash text not null,
        disabled boolean not null default false,
        constraint staff_role_ck check (role in ('council_secretary', 'council_member', 'pr_manager')),
        constraint staff_agency_ck check ((role = 'pr_manager') = (agency_id is not null))
      );
      create index staff_agency_ix on office.staff (agency_id);

      create table office.session (
        token_hash bytea constraint session_pk primary key,
        staff_id uuid not null constraint session_staff_fk references office.staff on delete cascade,
        created_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now()
      );
      create index session_staff_ix on office.session (staff_id);

      -- Counted by the hash of what was typed, so that unknown user names are slowed down exactly like known ones.
      create table office.sign_in_attempt (
        account_hash bytea constraint sign_in_attempt_pk primary key,
        failures integer not null,
        locked_until timestamptz
      );

      create table office.questionnaire (
        id uuid constraint questionnaire_pk primary key,
        code text not null constraint questionnaire_code_uq unique,
        title_fa text not null,
        title_en text
      );

      create table office.questionnaire_version (
        id uuid constraint questionnaire_version_pk primary key,
        questionnaire_id uuid not null constraint questionnaire_version_questionnaire_fk references office.questionnaire,
        number integer not null,
        definition jsonb not null,
        sha256 bytea not null,
        published_at timestamptz not null default now(),
        constraint questionnaire_version_number_uq unique (questionnaire_id, number),
        constraint questionnaire_version_sha256_uq unique (questionnaire_id, sha256),
        constraint questionnaire_version_sha256_ck check (length(sha256) = 32)
      );

      create function office.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is immutable', tg_table_name using errcode = 'restrict_violation', constraint = tg_table_name || '_immutable';
      end $$;
      create trigger questionnaire_version_immutable before update or delete on office.questionnaire_version
        for each row execute function office.refuse_change();

      create table office.survey (
        id uuid constraint survey_pk primary key,
        code text not null constraint survey_code_uq unique,
        province_code integer not null constraint survey_province_fk references office.province,
        title_fa text not null,
        title_en text,
        -- how its answers are weighted: { variables, scope: 'wave' | 'survey', collapse }
        weighting jsonb not null,
        target_set_id uuid
      );
      create index survey_province_ix on office.survey (province_code);

      create table office.wave (
        id uuid constraint wave_pk primary key,
        survey_id uuid not null constraint wave_survey_fk references office.survey,
        questionnaire_version_id uuid not null constraint wave_version_fk references office.questionnaire_version,
        number integer not null,
        title_fa text not null,
        title_en text,
        opens_at timestamptz not null,
        closes_at timestamptz not null,
        min_batch integer not null default 1,
        anonymous boolean not null default true,
        constraint wave_number_uq unique (survey_id, number),
        constraint wave_window_ck check (closes_at > opens_at),
        constraint wave_min_batch_ck check (min_batch >= 1)
      );
      create index wave_version_ix on office.wave (questionnaire_version_id);

      create table office.link (
        code text constraint link_pk primary key,
        wave_id uuid not null constraint link_wave_fk references office.wave,
        agency_id uuid not null constraint link_agency_fk references office.agency,
        channel text not null,
        quota integer,
        closed boolean not null default false,
        constraint link_channel_ck check (channel in ('web', 'poster', 'sms', 'counter', 'kiosk', 'import')),
        constraint link_quota_ck check (quota > 0)
      );
      create index link_wave_ix on office.link (wave_id);
      create index link_agency_ix on office.link (agency_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema office cascade');
  }
}
