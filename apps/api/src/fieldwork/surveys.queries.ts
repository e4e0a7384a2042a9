import { problem } from '@hamava/surveys';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { ProblemError } from '../database/problem-error.js';
import type { AgencyScope } from '../identity/agency-scope.js';
import { Survey } from './survey.entity.js';

/** The surveys in reach: all of them for the council, for an office those in which it takes part. */
export async function findSurveys(db: EntityManager, scope: AgencyScope): Promise<Survey[]> {
  return surveysInReach(db, scope).orderBy('survey.code').getMany();
}

/** One survey; throws NOT_FOUND when it does not exist or is out of reach, and nobody can tell which. */
export async function findSurvey(db: EntityManager, scope: AgencyScope, surveyId: string): Promise<Survey> {
  const survey = await surveysInReach(db, scope).andWhere('survey.id = :surveyId', { surveyId }).getOne();
  if (survey === null) throw ProblemError.of(problem('NOT_FOUND', 'surveyId'));
  return survey;
}

function surveysInReach(db: EntityManager, { agencyId }: AgencyScope): SelectQueryBuilder<Survey> {
  const surveys = db.createQueryBuilder(Survey, 'survey');
  if (agencyId === null) return surveys.where('true');
  return surveys.where(
    `exists (select from office.link l join office.wave w on w.id = l.wave_id
             where w.survey_id = survey.id and l.agency_id = :agencyId)`,
    { agencyId },
  );
}
