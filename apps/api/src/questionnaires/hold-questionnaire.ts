import { problem } from '@hamava/surveys';
import { ProblemError } from '../database/problem-error.js';
import type { Queryable } from '../database/queryable.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { owns } from './questionnaire-access.js';
import { type QuestionnaireRow, holdQuestionnaire } from './questionnaires.queries.js';

/** Holds a questionnaire that this person may write in. Throws NOT_FOUND, NOT_ALLOWED or QUESTIONNAIRE_RETIRED. */
export async function holdForEditing(db: Queryable, staff: SignedInStaff, id: string): Promise<QuestionnaireRow> {
  const questionnaire = await holdQuestionnaire(db, staff, id);
  if (!owns(staff, questionnaire)) throw ProblemError.of(problem('NOT_ALLOWED', ''));
  return unretired(questionnaire);
}

export function unretired(questionnaire: QuestionnaireRow): QuestionnaireRow {
  if (questionnaire.retired) throw ProblemError.of(problem('QUESTIONNAIRE_RETIRED', ''));
  return questionnaire;
}
