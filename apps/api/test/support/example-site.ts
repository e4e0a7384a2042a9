import { type Edition, compileEdition } from '@hamava/editions';
import { exampleInput } from '../../../../libs/editions/src/testing/example-input.js';
import { AppModule } from '../../src/app.module.js';
import { addCoreSurvey } from './core-survey.js';
import { addPerson } from './office-people.js';
import { publishCompiled } from './published-edition.js';
import { type TestApp, startTestApp } from './test-app.js';

export const FORMULA = "=cmd|' /C calc'!A0";
export const MARKUP = '"><svg onload=alert(1)>&';
/** Turns what follows it around, and never ends that. */
export const REVERSED = 'ادارهٔ \u202enoitcerid rehto\u2066';
export const LONG = 'سازمان بسیار بلندنام '.repeat(14).trim();
export const EXAMPLE = { agencies: 7, waves: 8, respondents: 60 } as const;

export interface ExampleSite {
  readonly app: TestApp;
  readonly code: string;
  /** Bytes of the first edition. */
  readonly first: string;
  get(path: string, init?: RequestInit): Promise<Response>;
}

/** A small province with the planted traps and agencies of nasty names. */
function exampleEdition(
  { code: survey, asked }: { readonly code: string; readonly asked: string },
  number: number,
  correction: Edition['correction'] = null,
): Edition {
  const input = exampleInput(EXAMPLE);
  const agencies = input.agencies.map((agency, at) => {
    const name = [FORMULA, undefined, MARKUP, REVERSED, LONG][at];
    return name === undefined ? agency : { ...agency, name: { fa: name, en: name } };
  });
  const edition = compileEdition({ ...input, agencies, number, correction, survey: { ...input.survey, code: survey } });
  const waves = edition.waves.map((wave) => ({ ...wave, questionnaire: { ...wave.questionnaire, sha256: asked } }));
  return { ...edition, waves };
}

/** A server with two published editions of the example province, the second a correction of the first. */
export async function startExampleSite(): Promise<ExampleSite> {
  const app = await startTestApp({ whole: (env) => AppModule.with(env), env: { role: 'api' } });
  const { surveyId } = await addCoreSurvey(app.db);
  const { rows } = await app.db.query<{ code: string; asked: string }>(
    `select s.code, encode(v.sha256, 'hex') as asked from office.survey s join office.wave w on w.survey_id = s.id
     join office.questionnaire_version v on v.id = w.questionnaire_version_id where s.id = $1`,
    [surveyId],
  );
  const [own = { code: '', asked: '' }] = rows;
  const { code } = own;
  const by = [
    await addPerson(app.db, { username: 'maker', role: 'council_method' }),
    await addPerson(app.db, { username: 'publisher', role: 'council_secretary' }),
  ] as const;
  const first = await publishCompiled(app.db, { surveyId, by }, exampleEdition(own, 1));
  const because = { fa: 'جمع اشتباه بود', en: 'the sum was wrong' };
  await publishCompiled(app.db, { surveyId, by }, exampleEdition(own, 2, { of: 1, because }));
  return {
    app,
    code,
    first,
    get: (path, init = {}) => fetch(`${app.url}/public/${path}`, { redirect: 'manual', ...init }),
  };
}
