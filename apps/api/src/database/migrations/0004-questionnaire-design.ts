import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts of questionnaires, the review of what is frozen, comments, and the breaks that a new version puts into trends. */
export class QuestionnaireDesign1700000000004 implements MigrationInterface {
  name = 'QuestionnaireDesign1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table office.staff drop constraint staff_role_ck;
      alter table office.staff add constraint staff_role_ck
        check (role in ('council_secretary', 'council_member', 'council_method', 'pr_manager'));

      alter table office.questionnaire
        add column agency_id uuid constraint questionnaire_agency_fk references office.agency,
        add column retired boolean not null default false,
        add column created_by uuid constraint questionnaire_created_by_fk references office.staff,
        add column updated_at timestamptz not null default now();
      create index questionnaire_agency_ix on office.questionnaire (agency_id);
      create index questionnaire_created_by_ix on office.questionnaire (created_by);

      -- A version is frozen when it is submitted, and published later or never. The same content may be submitted again after it was
      -- withdrawn, so a hash no longer names a version; an approval holds the id and the hash.
      alter table office.questionnaire_version rename column published_at to frozen_at;
      alter table office.questionnaire_version drop constraint questionnaire_version_sha256_uq;
      alter table office.questionnaire_version add constraint questionnaire_version_content_uq unique (id, sha256);

      create table office.questionnaire_draft (
        questionnaire_id uuid constraint questionnaire_draft_pk primary key
          constraint questionnaire_draft_questionnaire_fk references office.questionnaire,
        definition jsonb not null,
        revision integer not null,
        -- what is published, or where the draft began: everything later is new
        base_revision integer not null,
        -- fingerprints of linked bank items, by code: an office may take one out, and never bring it back in other words
        locked jsonb not null,
        waivers jsonb not null,
        scenarios jsonb not null,
        updated_by uuid constraint questionnaire_draft_updated_by_fk references office.staff,
        updated_at timestamptz not null default now(),
        constraint questionnaire_draft_revision_ck check (revision >= base_revision)
      );
      create index questionnaire_draft_updated_by_ix on office.questionnaire_draft (updated_by);

      -- One row a saving. save_id is made by the editor, so that a saving that is sent twice counts once.
      create table office.draft_patch (
        questionnaire_id uuid not null constraint draft_patch_draft_fk references office.questionnaire_draft on delete cascade,
        save_id uuid not null,
        revision integer not null,
        author_id uuid not null constraint draft_patch_author_fk references office.staff,
        saved_at timestamptz not null default now(),
        patches_sha256 bytea not null,
        -- codes of the questions that the saving touched
        items text[] not null,
        -- the touched parts as they were before: with them an older revision can be had back
        before jsonb not null,
        merged boolean not null,
        constraint draft_patch_pk primary key (questionnaire_id, save_id),
        constraint draft_patch_revision_uq unique (questionnaire_id, revision)
      );
      create index draft_patch_author_ix on office.draft_patch (author_id);

      create table office.version_review (
        version_id uuid constraint version_review_pk primary key,
        sha256 bytea not null,
        origin text not null,
        state text not null,
        draft_revision integer,
        submitted_by uuid constraint version_review_submitted_by_fk references office.staff,
        submitted_at timestamptz not null default now(),
        decided_by uuid constraint version_review_decided_by_fk references office.staff,
        decided_at timestamptz,
        note text,
        published_by uuid constraint version_review_published_by_fk references office.staff,
        published_at timestamptz,
        -- what the approver looks at: waivers, findings, coverage and scenarios as they were on submitting
        evidence jsonb not null,
        -- An approval is bound to the content: this row cannot name another hash than its version has.
        constraint version_review_content_fk foreign key (version_id, sha256) references office.questionnaire_version (id, sha256),
        constraint version_review_origin_ck check (origin in ('review', 'import')),
        constraint version_review_state_ck
          check (state in ('in_review', 'changes_asked', 'withdrawn', 'approved', 'published', 'retired')),
        constraint version_review_submitter_ck check ((origin = 'review') = (submitted_by is not null)),
        constraint version_review_author_ck check (submitted_by <> decided_by),
        constraint version_review_decision_ck check (
          origin = 'import' or (state in ('in_review', 'withdrawn') or decided_by is not null)
        ),
        constraint version_review_import_ck check (origin = 'review' or (state in ('published', 'retired') and decided_by is null)),
        constraint version_review_decided_ck check ((decided_by is null) = (decided_at is null)),
        constraint version_review_published_ck check ((state in ('published', 'retired')) = (published_at is not null))
      );
      create index version_review_content_ix on office.version_review (version_id, sha256);
      create index version_review_submitted_by_ix on office.version_review (submitted_by);
      create index version_review_decided_by_ix on office.version_review (decided_by);
      create index version_review_published_by_ix on office.version_review (published_by);

      insert into office.version_review (version_id, sha256, origin, state, submitted_at, published_at, evidence)
      select id, sha256, 'import', 'published', frozen_at, frozen_at, '{}' from office.questionnaire_version;

      -- Everybody who has written in what a version says, the submitter among them.
      create table office.version_author (
        version_id uuid not null constraint version_author_version_fk references office.questionnaire_version,
        staff_id uuid not null constraint version_author_staff_fk references office.staff,
        constraint version_author_pk primary key (version_id, staff_id)
      );
      create index version_author_staff_ix on office.version_author (staff_id);
      create trigger version_author_immutable before update or delete on office.version_author
        for each row execute function office.refuse_change();
      create trigger version_review_no_delete before delete on office.version_review
        for each row execute function office.refuse_change();

      create function office.refuse(constraint_name text, sentence text) returns void language plpgsql as $$
      begin
        raise exception '%', sentence using errcode = 'check_violation', constraint = constraint_name;
      end $$;

      -- The ways from state to state. What was submitted, by whom and with which content never changes, and no decision does.
      create function office.check_review() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          if new.state <> (case new.origin when 'review' then 'in_review' else 'published' end) then
            perform office.refuse('version_review_way', 'a review begins with the review');
          end if;
          return new;
        end if;
        if (new.version_id, new.sha256, new.origin, new.submitted_at, new.evidence)
             is distinct from (old.version_id, old.sha256, old.origin, old.submitted_at, old.evidence)
           or new.submitted_by is distinct from old.submitted_by or new.draft_revision is distinct from old.draft_revision
           or (old.decided_by is not null and (new.decided_by, new.decided_at, new.note)
             is distinct from (old.decided_by, old.decided_at, old.note))
           or (old.published_at is not null and (new.published_by, new.published_at)
             is distinct from (old.published_by, old.published_at)) then
          perform office.refuse('version_review_fixed', 'what was submitted and decided stays as it is');
        end if;
        if new.state <> old.state and (old.state, new.state) not in (
             ('in_review', 'changes_asked'), ('in_review', 'withdrawn'), ('in_review', 'approved'),
             ('approved', 'withdrawn'), ('approved', 'published'), ('published', 'retired')) then
          perform office.refuse('version_review_way', old.state || ' does not become ' || new.state);
        end if;
        if new.state = 'approved' and old.state <> 'approved' and exists (
             select from office.version_author a where a.version_id = new.version_id and a.staff_id = new.decided_by) then
          perform office.refuse('version_review_own', 'whoever wrote it does not approve it');
        end if;
        return new;
      end $$;
      create trigger version_review_way before insert or update on office.version_review
        for each row execute function office.check_review();

      -- Citizens are asked what is published and nothing else, and never who they are when the promise is that nobody will know.
      create function office.check_wave() returns trigger language plpgsql as $$
      declare
        review_state text;
        identifying boolean;
      begin
        if tg_op = 'UPDATE' and new.questionnaire_version_id = old.questionnaire_version_id and new.anonymous = old.anonymous then
          return new;
        end if;
        select coalesce((definition->>'identifying')::boolean, false) into identifying
          from office.questionnaire_version where id = new.questionnaire_version_id;
        -- Unknown versions are the foreign key's to refuse.
        if not found then return new; end if;
        if tg_op = 'INSERT' or new.questionnaire_version_id <> old.questionnaire_version_id then
          select state into review_state from office.version_review where version_id = new.questionnaire_version_id for share;
          if review_state is distinct from 'published' then
            perform office.refuse('wave_version_published', 'a wave asks what is published');
          end if;
        end if;
        if new.anonymous and identifying then
          perform office.refuse('wave_anonymous', 'an anonymous wave does not ask who somebody is');
        end if;
        return new;
      end $$;
      create trigger wave_version before insert or update on office.wave
        for each row execute function office.check_wave();

      create table office.questionnaire_comment (
        id uuid constraint questionnaire_comment_pk primary key,
        questionnaire_id uuid not null constraint questionnaire_comment_questionnaire_fk references office.questionnaire,
        version_id uuid constraint questionnaire_comment_version_fk references office.questionnaire_version,
        item_code text,
        body text not null,
        blocking boolean not null,
        author_id uuid not null constraint questionnaire_comment_author_fk references office.staff,
        created_at timestamptz not null default now(),
        resolved_by uuid constraint questionnaire_comment_resolved_by_fk references office.staff,
        resolved_at timestamptz,
        constraint questionnaire_comment_body_ck check (length(body) between 1 and 4000),
        constraint questionnaire_comment_resolved_ck check ((resolved_by is null) = (resolved_at is null))
      );
      create index questionnaire_comment_questionnaire_ix on office.questionnaire_comment (questionnaire_id);
      create index questionnaire_comment_version_ix on office.questionnaire_comment (version_id);
      create index questionnaire_comment_author_ix on office.questionnaire_comment (author_id);
      create index questionnaire_comment_resolved_by_ix on office.questionnaire_comment (resolved_by);

      -- From this version on an outcome no longer means what it meant in the version published before it. Where waves of a survey
      -- use versions from both sides, the trend shows a mark.
      create table figures.trend_break (
        version_id uuid not null constraint trend_break_version_fk references office.questionnaire_version,
        outcome text not null,
        declared_on date not null,
        because_fa text not null,
        because_en text not null,
        constraint trend_break_pk primary key (version_id, outcome)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table figures.trend_break;
      drop table office.questionnaire_comment;
      drop trigger wave_version on office.wave;
      drop function office.check_wave;
      drop table office.version_author;
      drop table office.version_review;
      drop function office.check_review;
      drop function office.refuse;
      drop table office.draft_patch;
      drop table office.questionnaire_draft;
      alter table office.questionnaire_version drop constraint questionnaire_version_content_uq;
      alter table office.questionnaire_version add constraint questionnaire_version_sha256_uq unique (questionnaire_id, sha256);
      alter table office.questionnaire_version rename column frozen_at to published_at;
      alter table office.questionnaire drop column updated_at, drop column created_by, drop column retired, drop column agency_id;
      delete from office.session where staff_id in (select id from office.staff where role = 'council_method');
      update office.staff set role = 'council_member', disabled = true where role = 'council_method';
      alter table office.staff drop constraint staff_role_ck;
      alter table office.staff add constraint staff_role_ck check (role in ('council_secretary', 'council_member', 'pr_manager'));
    `);
  }
}
