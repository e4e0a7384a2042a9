import { problem } from '@hamava/surveys';
import { ProblemError } from '../database/problem-error.js';
import type { Queryable } from '../database/queryable.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import type { Waiver } from './drafts.queries.js';
import { seesReview } from './questionnaire-access.js';
import { type QuestionnaireRow, holdQuestionnaire } from './questionnaires.queries.js';

export type ReviewState = 'in_review' | 'changes_asked' | 'withdrawn' | 'approved' | 'published' | 'retired';

/** A frozen version and what has been decided about it. */
export interface VersionRow {
  readonly id: string;
  readonly questionnaireId: string;
  readonly number: number;
  readonly state: ReviewState;
  /** In hexadecimal digits. */
  readonly sha256: string;
  readonly draftRevision: number | null;
  readonly submittedById: string | null;
  /** Display names. */
  readonly submittedBy: string | null;
  readonly submittedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly note: string | null;
  readonly publishedBy: string | null;
  readonly publishedAt: Date | null;
}

/** What an approver looks at beside the document, as it was on submitting; an imported version has none. */
export interface Evidence {
  readonly waivers?: readonly Waiver[];
  readonly findings?: readonly unknown[];
  readonly coverage?: unknown;
  readonly scenarios?: readonly unknown[];
}

const SELECT_VERSION = `
  select v.id, v.questionnaire_id as "questionnaireId", v.number, r.state, encode(v.sha256, 'hex') as sha256,
    r.draft_revision as "draftRevision", r.submitted_by as "submittedById", s.display_name as "submittedBy",
    r.submitted_at as "submittedAt", d.display_name as "decidedBy", r.decided_at as "decidedAt", r.note,
    p.display_name as "publishedBy", r.published_at as "publishedAt"
  from office.questionnaire_version v
  join office.version_review r on r.version_id = v.id
  left join office.staff s on s.id = r.submitted_by
  left join office.staff d on d.id = r.decided_by
  left join office.staff p on p.id = r.published_by`;

/** The versions of a questionnaire that a person may see, newest first. */
export async function findVersions(
  db: Queryable,
  staff: SignedInStaff,
  questionnaire: QuestionnaireRow,
): Promise<VersionRow[]> {
  const { rows } = await db.query<VersionRow>(
    `${SELECT_VERSION} where v.questionnaire_id = $1 and ($2 or r.state in ('published', 'retired')) order by v.number desc`,
    [questionnaire.id, seesReview(staff, questionnaire)],
  );
  return rows;
}

export interface HeldVersion {
  readonly questionnaire: QuestionnaireRow;
  readonly version: VersionRow;
}

/** One version with its questionnaire, which is held until the transaction ends; throws NOT_FOUND when it is out of reach. */
export async function holdVersion(db: Queryable, staff: SignedInStaff, versionId: string): Promise<HeldVersion> {
  const { rows } = await db.query<{ id: string }>(
    'select questionnaire_id as id from office.questionnaire_version where id = $1',
    [versionId],
  );
  if (!rows[0]) throw ProblemError.of(problem('NOT_FOUND', 'versionId'));
  const questionnaire = await holdQuestionnaire(db, staff, rows[0].id);
  const version = (await findVersions(db, staff, questionnaire)).find(({ id }) => id === versionId);
  if (version === undefined) throw ProblemError.of(problem('NOT_FOUND', 'versionId'));
  return { questionnaire, version };
}

export interface VersionContent {
  readonly id: string;
  readonly definition: unknown;
  readonly evidence: Evidence;
}

export async function findVersionContents(db: Queryable, ids: readonly string[]): Promise<VersionContent[]> {
  const { rows } = await db.query<VersionContent>(
    `select v.id, v.definition, r.evidence from office.questionnaire_version v
     join office.version_review r on r.version_id = v.id where v.id = any($1)`,
    [ids],
  );
  return rows;
}

export interface Submission {
  readonly versionId: string;
  readonly sha256: Buffer;
  readonly draftRevision: number;
  readonly submittedBy: string;
  readonly authors: readonly string[];
  readonly evidence: Evidence;
}

export async function insertReview(db: Queryable, submission: Submission): Promise<void> {
  await db.query(
    `insert into office.version_review (version_id, sha256, origin, state, draft_revision, submitted_by, evidence)
     values ($1, $2, 'review', 'in_review', $3, $4, $5)`,
    [
      submission.versionId,
      submission.sha256,
      submission.draftRevision,
      submission.submittedBy,
      JSON.stringify(submission.evidence),
    ],
  );
  await db.query(
    `insert into office.version_author (version_id, staff_id) select $1, unnest($2::uuid[]) on conflict do nothing`,
    [submission.versionId, [...submission.authors, submission.submittedBy]],
  );
}

/** Takes back whatever version of a questionnaire waits for a decision. */
export async function withdrawOpenReviews(db: Queryable, questionnaireId: string): Promise<void> {
  await db.query(
    `update office.version_review r set state = 'withdrawn' from office.questionnaire_version v
     where v.id = r.version_id and v.questionnaire_id = $1 and r.state = 'in_review'`,
    [questionnaireId],
  );
}

export async function withdrawReview(db: Queryable, versionId: string): Promise<void> {
  await db.query(`update office.version_review set state = 'withdrawn' where version_id = $1`, [versionId]);
}

export async function decideReview(
  db: Queryable,
  versionId: string,
  decision: { readonly state: 'approved' | 'changes_asked'; readonly by: string; readonly note: string | null },
): Promise<void> {
  await db.query(
    `update office.version_review set state = $2, decided_by = $3, decided_at = now(), note = $4 where version_id = $1`,
    [versionId, decision.state, decision.by, decision.note],
  );
}

export async function publishReview(db: Queryable, versionId: string, by: string): Promise<void> {
  await db.query(
    `update office.version_review set state = 'published', published_by = $2, published_at = now() where version_id = $1`,
    [versionId, by],
  );
}

/** Takes every version out of use for new waves; those that ask it already go on. */
export async function retireReviews(db: Queryable, questionnaireId: string): Promise<void> {
  await db.query(
    `update office.version_review r set state = case r.state when 'published' then 'retired' else 'withdrawn' end
     from office.questionnaire_version v
     where v.id = r.version_id and v.questionnaire_id = $1 and r.state in ('published', 'in_review', 'approved')`,
    [questionnaireId],
  );
  await db.query('update office.questionnaire set retired = true where id = $1', [questionnaireId]);
}

/** True when a person has written in what a version says. */
export async function isVersionAuthor(db: Queryable, versionId: string, staffId: string): Promise<boolean> {
  const { rowCount } = await db.query('select from office.version_author where version_id = $1 and staff_id = $2', [
    versionId,
    staffId,
  ]);
  return (rowCount ?? 0) > 0;
}
