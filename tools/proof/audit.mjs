// What the database has, against what the respondents were told.
import pg from 'pg';

export async function query(url, text, values) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Open links without a quota, with what their questionnaire asks. */
export function findLinks(url) {
  return query(
    url,
    `select l.code, l.wave_id as "waveId", v.definition
     from office.link l
     join office.wave w on w.id = l.wave_id
     join office.questionnaire_version v on v.id = w.questionnaire_version_id
     where l.channel = 'web' and l.quota is null and not l.closed and now() >= w.opens_at and now() + interval '1 hour' < w.closes_at
     order by l.code limit 20`,
  );
}

/** Counts over the waves: each is a whole number. */
export async function countAnswers(url, waveIds) {
  const [counts] = await query(
    url,
    `select (select count(*)::int from answers.receipt where wave_id = any($1)) as receipts,
       (select count(*)::int from answers.inbox where wave_id = any($1)) as waiting,
       (select count(*)::int from answers.response where wave_id = any($1)) as responses,
       (select coalesce(sum(n), 0)::int from answers.flush where wave_id = any($1)) as flushed,
       (select coalesce(sum(n), 0)::int from figures.cell where wave_id = any($1)) as folded,
       (select coalesce(sum(min_batch - 1), 0)::int from office.wave where id = any($1)) as "mayWait"`,
    [waveIds],
  );
  return counts;
}

export async function receiptKeys(url, waveIds) {
  const rows = await query(
    url,
    `select encode(submission_key, 'hex') as key from answers.receipt where wave_id = any($1)`,
    [waveIds],
  );
  return new Set(rows.map(({ key }) => key));
}
