import { problem } from '@hamava/surveys';
import { ProblemError } from '../database/problem-error.js';
import type { Queryable } from '../database/queryable.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { seesDraft } from '../questionnaires/questionnaire-access.js';
import { findQuestionnaire } from '../questionnaires/questionnaires.queries.js';
import { type TrialRun, findTrialOf } from './trial-runs.queries.js';

/** The trial of a questionnaire, for those who may see its draft; null when there is none. Throws NOT_FOUND for everybody else. */
export async function findVisibleTrial(
  db: Queryable,
  staff: SignedInStaff,
  questionnaireId: string,
): Promise<TrialRun | null> {
  const questionnaire = await findQuestionnaire(db, staff, questionnaireId);
  if (!seesDraft(staff, questionnaire)) throw ProblemError.of(problem('NOT_FOUND', 'questionnaireId'));
  return findTrialOf(db, questionnaire.id);
}
