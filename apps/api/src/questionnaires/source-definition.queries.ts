import { type QuestionnaireDefinition, problem } from '@hamava/surveys';
import { ProblemError } from '../database/problem-error.js';
import type { Queryable } from '../database/queryable.js';
import type { QuestionnaireRow } from './questionnaires.queries.js';

/** What a copy of a questionnaire begins with: its draft, where that may be seen, else the newest version in sight. */
export async function findSourceDefinition(
  db: Queryable,
  { id, versionId }: QuestionnaireRow,
  { draft }: { readonly draft: boolean },
): Promise<QuestionnaireDefinition> {
  const { rows } = await db.query<{ definition: QuestionnaireDefinition }>(
    `select definition from office.questionnaire_draft where questionnaire_id = $1 and $3
     union all
     select definition from office.questionnaire_version where id = $2
     limit 1`,
    [id, versionId, draft],
  );
  if (!rows[0]) throw ProblemError.of(problem('NOT_FOUND', 'questionnaireId'));
  return rows[0].definition;
}
