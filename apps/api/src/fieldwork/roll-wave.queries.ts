import type { Queryable } from '../database/queryable.js';

export interface WaveToRoll {
  readonly id: string;
  readonly surveyId: string;
  readonly versionId: string;
  readonly anonymous: boolean;
  /** Today in Iran. */
  readonly today: string;
}

/** Continuous waves that have closed and that no later wave of their survey follows. */
export async function findWavesToRoll(db: Queryable): Promise<WaveToRoll[]> {
  const { rows } = await db.query<WaveToRoll>(
    `select w.id, w.survey_id as "surveyId", w.questionnaire_version_id as "versionId", w.anonymous,
       to_char(now() at time zone 'Asia/Tehran', 'YYYY-MM-DD') as today
     from office.wave w
     where w.continuous and not w.archived and now() >= w.closes_at
       and not exists (select from office.wave x where x.survey_id = w.survey_id and x.number > w.number)`,
  );
  return rows;
}

/** Gives every open link of a wave its successor in the next, under a new code, and the next wave the caps of this one. */
export async function succeedLinks(
  db: Queryable,
  { from, to, codes }: { readonly from: string; readonly to: string; readonly codes: ReadonlyMap<string, string> },
): Promise<void> {
  const pairs = JSON.stringify([...codes].map(([before, after]) => ({ before, after })));
  await db.query(
    `with pairs as (select * from json_to_recordset($3::json) as p(before text, after text))
     insert into office.link (code, wave_id, agency_id, channel, quota)
     select p.after, $2, l.agency_id, l.channel, l.quota from pairs p join office.link l on l.code = p.before where l.wave_id = $1`,
    [from, to, pairs],
  );
  await db.query(
    `update office.link l set successor_code = p.after from json_to_recordset($1::json) as p(before text, after text)
     where l.code = p.before`,
    [pairs],
  );
  await db.query(
    `insert into office.wave_cap (wave_id, agency_id, quota) select $2, agency_id, quota from office.wave_cap where wave_id = $1`,
    [from, to],
  );
}

export async function findOpenLinkCodes(db: Queryable, waveId: string): Promise<string[]> {
  const { rows } = await db.query<{ code: string }>(
    'select code from office.link where wave_id = $1 and not closed order by code',
    [waveId],
  );
  return rows.map(({ code }) => code);
}
