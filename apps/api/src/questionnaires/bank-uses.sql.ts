import type { Queryable } from '../database/queryable.js';

/** How many published versions ask an item of the bank in the bank's words, by its key. */
export async function findBankUses(db: Queryable): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.query<{ item: string; versions: number }>(
    `select q.bank->>'item' as item, count(distinct v.id)::int as versions
     from office.questionnaire_version v
     join office.version_review r on r.version_id = v.id and r.state = 'published'
     cross join lateral (
       select question->'bank' as bank from jsonb_path_query(v.definition, '$.sections[*].questions[*]') as question) q
     where q.bank->'linked' = 'true' group by 1`,
  );
  return new Map(rows.map(({ item, versions }) => [item, versions]));
}
