import { createHash, randomUUID } from 'node:crypto';
import { type QuestionnaireDefinition, canonicalJson } from '@hamava/surveys';
import type { Queryable } from '../database/queryable.js';

/**
 * Publishes a definition that comes from a file of the house (an import, the seed) and not from a draft: frozen as the next version,
 * without a review, which its row says. The same content gives the version that is published already. Call in a transaction.
 */
export async function publishQuestionnaire(db: Queryable, definition: QuestionnaireDefinition): Promise<string> {
  const canonical = canonicalJson(definition);
  const sha256 = createHash('sha256').update(canonical).digest();
  const questionnaire = await db.query<{ id: string }>(
    `insert into office.questionnaire (id, code, title_fa, title_en) values ($1, $2, $3, $4)
     on conflict (code) do update set title_fa = excluded.title_fa, title_en = excluded.title_en, updated_at = now()
     returning id`,
    [randomUUID(), definition.code, definition.title.fa, definition.title.en ?? null],
  );
  const questionnaireId = questionnaire.rows[0]?.id as string;
  const existing = await db.query<{ id: string }>(
    `select v.id from office.questionnaire_version v join office.version_review r on r.version_id = v.id
     where v.questionnaire_id = $1 and v.sha256 = $2 and r.state = 'published' order by v.number limit 1`,
    [questionnaireId, sha256],
  );
  if (existing.rows[0]) return existing.rows[0].id;
  const { versionId } = await freezeVersion(db, questionnaireId, canonical);
  await db.query(
    `insert into office.version_review (version_id, sha256, origin, state, published_at, evidence)
     values ($1, $2, 'import', 'published', now(), '{}')`,
    [versionId, sha256],
  );
  return versionId;
}

export interface FrozenVersion {
  readonly versionId: string;
  readonly sha256: Buffer;
}

/** Writes the canonical text of a definition as the next version. The caller holds the row of the questionnaire. */
export async function freezeVersion(db: Queryable, questionnaireId: string, canonical: string): Promise<FrozenVersion> {
  const versionId = randomUUID();
  const sha256 = createHash('sha256').update(canonical).digest();
  await db.query(
    `insert into office.questionnaire_version (id, questionnaire_id, number, definition, sha256)
     select $1, $2, coalesce(max(number), 0) + 1, $3, $4 from office.questionnaire_version where questionnaire_id = $2`,
    [versionId, questionnaireId, canonical, sha256],
  );
  return { versionId, sha256 };
}
