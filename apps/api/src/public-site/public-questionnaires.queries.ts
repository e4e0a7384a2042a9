import type { QuestionnaireDefinition } from '@hamava/surveys';
import type { Queryable } from '../database/queryable.js';

/** A version that some wave has asked, by the SHA-256 of its canonical JSON; null when there is none. */
export async function findQuestionnaire(db: Queryable, sha256: string): Promise<QuestionnaireDefinition | null> {
  const { rows } = await db.query<{ definition: QuestionnaireDefinition }>(
    `select v.definition from office.questionnaire_version v
     where v.sha256 = decode($1, 'hex') and exists (select from office.wave w where w.questionnaire_version_id = v.id) limit 1`,
    [sha256],
  );
  return rows[0]?.definition ?? null;
}
