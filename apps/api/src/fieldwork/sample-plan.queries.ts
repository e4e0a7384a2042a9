import type { Queryable } from '../database/queryable.js';
import type { Weighting } from './survey.entity.js';

export interface SamplePlan {
  readonly surveyId: string;
  readonly versionId: string;
  readonly weighting: Weighting;
  readonly targetSetId: string | null;
  /** Frozen questionnaires in use in the survey. */
  readonly versions: number;
}

/** How the answers of a wave are weighted, and by which frozen questionnaire they are scored. */
export async function findSamplePlan(db: Queryable, waveId: string): Promise<SamplePlan | null> {
  const { rows } = await db.query<SamplePlan>(
    `select s.id as "surveyId", w.questionnaire_version_id as "versionId", s.weighting, s.target_set_id as "targetSetId",
       (select count(distinct x.questionnaire_version_id)::int from office.wave x where x.survey_id = s.id) as versions
     from office.wave w join office.survey s on s.id = w.survey_id where w.id = $1`,
    [waveId],
  );
  return rows[0] ?? null;
}
