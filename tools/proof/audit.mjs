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
       (select coalesce(sum(case when w.min_batch = 1 or now() > w.closes_at then 0 else 2 * w.min_batch - 1 end), 0)::int
        from office.wave w join (select distinct wave_id, agency_id from office.link) l on l.wave_id = w.id
        where w.id = any($1)) as "mayWait",
       (select coalesce(max(flush_no), 0)::int from answers.flush where wave_id = any($1)) as "lastFlush"`,
    [waveIds],
  );
  return counts;
}

/** The waves release their answers by so many, as waves in the field do; the demo's open one does not. */
export async function releaseBy(url, waveIds, n) {
  await query(url, 'update office.wave set min_batch = $2 where id = any($1)', [waveIds, n]);
}

/** As if the last day of the waves had passed a while ago. */
export async function closeWaves(url, waveIds) {
  await query(url, `update office.wave set closes_at = now() - interval '2 minutes' where id = any($1)`, [waveIds]);
}

/** Releases of an agency after the given flush that were smaller than the wave allows. */
export async function smallReleases(url, waveIds, after) {
  const [found] = await query(
    url,
    `select count(*)::int as n from answers.flush f join office.wave w on w.id = f.wave_id
     where f.wave_id = any($1) and f.flush_no > $2 and f.n < w.min_batch and exists (select from answers.flush e
       where e.wave_id = f.wave_id and e.agency_id = f.agency_id and e.flush_no < f.flush_no)`,
    [waveIds, after],
  );
  return found.n;
}

export async function receiptKeys(url, waveIds) {
  const rows = await query(
    url,
    `select encode(submission_key, 'hex') as key from answers.receipt where wave_id = any($1)`,
    [waveIds],
  );
  return new Set(rows.map(({ key }) => key));
}
