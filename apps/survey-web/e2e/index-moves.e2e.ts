import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { siteUrl } from './support/browser.js';
import { Staff } from './support/graph.js';
import { CLOSED_LINK, FULL_LINK } from './support/interview.js';

interface Point {
  readonly value: number | null;
  readonly base: number | null;
  readonly wave: { readonly number: number; readonly state: string };
}
interface Trend {
  readonly trustTrend: { readonly agencies: { readonly agency: { readonly key: string }; readonly points: Point[] }[] };
}

const TREND = `query ($surveyId: ID!) {
  trustTrend(surveyId: $surveyId) { agencies { agency { key } points { value base wave { number state } } } }
}`;
const AGENCY = 'post';

/** The web link of the agency in the wave that is open. */
async function openLinkOf(agencyKey: string): Promise<string> {
  const client = new Client({ connectionString: process.env.HAMAVA_E2E_DATABASE_URL ?? '' });
  await client.connect();
  const { rows } = await client.query<{ code: string }>(
    `select l.code from office.link l join office.wave w on w.id = l.wave_id join office.agency a on a.id = l.agency_id
     where a.key = $1 and l.channel = 'web' and not l.closed and now() between w.opens_at and w.closes_at`,
    [agencyKey],
  );
  await client.end();
  const [link] = rows;
  if (!link) throw new Error(`no open link of ${agencyKey}`);
  return link.code;
}

const SCALE_ITEMS = ['t1', 'r1', 'r2', 'l1', 'l2', 'o1', 'o2', 'i1', 'i2', 'f1', 'f2'];

function answersOf(point: number, respondent: number): Record<string, string | number> {
  const words = { w1: point === 0 ? 1 : 5, w2: point === 0 ? 1 : 5, w3: point === 0 ? 1 : 5 };
  const sexes = ['female', 'male'];
  const years = [1380, 1365, 1340];
  return {
    ...Object.fromEntries(SCALE_ITEMS.map((code) => [code, point])),
    ...words,
    contact: 'none',
    sex: sexes[respondent % 2] ?? 'refused',
    birth_year: years[respondent % 3] ?? 1365,
    county: 'refused',
    residence: respondent % 4 === 0 ? 'rural' : 'urban',
  };
}

function send(link: string, answers: Record<string, string | number>): Promise<Response> {
  return fetch(siteUrl('/api/submissions'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ link, key: randomBytes(32).toString('base64url'), language: 'fa', answers }),
  });
}

async function pointOf(staff: Staff, surveyId: string): Promise<Point> {
  const { trustTrend } = await staff.ask<Trend>(TREND, { surveyId });
  const agency = trustTrend.agencies.find((each) => each.agency.key === AGENCY);
  const point = agency?.points.find(({ wave }) => wave.state === 'OPEN');
  if (!point) throw new Error(`no open wave of ${AGENCY}`);
  return point;
}

test('what citizens answer now moves the index that the council sees within five seconds', async () => {
  const staff = await Staff.signIn('dabir');
  const { surveys } = await staff.ask<{ surveys: { id: string }[] }>('{ surveys { id } }');
  const surveyId = surveys[0]?.id ?? '';
  const before = await pointOf(staff, surveyId);
  const link = await openLinkOf(AGENCY);

  const sent = await Promise.all(Array.from({ length: 60 }, (_, i) => send(link, answersOf(0, i))));
  expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([201]));
  const acknowledged = Date.now();
  let after = await pointOf(staff, surveyId);
  while ((after.base ?? 0) < (before.base ?? 0) + 60 && Date.now() - acknowledged < 5_000) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    after = await pointOf(staff, surveyId);
  }

  expect(after.base).toBe((before.base ?? 0) + 60);
  expect(before.value).not.toBeNull();
  expect(after.value as number).toBeLessThan((before.value as number) - 2);
});

test('a closed link, a full link and a link of nobody take no answers over JSON either', async () => {
  const statuses = await Promise.all(
    [CLOSED_LINK, FULL_LINK, '7KD2Q9F'].map(async (link) => {
      const answer = await send(link, answersOf(5, 1));
      return { status: answer.status, code: /[A-Z]+_[A-Z_]+/.exec(await answer.text())?.[0] };
    }),
  );
  expect(statuses.map(({ code }) => code)).toEqual(['WAVE_NOT_OPEN', 'LINK_FULL', 'LINK_UNKNOWN']);
  expect(statuses.every(({ status }) => status >= 400 && status < 500)).toBe(true);
});
