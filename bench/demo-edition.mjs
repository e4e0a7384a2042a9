// How long the council waits from "make an edition" to a candidate in the demo province: the real job on a running server. The edition
// that the demo comes with is taken away first, so that every response of every sample is counted anew.
import pg from 'pg';
import { startSite, stopSite } from '../apps/survey-web/e2e/support/site.mjs';

const WHO = { username: 'ravesh', password: 'hamava-demo' };
const SIGN_IN =
  'mutation SignIn($username: String!, $password: String!) { signIn(username: $username, password: $password) { staff { id } } }';
const START = 'mutation StartEdition($surveyId: ID!) { startEdition(surveyId: $surveyId) { id } }';

async function ask(site, query, variables, cookie = '') {
  const answer = await fetch(`${site}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(JSON.stringify(errors));
  const lines = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  return { data, cookie: lines.join('; ') };
}

async function takeEditionAway(db) {
  await db.query(`alter table figures.edition disable trigger edition_immutable;
    delete from figures.edition;
    alter table figures.edition enable trigger edition_immutable`);
}

async function whenBuilt(db, id) {
  for (;;) {
    const { rows } = await db.query(
      'select state, total, length(content) as bytes from figures.edition where id = $1',
      [id],
    );
    if (rows[0].state === 'candidate') return rows[0];
    if (rows[0].state !== 'building') throw new Error(`the edition is ${rows[0].state}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export async function benchDemoEdition() {
  await startSite();
  const site = process.env.HAMAVA_E2E_URL;
  const db = new pg.Pool({ connectionString: process.env.HAMAVA_E2E_DATABASE_URL, max: 1 });
  // The database may go while a connection says goodbye.
  db.on('error', () => undefined);
  try {
    const { rows } = await db.query('select survey_id as id from figures.edition limit 1');
    await takeEditionAway(db);
    const { cookie } = await ask(site, SIGN_IN, WHO);
    const start = performance.now();
    const { data } = await ask(site, START, { surveyId: rows[0].id }, cookie);
    const { total, bytes } = await whenBuilt(db, data.startEdition.id);
    const ms = performance.now() - start;
    const answers = await db.query('select count(*)::int as n from answers.response');
    return { ms, samples: total, bytes, answers: answers.rows[0].n };
  } finally {
    await db.end();
    await stopSite();
  }
}
