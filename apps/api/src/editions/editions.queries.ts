import type { Queryable } from '../database/queryable.js';
import type { Snapshot, SnapshotCell } from './count-sample.js';
import type { EditionDifference } from './edition-difference.js';

export type EditionState = 'building' | 'candidate' | 'published' | 'discarded' | 'failed';

/** Which cells a sample of an edition was made from. */
export interface RecipeEntry {
  readonly waveId: string;
  readonly agencyId: string;
  readonly sha256: string;
  readonly n: number;
  /** The last flush whose answers are in it. */
  readonly flushNo: number;
  readonly held: boolean;
}

export interface EditionRow {
  readonly id: string;
  readonly surveyId: string;
  readonly number: number | null;
  readonly state: EditionState;
  readonly corrects: number | null;
  readonly becauseFa: string | null;
  readonly becauseEn: string | null;
  readonly done: number;
  readonly total: number;
  readonly problem: { readonly code: string; readonly details: Readonly<Record<string, unknown>> } | null;
  readonly sha256: string | null;
  readonly difference: EditionDifference | null;
  readonly madeById: string;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly decidedBy: string | null;
  readonly publishedOn: string | null;
}

const SELECT_EDITION = `
  select e.id, e.survey_id as "surveyId", e.number, e.state, e.corrects, e.because_fa as "becauseFa", e.because_en as "becauseEn",
    e.done, e.total, e.problem, e.sha256, e.difference, e.made_by as "madeById", m.display_name as "madeBy", e.made_at as "madeAt",
    d.display_name as "decidedBy", to_char(e.published_on, 'YYYY-MM-DD') as "publishedOn"
  from figures.edition e join office.staff m on m.id = e.made_by left join office.staff d on d.id = e.decided_by`;

/** Editions of a survey, newest first; discarded ones are forgotten. */
export async function findEditions(db: Queryable, surveyId: string): Promise<EditionRow[]> {
  const { rows } = await db.query<EditionRow>(
    `${SELECT_EDITION} where e.survey_id = $1 and e.state <> 'discarded' order by e.made_at desc, e.id`,
    [surveyId],
  );
  return rows;
}

export async function findEdition(db: Queryable, id: string): Promise<EditionRow | null> {
  const { rows } = await db.query<EditionRow>(`${SELECT_EDITION} where e.id = $1`, [id]);
  return rows[0] ?? null;
}

export interface StoredEdition {
  readonly id: string;
  readonly number: number | null;
  readonly sha256: string;
  /** Canonical JSON: the bytes that are published. */
  readonly content: string;
}

/** What is published under a number, or the newest (`null`). */
export async function findPublishedEdition(
  db: Queryable,
  surveyId: string,
  number: number | null,
): Promise<StoredEdition | null> {
  const { rows } = await db.query<StoredEdition>(
    `select id, number, sha256, content from figures.edition
     where survey_id = $1 and state = 'published' and ($2::int is null or number = $2) order by number desc limit 1`,
    [surveyId, number],
  );
  return rows[0] ?? null;
}

export async function findEditionContent(db: Queryable, id: string): Promise<StoredEdition | null> {
  const { rows } = await db.query<StoredEdition>(
    'select id, number, sha256, content from figures.edition where id = $1 and content is not null',
    [id],
  );
  return rows[0] ?? null;
}

export async function findRecipe(db: Queryable, id: string): Promise<RecipeEntry[]> {
  const { rows } = await db.query<{ recipe: RecipeEntry[] | null }>(
    'select recipe from figures.edition where id = $1',
    [id],
  );
  return rows[0]?.recipe ?? [];
}

export interface NewEdition {
  readonly id: string;
  readonly surveyId: string;
  readonly staffId: string;
  readonly correction: { readonly of: number; readonly fa: string; readonly en: string } | null;
}

/** Begins an edition; at most one of a survey is under way, which a unique index holds. */
export async function insertEdition(db: Queryable, { id, surveyId, staffId, correction }: NewEdition): Promise<void> {
  await db.query(
    `insert into figures.edition (id, survey_id, state, corrects, because_fa, because_en, made_by)
     values ($1, $2, 'building', $3, $4, $5, $6)`,
    [id, surveyId, correction?.of ?? null, correction?.fa ?? null, correction?.en ?? null, staffId],
  );
}

export async function noteProgress(db: Queryable, id: string, done: number, total: number): Promise<void> {
  await db.query(`update figures.edition set done = $2, total = $3 where id = $1 and state = 'building'`, [
    id,
    done,
    total,
  ]);
}

export interface FinishedEdition {
  readonly number: number;
  readonly recipe: readonly RecipeEntry[];
  readonly content: string;
  readonly sha256: string;
  readonly difference: EditionDifference;
}

/** Turns what is being built into a candidate; false when somebody has discarded it. */
export async function finishEdition(db: Queryable, id: string, finished: FinishedEdition): Promise<boolean> {
  const { rowCount } = await db.query(
    `update figures.edition set state = 'candidate', recipe = $2, content = $3, sha256 = $4, difference = $5, number = $6, done = total
     where id = $1 and state = 'building'`,
    [
      id,
      JSON.stringify(finished.recipe),
      finished.content,
      finished.sha256,
      JSON.stringify(finished.difference),
      finished.number,
    ],
  );
  return rowCount === 1;
}

export async function failEdition(
  db: Queryable,
  id: string,
  problem: NonNullable<EditionRow['problem']>,
): Promise<void> {
  await db.query(`update figures.edition set state = 'failed', problem = $2 where id = $1 and state = 'building'`, [
    id,
    JSON.stringify(problem),
  ]);
}

export async function findUnfinishedEditions(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(`select id from figures.edition where state = 'building'`);
  return rows.map(({ id }) => id);
}

/**
 * Publishes a candidate with the content that the second person has read. False when it is no candidate any more or its content is
 * another; the table refuses one person in both parts.
 */
export async function publishCandidate(
  db: Queryable,
  { id, staffId, sha256 }: { readonly id: string; readonly staffId: string; readonly sha256: string },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update figures.edition set state = 'published', decided_by = $2, approved_sha256 = $3,
       published_on = (now() at time zone 'Asia/Tehran')::date
     where id = $1 and state = 'candidate' and sha256 = $3`,
    [id, staffId, sha256],
  );
  return rowCount === 1;
}

export async function discardEdition(db: Queryable, id: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `update figures.edition set state = 'discarded', content = null, recipe = null, number = null
     where id = $1 and state in ('building', 'candidate', 'failed')`,
    [id],
  );
  return rowCount === 1;
}

/** Stores a snapshot once, by its content. */
export async function saveSnapshot(db: Queryable, { sha256, n, cells }: Snapshot): Promise<void> {
  await db.query('insert into figures.cell_snapshot (sha256, n, cells) values ($1, $2, $3) on conflict do nothing', [
    sha256,
    n,
    JSON.stringify(cells),
  ]);
}

export async function findSnapshots(db: Queryable, hashes: readonly string[]): Promise<Map<string, Snapshot>> {
  const { rows } = await db.query<{ sha256: string; n: number; cells: SnapshotCell[] }>(
    'select sha256, n, cells from figures.cell_snapshot where sha256 = any($1)',
    [hashes],
  );
  return new Map(rows.map((row) => [row.sha256, row]));
}

/** The recipe of the newest published edition of a survey; none before the first. */
export async function findLastRecipe(db: Queryable, surveyId: string): Promise<RecipeEntry[]> {
  const { rows } = await db.query<{ recipe: RecipeEntry[] }>(
    `select recipe from figures.edition where survey_id = $1 and state = 'published' order by number desc limit 1`,
    [surveyId],
  );
  return rows[0]?.recipe ?? [];
}

/** Cells that a recount has found to be wrong and nobody has mended: nothing is published meanwhile. */
export async function isDriftKnown(db: Queryable, surveyId: string): Promise<boolean> {
  const { rows } = await db.query<{ known: boolean }>(
    `select exists (select from figures.recount r join office.wave w on w.id = r.wave_id
       where w.survey_id = $1 and r.drift is not null) as known`,
    [surveyId],
  );
  return rows[0]?.known === true;
}
