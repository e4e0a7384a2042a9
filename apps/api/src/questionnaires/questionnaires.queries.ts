import { problem } from '@hamava/surveys';
import { ProblemError } from '../database/problem-error.js';
import type { Queryable } from '../database/queryable.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import type { ReviewState } from './version-review.queries.js';

/** A questionnaire with what its list shows, as far as the person who asks may know. */
export interface QuestionnaireRow {
  readonly id: string;
  readonly code: string;
  readonly titleFa: string;
  readonly titleEn: string | null;
  readonly agencyId: string | null;
  readonly retired: boolean;
  readonly updatedAt: Date;
  readonly owner: string | null;
  /** Of the open draft, when it may be seen. */
  readonly draftRevision: number | null;
  /** The newest version that may be seen. */
  readonly versionId: string | null;
  readonly versionNumber: number | null;
  readonly versionState: ReviewState | null;
}

/** $1: the agency of an office; null: the council. What was never submitted stays with its owner. */
const SELECT_QUESTIONNAIRE = `
  select q.id, q.code, q.title_fa as "titleFa", q.title_en as "titleEn", q.agency_id as "agencyId", q.retired,
    q.updated_at as "updatedAt", o.display_name as owner, d.revision as "draftRevision",
    v.id as "versionId", v.number as "versionNumber", v.state as "versionState"
  from office.questionnaire q
  left join office.staff o on o.id = q.created_by
  left join office.questionnaire_draft d on d.questionnaire_id = q.id
    and q.agency_id is not distinct from $1::uuid
  left join lateral (
    select v.id, v.number, r.state from office.questionnaire_version v join office.version_review r on r.version_id = v.id
    where v.questionnaire_id = q.id
      and ($1::uuid is null or q.agency_id = $1 or r.state in ('published', 'retired'))
    order by v.number desc limit 1) v on true
  where (q.agency_id is not distinct from $1::uuid or (($1::uuid is null or q.agency_id is null) and v.id is not null))`;

/** The questionnaires in reach, the ones changed last first. */
export async function findQuestionnaires(db: Queryable, staff: SignedInStaff): Promise<QuestionnaireRow[]> {
  const { rows } = await db.query<QuestionnaireRow>(`${SELECT_QUESTIONNAIRE} order by q.updated_at desc, q.id`, [
    staff.agencyId,
  ]);
  return rows;
}

/** One questionnaire; throws NOT_FOUND when it does not exist or is out of reach, and nobody can tell which. */
export async function findQuestionnaire(db: Queryable, staff: SignedInStaff, id: string): Promise<QuestionnaireRow> {
  const { rows } = await db.query<QuestionnaireRow>(`${SELECT_QUESTIONNAIRE} and q.id = $2`, [staff.agencyId, id]);
  if (!rows[0]) throw ProblemError.of(problem('NOT_FOUND', 'id'));
  return rows[0];
}

/** The same, held until the transaction ends: whoever changes a questionnaire, its draft or its reviews takes turns. */
export async function holdQuestionnaire(db: Queryable, staff: SignedInStaff, id: string): Promise<QuestionnaireRow> {
  await db.query('select from office.questionnaire where id = $1 for update', [id]);
  return findQuestionnaire(db, staff, id);
}

/** Notes that something about a questionnaire has changed, and its titles when they are given. */
export async function touchQuestionnaire(
  db: Queryable,
  id: string,
  title?: { readonly fa: string; readonly en?: string | undefined },
): Promise<void> {
  await db.query(
    `update office.questionnaire set updated_at = now(), title_fa = coalesce($2, title_fa),
       title_en = case when $2::text is null then title_en else $3 end
     where id = $1`,
    [id, title?.fa ?? null, title?.en ?? null],
  );
}
