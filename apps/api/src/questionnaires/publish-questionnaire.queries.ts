import { createHash, randomUUID } from 'node:crypto';
import { type QuestionnaireDefinition, canonicalJson } from '@hamava/surveys';
import type { Queryable } from '../database/queryable.js';

/** Freezes a definition as the next version of its questionnaire; the same content gives the version it already has. */
export async function publishQuestionnaire(db: Queryable, definition: QuestionnaireDefinition): Promise<string> {
  const canonical = canonicalJson(definition);
  const sha256 = createHash('sha256').update(canonical).digest();
  const questionnaire = await db.query<{ id: string }>(
    `insert into office.questionnaire (id, code, title_fa, title_en) values ($1, $2, $3, $4)
     on conflict (code) do update set title_fa = excluded.title_fa, title_en = excluded.title_en
     returning id`,
    [randomUUID(), definition.code, definition.title.fa, definition.title.en ?? null],
  );
  const questionnaireId = questionnaire.rows[0]?.id;
  const existing = await db.query<{ id: string }>(
    'select id from office.questionnaire_version where questionnaire_id = $1 and sha256 = $2',
    [questionnaireId, sha256],
  );
  if (existing.rows[0]) return existing.rows[0].id;
  const id = randomUUID();
  await db.query(
    `insert into office.questionnaire_version (id, questionnaire_id, number, definition, sha256)
     select $1, $2, coalesce(max(number), 0) + 1, $3, $4 from office.questionnaire_version where questionnaire_id = $2`,
    [id, questionnaireId, canonical, sha256],
  );
  return id;
}
