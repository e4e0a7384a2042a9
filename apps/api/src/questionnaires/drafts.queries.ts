import { type LockedItems, type OlderParts, problem } from '@hamava/surveys';
import { ProblemError } from '../database/problem-error.js';
import type { Queryable } from '../database/queryable.js';

export interface Waiver {
  readonly rule: string;
  readonly itemCode: string | null;
  readonly reason: string;
  /** A display name. */
  readonly waivedBy: string;
  /** ISO 8601. */
  readonly waivedAt: string;
}

export interface DraftRow {
  readonly questionnaireId: string;
  /** Of the right shape, and perhaps unfinished. */
  readonly definition: unknown;
  readonly revision: number;
  /** Everything up to here is published, or was there when the draft was opened. */
  readonly baseRevision: number;
  readonly locked: LockedItems;
  readonly waivers: readonly Waiver[];
  readonly scenarios: readonly unknown[];
  readonly updatedBy: string | null;
  readonly updatedAt: Date;
}

/** The open draft; throws NOT_FOUND when there is none. */
export async function findDraft(db: Queryable, questionnaireId: string): Promise<DraftRow> {
  const draft = await findOpenDraft(db, questionnaireId);
  if (draft === null) throw ProblemError.of(problem('NOT_FOUND', 'draft'));
  return draft;
}

export async function findOpenDraft(db: Queryable, questionnaireId: string): Promise<DraftRow | null> {
  const { rows } = await db.query<DraftRow>(
    `select d.questionnaire_id as "questionnaireId", d.definition, d.revision, d.base_revision as "baseRevision", d.locked,
       d.waivers, d.scenarios, s.display_name as "updatedBy", d.updated_at as "updatedAt"
     from office.questionnaire_draft d left join office.staff s on s.id = d.updated_by where d.questionnaire_id = $1`,
    [questionnaireId],
  );
  return rows[0] ?? null;
}

export interface NewDraft {
  readonly questionnaireId: string;
  readonly definition: unknown;
  readonly revision: number;
  readonly baseRevision: number;
  readonly locked: LockedItems;
  readonly waivers: readonly Waiver[];
  readonly scenarios: readonly unknown[];
  readonly updatedBy: string | null;
}

export async function insertDraft(db: Queryable, draft: NewDraft): Promise<void> {
  const json = (value: unknown) => JSON.stringify(value);
  await db.query(
    `insert into office.questionnaire_draft
       (questionnaire_id, definition, revision, base_revision, locked, waivers, scenarios, updated_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      draft.questionnaireId,
      json(draft.definition),
      draft.revision,
      draft.baseRevision,
      json(draft.locked),
      json(draft.waivers),
      json(draft.scenarios),
      draft.updatedBy,
    ],
  );
}

/** Writes the next revision. The caller holds the row of the questionnaire. */
export async function updateDraft(
  db: Queryable,
  draft: Pick<NewDraft, 'questionnaireId' | 'definition' | 'revision' | 'locked' | 'updatedBy'>,
): Promise<void> {
  await db.query(
    `update office.questionnaire_draft
     set definition = $2, revision = $3, locked = $4, updated_by = $5, updated_at = now() where questionnaire_id = $1`,
    [
      draft.questionnaireId,
      JSON.stringify(draft.definition),
      draft.revision,
      JSON.stringify(draft.locked),
      draft.updatedBy,
    ],
  );
}

export interface Saving {
  readonly questionnaireId: string;
  readonly saveId: string;
  readonly revision: number;
  readonly authorId: string;
  readonly patchesSha256: Buffer;
  readonly items: readonly string[];
  readonly before: OlderParts;
  readonly merged: boolean;
}

export async function insertSaving(db: Queryable, saving: Saving): Promise<void> {
  await db.query(
    `insert into office.draft_patch (questionnaire_id, save_id, revision, author_id, patches_sha256, items, before, merged)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      saving.questionnaireId,
      saving.saveId,
      saving.revision,
      saving.authorId,
      saving.patchesSha256,
      saving.items,
      JSON.stringify(saving.before),
      saving.merged,
    ],
  );
}

export async function findSaving(
  db: Queryable,
  questionnaireId: string,
  saveId: string,
): Promise<Pick<Saving, 'revision' | 'patchesSha256' | 'merged'> | null> {
  const { rows } = await db.query<Pick<Saving, 'revision' | 'patchesSha256' | 'merged'>>(
    `select revision, patches_sha256 as "patchesSha256", merged from office.draft_patch
     where questionnaire_id = $1 and save_id = $2`,
    [questionnaireId, saveId],
  );
  return rows[0] ?? null;
}

/** What was saved after a revision, newest first, with the names of who did. */
export async function findSavingsSince(
  db: Queryable,
  questionnaireId: string,
  revision: number,
): Promise<(Pick<Saving, 'revision' | 'items' | 'before'> & { readonly author: string })[]> {
  const { rows } = await db.query<Pick<Saving, 'revision' | 'items' | 'before'> & { readonly author: string }>(
    `select p.revision, p.items, p.before, s.display_name as author
     from office.draft_patch p join office.staff s on s.id = p.author_id
     where p.questionnaire_id = $1 and p.revision > $2 order by p.revision desc`,
    [questionnaireId, revision],
  );
  return rows;
}

/** Who has written in a draft since what is published. */
export async function findAuthors(db: Queryable, questionnaireId: string): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select distinct p.author_id as id from office.draft_patch p
     join office.questionnaire_draft d on d.questionnaire_id = p.questionnaire_id
     where p.questionnaire_id = $1 and p.revision > d.base_revision`,
    [questionnaireId],
  );
  return rows.map(({ id }) => id);
}

/** Ends a draft of which everything is published; of one that has gone on, what is published is its new beginning. */
export async function closeDraft(db: Queryable, questionnaireId: string, publishedRevision: number): Promise<void> {
  await db.query('delete from office.questionnaire_draft where questionnaire_id = $1 and revision <= $2', [
    questionnaireId,
    publishedRevision,
  ]);
  await db.query(
    'update office.questionnaire_draft set base_revision = greatest(base_revision, $2) where questionnaire_id = $1',
    [questionnaireId, publishedRevision],
  );
  await db.query('delete from office.draft_patch where questionnaire_id = $1 and revision <= $2', [
    questionnaireId,
    publishedRevision,
  ]);
}

/** Writes waivers or scenarios; they are no revision of the document. */
export async function updateDraftNotes(
  db: Queryable,
  questionnaireId: string,
  notes: { readonly waivers?: readonly Waiver[]; readonly scenarios?: readonly unknown[] },
): Promise<void> {
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
  await db.query(
    `update office.questionnaire_draft set waivers = coalesce($2, waivers), scenarios = coalesce($3, scenarios)
     where questionnaire_id = $1`,
    [questionnaireId, json(notes.waivers), json(notes.scenarios)],
  );
}
