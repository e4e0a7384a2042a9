import { randomUUID } from 'node:crypto';
import { keepBands } from '@hamava/surveys';
import type pg from 'pg';
import { answerSet } from './answer-sets.js';
import { type CoreSurvey, definition } from './core-survey.js';

export interface Waiting {
  readonly survey: CoreSurvey;
  readonly agencyId: string;
  readonly n: number;
  readonly random: () => number;
  /** The base weight of each, which can tell it from the others; by default all weigh 1. */
  readonly weight?: (place: number) => string;
}

/** Answers as they lie in the inbox, in the order in which they came. */
export async function putAnswers(db: pg.Pool, { survey, agencyId, n, random, weight }: Waiting): Promise<void> {
  const { rows } = await db.query<{ id: string }>(
    'select questionnaire_version_id as id from office.wave where id = $1',
    [survey.waveId],
  );
  const answers = Array.from({ length: n }, (_, place) => ({
    s: randomUUID(),
    p: {
      v: rows[0]?.id,
      w: weight?.(place) ?? '1',
      a: keepBands(definition, answerSet(random), { jalaliYear: 1405 }),
    },
  }));
  await db.query(
    `insert into answers.inbox (slot, wave_id, agency_id, payload)
     select s, $1, $2, p from json_to_recordset($3::json) as r(s uuid, p jsonb)`,
    [survey.waveId, agencyId, JSON.stringify(answers)],
  );
}
