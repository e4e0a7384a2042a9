import { type Question, type QuestionnaireDefinition, estimateMinutes } from '@hamava/surveys';
import type { Queryable } from '../database/queryable.js';
import type { QuestionnaireRow } from './questionnaires.queries.js';

/** What a list tells of a document without showing it. */
export interface DocumentFacts {
  readonly questionCount: number;
  /** Null: the document is too unfinished to tell. */
  readonly minutes: number | null;
}

const NOTHING: DocumentFacts = { questionCount: 0, minutes: null };
const KEPT = 2_000;
/** A version never changes and neither does a revision, so what was worked out once may be kept for as long as there is room. */
const cache = new Map<string, DocumentFacts>();

/** By questionnaire: of the draft where it may be seen, else of the newest version. Documents are read only where nobody has yet. */
export async function documentFacts(
  db: Queryable,
  rows: readonly QuestionnaireRow[],
): Promise<ReadonlyMap<string, DocumentFacts>> {
  const unknown = rows.filter((row) => !cache.has(keyOf(row)));
  const drafts = unknown.filter(({ draftRevision }) => draftRevision !== null);
  const versions = unknown.filter(({ draftRevision, versionId }) => draftRevision === null && versionId !== null);
  if (unknown.length > 0) {
    const { rows: documents } = await db.query<{ key: string; definition: unknown }>(
      `select questionnaire_id || '/' || revision as key, definition from office.questionnaire_draft
         where questionnaire_id = any($1)
       union all
       select id::text, definition from office.questionnaire_version where id = any($2)`,
      [drafts.map(({ id }) => id), versions.map(({ versionId }) => versionId)],
    );
    for (const { key, definition } of documents) remember(key, factsOf(definition));
  }
  return new Map(rows.map((row) => [row.id, cache.get(keyOf(row)) ?? NOTHING]));
}

export function factsOf(definition: unknown): DocumentFacts {
  const { sections = [] } = definition as Partial<QuestionnaireDefinition>;
  const isAsked = ({ kind }: Question) => kind !== 'note';
  const questionCount = sections.reduce((sum, { questions }) => sum + questions.filter(isAsked).length, 0);
  return { questionCount, minutes: minutesOf(definition as QuestionnaireDefinition) };
}

function minutesOf(definition: QuestionnaireDefinition): number | null {
  try {
    return estimateMinutes(definition, 'fa');
  } catch {
    return null;
  }
}

function keyOf({ id, draftRevision, versionId }: QuestionnaireRow): string {
  return draftRevision === null ? (versionId ?? '') : `${id}/${draftRevision}`;
}

function remember(key: string, facts: DocumentFacts): void {
  if (cache.size >= KEPT) cache.delete(cache.keys().next().value ?? '');
  cache.set(key, facts);
}
