// What a measurement needs: a durable database of its own, the newest schema, one open wave with links.
import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { startThrowawayPostgres } from '../tools/throwaway-postgres.mjs';

const { coreTrustQuestionnaire, linkCodeFromBytes, randomAnswers } = await import('../dist/libs/surveys/src/index.js');
const { migrate } = await import('../dist/apps/api/src/database/migrate.js');
const { publishQuestionnaire } = await import('../dist/apps/api/src/questionnaires/publish-questionnaire.queries.js');
const { saveTargetSet } = await import('../dist/apps/api/src/figures/targets.queries.js');

export const definition = coreTrustQuestionnaire({
  counties: [
    { code: '1503', label: { fa: 'خرم‌آباد', en: 'Khorramabad' } },
    { code: '1502', label: { fa: 'بروجرد', en: 'Borujerd' } },
  ],
});

/** The same sequence for the same seed (mulberry32). */
export function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The body of one complete submission. */
export function submissionBody(link, random) {
  const answers = randomAnswers(definition, random, { jalaliYear: 1405 });
  return JSON.stringify({ link, key: randomBytes(32).toString('base64url'), language: 'fa', answers });
}

export const MARGINS = [
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
];

export async function startStage({ agencies = 4 } = {}) {
  const postgres = await startThrowawayPostgres({ database: 'hamava', profile: 'durable' });
  await migrate(postgres.url);
  const db = new pg.Pool({ connectionString: postgres.url, max: 4 });
  // The database may go while a connection says goodbye.
  db.on('error', () => undefined);
  await db.query(`insert into office.province values (15, 'لرستان', 'Lorestan')`);
  const versionId = await publishQuestionnaire(db, definition);
  const targetSetId = await saveTargetSet(db, {
    name: 'Lorestan 18+ 1395',
    source: 'Statistical Centre of Iran, census 1395',
    asOf: '2016-09-22',
    margins: MARGINS,
  });
  const [surveyId, waveId] = [randomUUID(), randomUUID()];
  const weighting = { variables: ['sex', 'ageBand', 'residence'], scope: 'wave', collapse: {} };
  await db.query(
    `insert into office.survey (id, code, province_code, title_fa, weighting, target_set_id) values ($1, 'bench', 15, 'سنجش', $2, $3)`,
    [surveyId, weighting, targetSetId],
  );
  await db.query(
    `insert into office.wave (id, survey_id, questionnaire_version_id, number, title_fa, opens_at, closes_at)
     values ($1, $2, $3, 1, 'موج ۱', now() - interval '1 day', now() + interval '30 days')`,
    [waveId, surveyId, versionId],
  );
  const links = [];
  for (let i = 0; i < agencies; i += 1) {
    const [agencyId, code] = [randomUUID(), linkCodeFromBytes(randomBytes(16))];
    await db.query(
      `insert into office.agency (id, province_code, key, name_fa, name_en, sector_key, sector_fa, sector_en, kind)
       values ($1, 15, $2, 'ثبت احوال', 'Civil Registration', 'general', 'عمومی', 'General', 'directorate')`,
      [agencyId, `agency-${i}`],
    );
    await db.query(`insert into office.link (code, wave_id, agency_id, channel) values ($1, $2, $3, 'web')`, [
      code,
      waveId,
      agencyId,
    ]);
    links.push({ code, agencyId });
  }
  return {
    db,
    url: postgres.url,
    surveyId,
    waveId,
    versionId,
    links,
    async stop() {
      await db.end();
      await postgres.stop();
    },
  };
}
