import { randomBytes, randomUUID } from 'node:crypto';
import type { LinkChannel } from '../../src/fieldwork/link.entity.js';
import { publishQuestionnaire } from '../../src/questionnaires/publish-questionnaire.queries.js';
import { saveTargetSet } from '../../src/figures/targets.queries.js';
import { type QuestionnaireDefinition, coreTrustQuestionnaire, linkCodeFromBytes } from '@hamava/surveys';
import type pg from 'pg';

export const definition: QuestionnaireDefinition = coreTrustQuestionnaire({
  counties: [
    { code: '1503', label: { fa: 'خرم‌آباد', en: 'Khorramabad' } },
    { code: '1502', label: { fa: 'بروجرد', en: 'Borujerd' } },
  ],
});

export interface CoreSurvey {
  readonly surveyId: string;
  readonly waveId: string;
  readonly agencyIds: readonly string[];
  /** A web link for each agency. */
  readonly links: readonly string[];
}

export interface CoreSurveyOptions {
  readonly agencies?: number;
  readonly minBatch?: number;
  readonly quota?: number | null;
  readonly channel?: LinkChannel;
  /** By default the core trust questionnaire. */
  readonly questionnaire?: QuestionnaireDefinition;
  readonly anonymous?: boolean;
  /** SQL expressions. */
  readonly opens?: string;
  readonly closes?: string;
}

const newLinkCode = () => linkCodeFromBytes(randomBytes(16));

/** An open wave, by default of the core trust questionnaire, weighted by sex, age and residence. */
export async function addCoreSurvey(db: pg.Pool, options: CoreSurveyOptions = {}): Promise<CoreSurvey> {
  const { agencies = 1, minBatch = 1, quota = null, channel = 'web' } = options;
  const { questionnaire = definition, anonymous = true } = options;
  const { opens = `now() - interval '1 day'`, closes = `now() + interval '30 days'` } = options;
  await db.query(`insert into office.province values (15, 'لرستان', 'Lorestan') on conflict do nothing`);
  const versionId = await publishQuestionnaire(db, questionnaire);
  const targetSetId = await saveTargetSet(db, {
    name: 'Lorestan 18+ 1395',
    source: 'Statistical Centre of Iran, census 1395',
    asOf: '2016-09-22',
    margins: [
      {
        variable: 'sex',
        levels: [
          { level: 'female', total: 623_700 },
          { level: 'male', total: 632_521 },
        ],
      },
      {
        variable: 'ageBand',
        levels: [
          { level: '18-29', total: 392_590 },
          { level: '30-49', total: 560_713 },
          { level: '50+', total: 302_918 },
        ],
      },
      {
        variable: 'residence',
        levels: [
          { level: 'urban', total: 820_704 },
          { level: 'rural', total: 435_517 },
        ],
      },
    ],
  });
  const surveyId = randomUUID();
  const weighting = {
    variables: ['sex', 'ageBand', 'residence'],
    scope: 'wave',
    collapse: { ageBand: { '50+': '30-49', '18-29': '30-49' } },
  };
  await db.query(
    `insert into office.survey (id, code, province_code, title_fa, title_en, weighting, target_set_id)
     values ($1, $2, 15, 'سنجش اعتماد', 'Trust survey', $3, $4)`,
    [surveyId, `core-${surveyId.slice(0, 8)}`, weighting, targetSetId],
  );
  const waveId = randomUUID();
  await db.query(
    `insert into office.wave (id, survey_id, questionnaire_version_id, number, title_fa, title_en, opens_at, closes_at, min_batch,
       anonymous)
     values ($1, $2, $3, 1, 'موج ۱', 'Wave 1', ${opens}, ${closes}, $4, $5)`,
    [waveId, surveyId, versionId, minBatch, anonymous],
  );
  const agencyIds: string[] = [];
  const links: string[] = [];
  for (let i = 0; i < agencies; i += 1) {
    const agencyId = randomUUID();
    const code = newLinkCode();
    await db.query(
      `insert into office.agency (id, province_code, key, name_fa, name_en, sector_key, sector_fa, sector_en, kind)
       values ($1, 15, $2, 'ادارهٔ کل ثبت احوال', 'Civil Registration', 'general', 'عمومی', 'General', 'directorate')`,
      [agencyId, `agency-${agencyId.slice(0, 8)}`],
    );
    await db.query('insert into office.link (code, wave_id, agency_id, channel, quota) values ($1, $2, $3, $4, $5)', [
      code,
      waveId,
      agencyId,
      channel,
      quota,
    ]);
    agencyIds.push(agencyId);
    links.push(code);
  }
  return { surveyId, waveId, agencyIds, links };
}
