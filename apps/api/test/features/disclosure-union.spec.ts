import type { Edition } from '@hamava/editions';
import { parse } from 'csv-parse/sync';
import { FlushWaveJob } from '../../src/answers/flush-wave.job.js';
import { AppModule } from '../../src/app.module.js';
import { BuildEditionJob } from '../../src/editions/build-edition.job.js';
import { EstimateAgencyWaveJob } from '../../src/figures/estimate-agency-wave.job.js';
import { seededRandom } from '../support/answer-sets.js';
import { type CoreSurvey, addCoreSurvey } from '../support/core-survey.js';
import { GraphqlClient } from '../support/graphql-client.js';
import { PASSWORD, addPerson } from '../support/office-people.js';
import { dataOf } from '../support/questionnaire-desk.js';
import { numbersOf, queryNames, wholeQuery } from '../support/schema-walk.js';
import { type TestApp, startTestApp } from '../support/test-app.js';
import { putAnswers } from '../support/waiting-answers.js';

/** Figures of answers: what they may be. */
const FIGURES: Readonly<Record<string, (value: number) => boolean>> = {
  'IndexPoint.value': isMultipleOf(0.1),
  'IndexPoint.standardError': isMultipleOf(0.01),
  'IndexPoint.base': isMultipleOf(5),
  'IndexPoint.effectiveBase': isMultipleOf(5),
  'IndexPoint.designEffect': isMultipleOf(0.1),
  'CouncilPoint.value': isMultipleOf(0.1),
  'CouncilPoint.standardError': isMultipleOf(0.01),
  'CouncilPoint.base': isMultipleOf(5),
  'CouncilPoint.effectiveBase': isMultipleOf(5),
  'CouncilPoint.publishedAgencies': Number.isInteger,
  'CouncilPoint.suppressedAgencies': Number.isInteger,
  'Interval.low': isMultipleOf(0.1),
  'Interval.high': isMultipleOf(0.1),
  'IndexChange.difference': isMultipleOf(0.1),
  'IndexChange.standardError': isMultipleOf(0.01),
  'IndexChange.pValue': isMultipleOf(0.0001),
  'OfficeWave.counted': isMultipleOf(5),
  'DayCount.count': isMultipleOf(5),
  'EditionMove.before': isMultipleOf(0.1),
  'EditionMove.after': isMultipleOf(0.1),
  'EditionDifference.provinceBefore': isMultipleOf(0.1),
  'EditionDifference.provinceAfter': isMultipleOf(0.1),
};

/** Numbers that say nothing of answers: ordinals, sizes of files and of questionnaires, plans of the field, rules. */
const NO_FIGURES =
  /^(AskableVersion|BankItem|Digest|Edition|Holdable|Hold|Method|MethodWave|Wave|SurveyLink|Questionnaire\w*|Report|ReportFile|CalendarWave)\.|^EditionDifference\.(figures|wave|wavesAdded)$|^EditionMove\.wave$/;

function isMultipleOf(step: number) {
  return (value: number): boolean => Math.abs(value / step - Math.round(value / step)) < 1e-6;
}

let app: TestApp;
let survey: CoreSurvey;
let edition: Edition;
let editionId: string;
let people: Readonly<Record<'secretary' | 'method' | 'large' | 'small', GraphqlClient>>;

beforeAll(async () => {
  app = await startTestApp({ whole: (env) => AppModule.with(env), env: { role: 'api' } });
  survey = await addCoreSurvey(app.db, { agencies: 6, minBatch: 20 });
  const random = seededRandom(2028);
  for (const [at, n] of [117, 93, 88, 104, 76, 44].entries()) {
    await putAnswers(app.db, { survey, agencyId: survey.agencyIds[at] as string, n, random });
  }
  await app.app.get(FlushWaveJob, { strict: false }).flush(survey.waveId);
  const estimate = app.app.get(EstimateAgencyWaveJob, { strict: false });
  for (const agencyId of survey.agencyIds) await estimate.run({ waveId: survey.waveId, agencyId });
  await addPerson(app.db, { username: 'secretary', role: 'council_secretary' });
  await addPerson(app.db, { username: 'method', role: 'council_method' });
  await addPerson(app.db, { username: 'large', role: 'pr_manager', agencyId: survey.agencyIds[0] });
  await addPerson(app.db, { username: 'small', role: 'pr_manager', agencyId: survey.agencyIds[5] });
  const signedIn = async (username: string): Promise<GraphqlClient> => {
    const client = new GraphqlClient(app.url);
    await client.signIn(username, PASSWORD);
    return client;
  };
  people = {
    secretary: await signedIn('secretary'),
    method: await signedIn('method'),
    large: await signedIn('large'),
    small: await signedIn('small'),
  };
  const id = dataOf<{ id: string }>(
    await people.method.send(`mutation { startEdition(surveyId: "${survey.surveyId}") { id } }`),
  ).id;
  await app.app.get(BuildEditionJob, { strict: false }).run({ editionId: id });
  const { rows } = await app.db.query<{ content: string; sha256: string }>(
    'select content, sha256 from figures.edition where id = $1',
    [id],
  );
  editionId = id;
  edition = JSON.parse(rows[0]?.content ?? '') as Edition;
  dataOf(await people.secretary.send(`mutation { publishEdition(id: "${id}", sha256: "${rows[0]?.sha256}") { id } }`));
});
afterAll(() => app?.close());

interface Seen {
  readonly who: string;
  readonly reply: unknown;
}

/** Everything that every role is given by every query of the schema, of every outcome. */
async function union(): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const [who, client] of Object.entries(people)) {
    for (const name of queryNames()) {
      const outcomes = name === 'trustTrend' ? edition.outcomes.map(({ code }) => code) : ['index'];
      for (const outcome of outcomes) {
        const query = wholeQuery(name, { surveyId: survey.surveyId, editionId, outcome });
        if (query === null) continue;
        const { data } = await client.send(query);
        if (data) seen.push({ who, reply: data });
      }
    }
  }
  return seen;
}

interface Trend {
  readonly outcome: { readonly code: string };
  readonly agencies: readonly {
    readonly agency: { readonly key: string };
    readonly points: readonly {
      readonly status: string;
      readonly value: number | null;
      readonly standardError: number | null;
      readonly base: number | null;
      readonly effectiveBase: number | null;
    }[];
  }[];
}

describe('all that anybody is given', () => {
  let seen: Seen[];
  beforeAll(async () => {
    seen = await union();
  });

  it('is, number by number, a figure that is rounded as the rule says or none at all', () => {
    const all = seen.flatMap(({ who, reply }) => numbersOf(reply).map((own) => ({ who, ...own })));
    const figures = all.filter(({ place }) => Object.hasOwn(FIGURES, place));
    expect(new Set(figures.map(({ place }) => place)).size).toBeGreaterThan(12);
    expect(figures.filter(({ place, value }) => !FIGURES[place]?.(value))).toEqual([]);
    const others = all.filter(({ place }) => !Object.hasOwn(FIGURES, place) && !NO_FIGURES.test(place));
    expect([...new Set(others.map(({ place }) => place))]).toEqual([]);
  });

  it('tells of an agency while its wave is open what the edition of the same answers tells, or less', () => {
    const trends = seen.flatMap(({ reply }) => {
      const own = (reply as { readonly trustTrend?: Trend | null }).trustTrend;
      return own ? [own] : [];
    });
    const live = trends.flatMap(({ outcome, agencies }) =>
      agencies.flatMap(({ agency, points }) =>
        points.flatMap((point) =>
          point.status === 'PUBLISHED' ? [{ outcome: outcome.code, agency: agency.key, point }] : [],
        ),
      ),
    );
    expect(new Set(live.map(({ outcome }) => outcome)).size).toBeGreaterThan(5);
    for (const { outcome, agency, point } of live) {
      const figure = edition.measured.figures.find((own) => own.agency === agency && own.outcome === outcome);
      expect(figure).toMatchObject({
        status: 'PUBLISHED',
        value: point.value,
        se: point.standardError,
        base: point.base,
        effectiveBase: point.effectiveBase,
      });
    }
  });

  it('names no number of an agency with too few answers, to nobody', () => {
    const key = edition.measured.samples.find(({ because }) => because === 'BASE')?.agency;
    expect(key).toBeDefined();
    const own = seen.flatMap(({ reply }) => {
      const trend = (reply as { readonly trustTrend?: Trend | null }).trustTrend;
      return trend?.agencies.filter(({ agency }) => agency.key === key) ?? [];
    });
    expect(own.length).toBeGreaterThan(0);
    expect(own.flatMap(({ points }) => numbersOf(points.map(({ value, base }) => ({ value, base }))))).toEqual([]);
  });

  it('is the edition byte for byte to every role and the public, and its tables hold no other figure', async () => {
    const read = async (url: string, cookie = '') => (await fetch(`${app.url}${url}`, { headers: { cookie } })).text();
    const code = edition.survey.code;
    const open = await read(`/public/${code}/editions/1/edition.json`);
    expect(JSON.parse(open)).toEqual(edition);
    for (const client of Object.values(people)) {
      expect(await read(`/api/editions/${editionId}?whole`, client.cookie)).toBe(open);
    }
    const files = (await read(`/public/${code}/editions/1/checksums.txt`)).split('\n').map((line) => line.slice(66));
    const tables = files.filter((name) => name.endsWith('.csv'));
    expect(tables.length).toBeGreaterThan(4);
    const known = new Set(numbersOf(edition).map(({ value }) => String(value)));
    for (const name of tables) {
      const rows: Record<string, string>[] = parse(await read(`/public/${code}/editions/1/${name}`), {
        bom: true,
        columns: true,
      });
      const figures = rows.flatMap((row) =>
        ['value', 'se', 'percent', 'base', 'effective_base', 'design_effect'].flatMap((column) => row[column] ?? []),
      );
      expect([name, figures.filter((own) => own !== '' && !known.has(String(Number(own))))]).toEqual([name, []]);
    }
  });
});
