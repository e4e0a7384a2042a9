import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules as versioned data, and what is published at once: immutable, by two persons. */
export class Editions1700000000010 implements MigrationInterface {
  name = 'Editions1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Which rules a wave follows: the newest method that was approved before the wave opened. Number 1 comes with the installation.
      create table figures.method (
        number integer constraint method_pk primary key,
        settings jsonb not null,
        because text not null,
        proposed_by uuid constraint method_proposed_by_fk references office.staff,
        decided_by uuid constraint method_decided_by_fk references office.staff,
        state text not null,
        approved_at timestamptz,
        constraint method_state_ck check (state in ('proposed', 'approved', 'rejected')),
        constraint method_two_ck check (decided_by <> proposed_by),
        constraint method_approved_ck check ((state = 'approved') = (approved_at is not null)),
        constraint method_decided_ck check (number = 1 or (state = 'proposed') = (decided_by is null))
      );
      create index method_proposed_by_ix on figures.method (proposed_by);
      create index method_decided_by_ix on figures.method (decided_by);
      create unique index method_proposed_uq on figures.method ((state)) where state = 'proposed';

      create function figures.check_method() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or old.state <> 'proposed' or new.settings <> old.settings or new.number <> old.number
           or new.proposed_by is distinct from old.proposed_by then
          perform office.refuse('method_immutable', 'a method is decided once and never changed');
        end if;
        return new;
      end $$;
      create trigger method_immutable before update or delete on figures.method
        for each row execute function figures.check_method();

      -- Something in how the answers of an agency came must be looked at first: its wave is not published until it is cleared.
      create table figures.hold (
        wave_id uuid not null constraint hold_wave_fk references office.wave,
        agency_id uuid not null constraint hold_agency_fk references office.agency,
        because text not null,
        held_by uuid not null constraint hold_held_by_fk references office.staff,
        constraint hold_pk primary key (wave_id, agency_id),
        constraint hold_because_ck check (length(because) between 3 and 1000)
      );
      create index hold_agency_ix on figures.hold (agency_id);
      create index hold_held_by_ix on figures.hold (held_by);

      -- What happened meanwhile, for the charts.
      create table figures.event (
        id uuid constraint event_pk primary key,
        survey_id uuid not null constraint event_survey_fk references office.survey,
        happened_on date not null,
        words_fa text not null,
        words_en text not null,
        constraint event_words_ck check (length(words_fa) between 1 and 60 and length(words_en) between 1 and 60)
      );
      create index event_survey_ix on figures.event (survey_id);

      -- The cells of an agency in a wave as an edition used them, by their content. Like cells, never to be shown.
      create table figures.cell_snapshot (
        sha256 text constraint cell_snapshot_pk primary key,
        n integer not null,
        cells jsonb not null
      );

      create table figures.edition (
        id uuid constraint edition_pk primary key,
        survey_id uuid not null constraint edition_survey_fk references office.survey,
        number integer,
        state text not null,
        corrects integer,
        because_fa text,
        because_en text,
        -- wave, agency and snapshot of every sample in it
        recipe jsonb,
        done integer not null default 0,
        total integer not null default 0,
        problem jsonb,
        content text,
        sha256 text,
        -- a small summary of what changes against the edition before
        difference jsonb,
        made_by uuid not null constraint edition_made_by_fk references office.staff,
        made_at timestamptz not null default now(),
        decided_by uuid constraint edition_decided_by_fk references office.staff,
        approved_sha256 text,
        published_on date,
        constraint edition_number_uq unique (survey_id, number),
        constraint edition_state_ck check (state in ('building', 'candidate', 'published', 'discarded', 'failed')),
        constraint edition_two_ck check (state <> 'published' or (decided_by is not null and decided_by <> made_by)),
        constraint edition_approved_ck check (state <> 'published' or (number is not null and published_on is not null
          and content is not null and approved_sha256 is not null and approved_sha256 = sha256)),
        constraint edition_corrects_ck check ((corrects is null) = (because_fa is null) and (corrects is null) = (because_en is null))
      );
      create index edition_made_by_ix on figures.edition (made_by);
      create index edition_decided_by_ix on figures.edition (decided_by);
      create unique index edition_open_uq on figures.edition (survey_id) where state in ('building', 'candidate');

      create function figures.check_edition() returns trigger language plpgsql as $$
      begin
        if old.state = 'published' then
          perform office.refuse('edition_immutable', 'what is published stays as it is; a correction is an edition of its own');
        end if;
        return coalesce(new, old);
      end $$;
      create trigger edition_immutable before update or delete on figures.edition
        for each row execute function figures.check_edition();

      -- The last time that the cells of an agency in a wave were folded anew, and what differed.
      create table figures.recount (
        wave_id uuid not null constraint recount_wave_fk references office.wave,
        agency_id uuid not null constraint recount_agency_fk references office.agency,
        on_day date not null,
        drift jsonb,
        constraint recount_pk primary key (wave_id, agency_id)
      );
      create index recount_agency_ix on figures.recount (agency_id);

      insert into figures.method (number, settings, because, state, approved_at) values (1, '${FIRST_METHOD}',
        'comes with the installation', 'approved', '2000-01-01');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table figures.recount;
      drop table figures.edition;
      drop function figures.check_edition;
      drop table figures.cell_snapshot;
      drop table figures.event;
      drop table figures.hold;
      drop table figures.method;
      drop function figures.check_method;
    `);
  }
}

/** As it was when this migration was written; later methods are rows, never edits of this one. */
const FIRST_METHOD = JSON.stringify({
  formulas: 'raking, calibrate-type linearisation/1',
  driverWeights: {},
  publication: {
    minimumN: 30,
    minimumEffectiveN: 20,
    maximumHalfWidth: 10,
    minimumCategory: 10,
    roundBasesTo: 5,
    minimumAgencies: 5,
    minimumNew: 20,
  },
  change: { alpha: 0.05, minimumChange: 2, equivalence: 3, equivalenceConfidence: 0.9 },
  trendWaves: 4,
});
