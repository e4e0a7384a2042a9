import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The life of a wave: paused, extended, closed early, archived, rolled on; each with who did it and why. */
export class WaveLife1700000000017 implements MigrationInterface {
  name = 'WaveLife1700000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table office.wave
        add column paused boolean not null default false,
        add column archived boolean not null default false,
        -- followed by a wave of the same questionnaire in the next quarter of the Jalali year
        add column continuous boolean not null default false;
      -- What citizens' pages ask of a wave, they ask of a trial's.
      alter table trial.wave add column paused boolean not null default false, add column archived boolean not null default false;

      -- Which way a wave may go, whoever asks. What is closed has given its last answers away at once, so it never opens again.
      create function office.check_wave_way() returns trigger language plpgsql as $$
      begin
        if old.archived then perform office.refuse('wave_archived', 'an archived wave stays as it is'); end if;
        if old.opens_at <= now() and new.questionnaire_version_id <> old.questionnaire_version_id then
          perform office.refuse('wave_opened', 'an open wave keeps its questionnaire');
        end if;
        if old.opens_at <= now() and new.opens_at <> old.opens_at then
          perform office.refuse('wave_opened', 'an open wave keeps its first day');
        end if;
        if old.closes_at <= now() and new.closes_at <> old.closes_at then
          perform office.refuse('wave_closed', 'a closed wave stays closed');
        end if;
        if new.archived and new.closes_at > now() then
          perform office.refuse('wave_way', 'only a closed wave is archived');
        end if;
        if new.paused and not old.paused and not (old.opens_at <= now() and now() < old.closes_at) then
          perform office.refuse('wave_way', 'only an open wave is paused');
        end if;
        return new;
      end $$;
      create trigger wave_way before update on office.wave for each row execute function office.check_wave_way();

      -- What was done with a wave, by whom and why; done_by is null where the clock did it.
      create table office.wave_note (
        id uuid constraint wave_note_pk primary key,
        wave_id uuid not null constraint wave_note_wave_fk references office.wave,
        done_at timestamptz not null default now(),
        move text not null,
        because text,
        closes_before timestamptz,
        closes_after timestamptz,
        done_by uuid constraint wave_note_done_by_fk references office.staff,
        constraint wave_note_move_ck check (move in ('plan', 'roll', 'reschedule', 'extend', 'close', 'pause', 'resume', 'archive')),
        constraint wave_note_because_ck check (length(because) between 3 and 1000),
        constraint wave_note_reason_ck check (move not in ('extend', 'close', 'pause') or because is not null),
        constraint wave_note_clock_ck check (done_by is not null or move = 'roll')
      );
      create index wave_note_wave_ix on office.wave_note (wave_id);
      create index wave_note_done_by_ix on office.wave_note (done_by);
      create trigger wave_note_immutable before update or delete on office.wave_note
        for each row execute function office.refuse_change();

      -- More answers than this are not taken of an agency in a wave, over all its links. Set while the wave is planned, so that the
      -- tally counts from the first answer.
      create table office.wave_cap (
        wave_id uuid not null constraint wave_cap_wave_fk references office.wave,
        agency_id uuid not null constraint wave_cap_agency_fk references office.agency,
        quota integer not null,
        constraint wave_cap_pk primary key (wave_id, agency_id),
        constraint wave_cap_quota_ck check (quota > 0)
      );
      create index wave_cap_agency_ix on office.wave_cap (agency_id);
      create table trial.wave_cap (
        wave_id uuid not null constraint trial_wave_cap_wave_fk references trial.wave on delete cascade,
        agency_id uuid not null,
        quota integer not null,
        constraint trial_wave_cap_pk primary key (wave_id, agency_id)
      );

      -- The link of a wave that rolls on leads to its successor, so that what is printed stays good.
      alter table office.link add column successor_code text constraint link_successor_fk references office.link;
      create index link_successor_ix on office.link (successor_code);
      alter table trial.link add column successor_code text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table trial.link drop column successor_code;
      alter table office.link drop column successor_code;
      drop table trial.wave_cap;
      drop table office.wave_cap;
      drop table office.wave_note;
      drop trigger wave_way on office.wave;
      drop function office.check_wave_way;
      alter table trial.wave drop column paused, drop column archived;
      alter table office.wave drop column paused, drop column archived, drop column continuous;
    `);
  }
}
