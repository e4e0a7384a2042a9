import type { Change, LocalizedText, QuestionnaireDefinition } from '@hamava/surveys';
import type { Queryable } from '../database/queryable.js';

export interface PublishedBefore {
  readonly number: number;
  readonly definition: QuestionnaireDefinition;
}

/** The newest version that waves may have asked; null: there is none. */
export async function findPreviouslyPublished(db: Queryable, questionnaireId: string): Promise<PublishedBefore | null> {
  const { rows } = await db.query<PublishedBefore>(
    `select v.number, v.definition from office.questionnaire_version v join office.version_review r on r.version_id = v.id
     where v.questionnaire_id = $1 and r.state in ('published', 'retired') order by v.number desc limit 1`,
    [questionnaireId],
  );
  return rows[0] ?? null;
}

/** Notes for every outcome that a change breaks why it no longer means what it meant. */
export async function insertTrendBreaks(db: Queryable, versionId: string, changes: readonly Change[]): Promise<void> {
  const because = new Map<string, LocalizedText>();
  for (const change of changes) {
    if (change.class !== 'breaksTrend') continue;
    for (const outcome of change.outcomes) if (!because.has(outcome)) because.set(outcome, change.because);
  }
  await db.query(
    `insert into figures.trend_break (version_id, outcome, declared_on, because_fa, because_en)
     select $1, b.outcome, (now() at time zone 'Asia/Tehran')::date, b.fa, b.en
     from json_to_recordset($2::json) as b(outcome text, fa text, en text)`,
    [versionId, JSON.stringify([...because].map(([outcome, { fa, en }]) => ({ outcome, fa, en: en ?? fa })))],
  );
}
