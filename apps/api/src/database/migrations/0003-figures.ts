import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Everything here can be rebuilt from answers.response and the targets. */
export class Figures1700000000003 implements MigrationInterface {
  name = 'Figures1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema figures;

      create table figures.target_set (
        id uuid constraint target_set_pk primary key,
        name text not null constraint target_set_name_uq unique,
        source text not null,
        as_of date not null
      );

      create table figures.margin_target (
        target_set_id uuid not null constraint margin_target_set_fk references figures.target_set on delete cascade,
        variable text not null,
        level text not null,
        total double precision not null,
        constraint margin_target_pk primary key (target_set_id, variable, level)
      );

      alter table office.survey add constraint survey_target_set_fk foreign key (target_set_id) references figures.target_set;
      create index survey_target_set_ix on office.survey (target_set_id);

      -- Exact integer moments of the respondents who share wave, agency, weighting levels and base weight.
      create table figures.cell (
        wave_id uuid not null constraint cell_wave_fk references office.wave,
        agency_id uuid not null constraint cell_agency_fk references office.agency,
        cell_key text not null,
        levels text[] not null,
        base_weight numeric not null,
        n integer not null,
        moments bigint[] not null,
        constraint cell_pk primary key (wave_id, agency_id, cell_key),
        constraint cell_n_ck check (n >= 0)
      );
      create index cell_agency_ix on figures.cell (agency_id);

      -- Rises with every fold; an estimate remembers which state of the cells it was made from.
      create table figures.cell_state (
        wave_id uuid not null constraint cell_state_wave_fk references office.wave,
        agency_id uuid not null constraint cell_state_agency_fk references office.agency,
        version bigint not null,
        constraint cell_state_pk primary key (wave_id, agency_id)
      );
      create index cell_state_agency_ix on figures.cell_state (agency_id);

      -- One weighted sample: an agency in a wave, or an agency over all waves of a survey that is weighted as a whole.
      create table figures.sample (
        id uuid constraint sample_pk primary key,
        survey_id uuid not null constraint sample_survey_fk references office.survey,
        agency_id uuid not null constraint sample_agency_fk references office.agency,
        wave_id uuid constraint sample_wave_fk references office.wave,
        cells_version bigint not null,
        method_version text not null,
        target_set_id uuid constraint sample_target_set_fk references figures.target_set,
        problem text,
        provenance jsonb not null,
        n integer not null,
        effective_n double precision,
        computed_at timestamptz not null default now(),
        constraint sample_scope_uq unique nulls not distinct (survey_id, agency_id, wave_id)
      );
      create index sample_agency_ix on figures.sample (agency_id);
      create index sample_wave_ix on figures.sample (wave_id);
      create index sample_target_set_ix on figures.sample (target_set_id);

      create table figures.index_point (
        sample_id uuid not null constraint index_point_sample_fk references figures.sample on delete cascade,
        outcome text not null,
        -- '' is the whole sample; 'wave:<id>' or '<variable>:<level>' a part of it
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
        constraint index_point_pk primary key (sample_id, outcome, domain)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table office.survey drop constraint survey_target_set_fk;
      drop index office.survey_target_set_ix;
      drop schema figures cascade;
    `);
  }
}
