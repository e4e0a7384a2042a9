import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has a draft open just now, and comments on a few words of a question. */
export class DraftPresence1700000000008 implements MigrationInterface {
  name = 'DraftPresence1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Staff alone, and only for as long as they keep telling: nothing here is worth the write-ahead log or a backup.
      create unlogged table office.draft_presence (
        questionnaire_id uuid not null constraint draft_presence_questionnaire_fk references office.questionnaire,
        staff_id uuid not null constraint draft_presence_staff_fk references office.staff,
        -- the question or section that is looked at
        item_code text,
        -- since when something is written in it; null: it is only looked at
        editing_since timestamptz,
        seen_at timestamptz not null default now(),
        constraint draft_presence_pk primary key (questionnaire_id, staff_id),
        constraint draft_presence_editing_ck check (editing_since is null or item_code is not null)
      );
      create index draft_presence_staff_ix on office.draft_presence (staff_id);
      create index draft_presence_seen_ix on office.draft_presence (seen_at);

      alter table office.questionnaire_comment
        add column quote text,
        add constraint questionnaire_comment_quote_ck
          check (quote is null or (item_code is not null and length(quote) between 1 and 500));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table office.questionnaire_comment drop column quote;
      drop table office.draft_presence;
    `);
  }
}
