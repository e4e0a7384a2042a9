import { type QuestionnaireDefinition, type ScoringScheme, scoringScheme } from '@hamava/surveys';
import type { Queryable } from '../database/queryable.js';

export interface PublishedVersion {
  readonly id: string;
  readonly number: number;
  readonly definition: QuestionnaireDefinition;
  readonly scheme: ScoringScheme;
}

const KEPT = 500;
/** A published version never changes, so it may be kept for as long as there is room. */
const cache = new Map<string, PublishedVersion>();

/** The frozen edition with its scoring rules; throws when there is none, which the foreign keys rule out. */
export async function publishedVersion(db: Queryable, id: string): Promise<PublishedVersion> {
  const known = cache.get(id);
  if (known) return known;
  const { rows } = await db.query<{ number: number; definition: QuestionnaireDefinition }>(
    'select number, definition from office.questionnaire_version where id = $1',
    [id],
  );
  const row = rows[0];
  if (!row) throw new Error(`No questionnaire version ${id}.`);
  const version = { id, number: row.number, definition: row.definition, scheme: scoringScheme(row.definition) };
  if (cache.size >= KEPT) cache.delete(cache.keys().next().value ?? '');
  cache.set(id, version);
  return version;
}
