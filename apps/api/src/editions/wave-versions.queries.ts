import type { QuestionnaireDefinition } from '@hamava/surveys';
import type { Queryable } from '../database/queryable.js';

export interface WaveVersion {
  readonly waveId: string;
  readonly number: number;
  readonly sha256: string;
  readonly definition: QuestionnaireDefinition;
}

/** Every wave of a survey with what it asks. */
export async function findWaveVersions(db: Queryable, surveyId: string): Promise<WaveVersion[]> {
  const { rows } = await db.query<WaveVersion>(
    `select w.id as "waveId", w.number, encode(v.sha256, 'hex') as sha256, v.definition
     from office.wave w join office.questionnaire_version v on v.id = w.questionnaire_version_id
     where w.survey_id = $1 order by w.number`,
    [surveyId],
  );
  return rows;
}
