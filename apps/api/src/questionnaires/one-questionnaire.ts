import type { Queryable } from '../database/queryable.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { documentFacts } from './document-facts.queries.js';
import { type QuestionnaireModel, toSummary } from './questionnaire.model.js';
import { findQuestionnaire } from './questionnaires.queries.js';

/** One questionnaire as this person sees it; throws NOT_FOUND. */
export async function findOneQuestionnaire(
  db: Queryable,
  staff: SignedInStaff,
  id: string,
): Promise<QuestionnaireModel> {
  const row = await findQuestionnaire(db, staff, id);
  const facts = (await documentFacts(db, [row])).get(row.id);
  return { ...toSummary(staff, row, facts ?? { questionCount: 0, minutes: null }), row };
}
