import { type DocumentParts, type OlderParts, partsOf } from '@hamava/surveys';
import type { Queryable } from '../database/queryable.js';
import { findSavingsSince } from './drafts.queries.js';

type Step = Omit<OlderParts, 'outline'>;

/** What stood in a draft before, step by step back in time: its savings, then the versions that were published before it. */
export async function findDraftHistory(db: Queryable, questionnaireId: string, now: DocumentParts): Promise<Step[]> {
  const savings = await findSavingsSince(db, questionnaireId, 0);
  const { rows } = await db.query<{ definition: unknown }>(
    `select v.definition from office.questionnaire_version v join office.version_review r on r.version_id = v.id
     where v.questionnaire_id = $1 and r.state in ('published', 'retired') order by v.number desc limit 20`,
    [questionnaireId],
  );
  return [...savings.map(({ before }) => before), ...rows.flatMap(({ definition }) => stepTo(definition, now))];
}

function stepTo(definition: unknown, now: DocumentParts): Step[] {
  const parts = partsOf(definition);
  if (parts === null) return [];
  return [{ content: [...parts.content], absent: [...now.content.keys()].filter((key) => !parts.content.has(key)) }];
}
