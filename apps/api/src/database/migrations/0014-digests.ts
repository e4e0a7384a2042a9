import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters about published editions to the heads of agencies, and who has said that they were read. */
export class Digests1700000000014 implements MigrationInterface {
  name = 'Digests1700000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Addresses of officials are personal data: whoever is taken off the list leaves a row without name and address.
      create table office.digest_recipient (
        id uuid constraint digest_recipient_pk primary key,
        agency_id uuid not null constraint digest_recipient_agency_fk references office.agency,
        name text,
        address text,
        language text not null,
        changed_by uuid not null constraint digest_recipient_changed_by_fk references office.staff,
        constraint digest_recipient_language_ck check (language in ('fa', 'en')),
        constraint digest_recipient_gone_ck check ((name is null) = (address is null))
      );
      create unique index digest_recipient_address_uq on office.digest_recipient (agency_id, lower(address));
      create index digest_recipient_changed_by_ix on office.digest_recipient (changed_by);

      -- What signs the links of letters: made here, and never leaves the database but to sign.
      create table office.digest_key (
        one boolean not null default true constraint digest_key_pk primary key,
        key bytea not null,
        constraint digest_key_one_ck check (one)
      );
      insert into office.digest_key (key)
      values (sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));

      create table figures.digest (
        id uuid constraint digest_pk primary key,
        edition_id uuid not null constraint digest_edition_fk references figures.edition,
        recipient_id uuid not null constraint digest_recipient_fk references office.digest_recipient,
        state text not null default 'waiting',
        attempts integer not null default 0,
        due_at timestamptz not null default now(),
        problem text,
        sent_on date,
        read_on date,
        constraint digest_uq unique (edition_id, recipient_id),
        constraint digest_state_ck check (state in ('waiting', 'sending', 'sent', 'kept', 'failed', 'uncertain')),
        constraint digest_sent_ck check ((state = 'sent') = (sent_on is not null)),
        constraint digest_problem_ck check (state not in ('failed', 'uncertain') or problem is not null),
        constraint digest_read_ck check (read_on is null or state in ('sent', 'uncertain'))
      );
      create index digest_recipient_ix on figures.digest (recipient_id);
      create index digest_due_ix on figures.digest (due_at) where state in ('waiting', 'sending');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table figures.digest');
    await runner.query('drop table office.digest_key');
    await runner.query('drop table office.digest_recipient');
  }
}
