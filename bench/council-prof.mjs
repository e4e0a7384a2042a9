// What the council waits for, over real HTTP: the trend of 80 agencies in 12 waves, and one outcome of an edition of that size.
// The database is filled by SQL: 960 samples with their points, and the edition that bench/province.mjs has compiled.
import { fork } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { AGENCIES, WAVES } from './province.mjs';
import { startStage } from './stage.mjs';

const screens = path.join(import.meta.dirname, '../apps/survey-web/src');
const trends = fs.readFileSync(path.join(screens, 'insights/trust-trend.graphql'), 'utf8');
/** The query of the screen, with the fragments that it names. */
const QUERY = [
  trends.slice(trends.indexOf('query TrustTrend')),
  fs.readFileSync(path.join(screens, 'api/figures.graphql'), 'utf8'),
].join('\n');
const WARMING = 20;
const ROUNDS = 100;

async function addWaves({ db, surveyId, versionId, waveId, links }) {
  const waves = [waveId];
  for (let number = 2; number <= WAVES; number += 1) {
    const id = randomUUID();
    waves.push(id);
    await db.query(
      `insert into office.wave (id, survey_id, questionnaire_version_id, number, title_fa, opens_at, closes_at)
       values ($1, $2, $3, $4::int, 'موج', now() + make_interval(days => 31 * $4::int), now() + make_interval(days => 31 * $4::int + 28))`,
      [id, surveyId, versionId, number],
    );
    await db.query(
      `insert into office.link (code, wave_id, agency_id, channel)
       select upper(left(md5(random()::text), 12)), $1, agency, 'web' from unnest($2::uuid[]) agency`,
      [id, links.map(({ agencyId }) => agencyId)],
    );
  }
  return waves;
}

/** A sample an agency and wave, with a point an outcome. */
async function addPoints({ db, surveyId, links }, waves) {
  await db.query(
    `insert into figures.sample (id, survey_id, agency_id, wave_id, cells_version, method_version, provenance, n, effective_n)
     select gen_random_uuid(), $1, agency, wave, 1, 'bench', '{"kish": {"deff": 1.3}}', 400, 300
     from unnest($2::uuid[]) agency cross join unnest($3::uuid[]) wave`,
    [surveyId, links.map(({ agencyId }) => agencyId), waves],
  );
  await db.query(
    `insert into figures.index_point (sample_id, outcome, domain, n, sum_of_weights, mean, se, df, ci95_low, ci95_high,
       ci50_low, ci50_high, effective_n, design_effect)
     select s.id, o.outcome, '', 390, 390, m.mean, 1.4, 388, m.mean - 2.7, m.mean + 2.7, m.mean - 0.9, m.mean + 0.9, 300, 1.3
     from figures.sample s cross join unnest($1::text[]) as o(outcome)
     cross join lateral (select 40 + 30 * random() + length(o.outcome) * 0 as mean) m`,
    [['index', ...Array.from({ length: 24 }, (_, at) => `outcome${at}`)]],
  );
  await db.query('analyze');
}

async function addEdition({ db, surveyId }, content) {
  const [made, decided] = [randomUUID(), randomUUID()];
  for (const id of [made, decided]) {
    await db.query(
      `insert into office.staff (id, username, display_name, role, password_hash) values ($1, $2, 'سنجش', 'council_secretary', '')`,
      [id, `bench-${id.slice(0, 8)}`],
    );
  }
  const [id, sha256] = [randomUUID(), createHash('sha256').update(content).digest('hex')];
  await db.query(
    `insert into figures.edition (id, survey_id, number, state, content, sha256, approved_sha256, made_by, decided_by, published_on)
     values ($1, $2, 1, 'published', $3, $4, $4, $5, $6, current_date)`,
    [id, surveyId, content, sha256, made, decided],
  );
  return { id, staffId: made };
}

async function openSession({ db }, staffId) {
  const token = randomBytes(32).toString('base64url');
  await db.query('insert into office.session (token_hash, staff_id) values ($1, $2)', [
    createHash('sha256').update(token).digest(),
    staffId,
  ]);
  return `hamava_session=${token}`;
}

async function timesOf(ask) {
  const times = [];
  let bytes = 0;
  for (let round = 0; round < WARMING + ROUNDS; round += 1) {
    const start = performance.now();
    const answer = await ask();
    const text = await answer.text();
    if (round >= WARMING) times.push(performance.now() - start);
    if (answer.status >= 400 || text.includes('"errors":')) throw new Error(`${answer.status}: ${text.slice(0, 500)}`);
    bytes = Buffer.byteLength(text);
  }
  times.sort((a, b) => a - b);
  return { p50: times[Math.floor(ROUNDS * 0.5)], p95: times[Math.floor(ROUNDS * 0.95)], bytes };
}

export async function benchCouncil(content) {
  const stage = await startStage({ agencies: AGENCIES });
  await addPoints(stage, await addWaves(stage));
  const edition = await addEdition(stage, content);
  const cookie = await openSession(stage, edition.staffId);
  const child = fork(new URL('./serve.mjs', import.meta.url), {
    env: { ...process.env, DATABASE_URL: stage.url, PORT: '0', HAMAVA_ROLE: 'api', NODE_ENV: 'production' },
    execArgv: ['--cpu-prof', '--cpu-prof-dir=/tmp/w/p5/prof'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  try {
    const { url } = await new Promise((resolve) => child.once('message', resolve));
    const body = JSON.stringify({ query: QUERY, variables: { surveyId: stage.surveyId, outcome: 'index' } });
    const headers = { cookie, 'content-type': 'application/json' };
    const place = `${url}/api/editions/${edition.id}?outcome=trust_index`;
    const { headers: first } = await fetch(place, { headers: { cookie } });
    return {
      trend: await timesOf(() => fetch(`${url}/graphql`, { method: 'POST', headers, body })),
      edition: await timesOf(() => fetch(place, { headers: { cookie } })),
      unchanged: await timesOf(() => fetch(place, { headers: { cookie, 'if-none-match': first.get('etag') } })),
    };
  } finally {
    await new Promise((resolve) => child.once('exit', resolve) && child.disconnect());
    await stage.stop();
  }
}
