import type { Queryable } from '../database/queryable.js';

export interface CommentRow {
  readonly id: string;
  readonly questionnaireId: string;
  readonly versionId: string | null;
  readonly itemCode: string | null;
  /** Words of the question that it is about, as they were. */
  readonly quote: string | null;
  readonly body: string;
  readonly blocking: boolean;
  readonly resolved: boolean;
  readonly authorId: string;
  readonly author: string;
  readonly createdAt: Date;
}

const SELECT_COMMENT = `
  select c.id, c.questionnaire_id as "questionnaireId", c.version_id as "versionId", c.item_code as "itemCode", c.quote, c.body,
    c.blocking, c.resolved_at is not null as resolved, c.author_id as "authorId", s.display_name as author,
    c.created_at as "createdAt"
  from office.questionnaire_comment c join office.staff s on s.id = c.author_id`;

/** Of a questionnaire, oldest first. */
export async function findComments(db: Queryable, questionnaireId: string): Promise<CommentRow[]> {
  const { rows } = await db.query<CommentRow>(
    `${SELECT_COMMENT} where c.questionnaire_id = $1 order by c.created_at, c.id`,
    [questionnaireId],
  );
  return rows;
}

export async function findComment(db: Queryable, id: string): Promise<CommentRow | null> {
  const { rows } = await db.query<CommentRow>(`${SELECT_COMMENT} where c.id = $1`, [id]);
  return rows[0] ?? null;
}

export interface NewComment {
  readonly id: string;
  readonly questionnaireId: string;
  readonly versionId: string | null;
  readonly itemCode: string | null;
  readonly quote: string | null;
  readonly body: string;
  readonly blocking: boolean;
  readonly authorId: string;
}

export async function insertComment(db: Queryable, comment: NewComment): Promise<void> {
  await db.query(
    `insert into office.questionnaire_comment (id, questionnaire_id, version_id, item_code, body, blocking, author_id, quote)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      comment.id,
      comment.questionnaireId,
      comment.versionId,
      comment.itemCode,
      comment.body,
      comment.blocking,
      comment.authorId,
      comment.quote,
    ],
  );
}

export async function resolveComment(db: Queryable, id: string, by: string): Promise<void> {
  await db.query(
    'update office.questionnaire_comment set resolved_by = $2, resolved_at = now() where id = $1 and resolved_at is null',
    [id, by],
  );
}

/** Comments without which nothing is approved, as long as they are open. */
export async function countBlockingComments(db: Queryable, questionnaireId: string): Promise<number> {
  const { rows } = await db.query<{ open: number }>(
    `select count(*)::int as open from office.questionnaire_comment
     where questionnaire_id = $1 and blocking and resolved_at is null`,
    [questionnaireId],
  );
  return rows[0]?.open ?? 0;
}
