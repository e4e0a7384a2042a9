import { coreTrust } from '@hamava/surveys';
import type { Queryable } from '../database/queryable.js';
import { saveTargetSet } from '../figures/targets.queries.js';
import type { Weighting } from '../fieldwork/survey.entity.js';
import { hashPassword } from '../identity/passwords.js';
import { publishQuestionnaire } from '../questionnaires/publish-questionnaire.queries.js';
import { AGENCIES, SECTORS } from './data/agencies.js';
import {
  ADULTS,
  AGE_BANDS,
  CENSUS_DAY,
  CENSUS_SOURCE,
  COUNTIES,
  LORESTAN,
  RESIDENCES,
  SEXES,
} from './data/lorestan.js';
import { DEMO_PASSWORD, HEADS, STAFF } from './data/staff.js';
import { buildQuestionnaires } from './build-questionnaires.js';
import { DEMO_SURVEY_ID, fillingWindow } from './demo-state.queries.js';
import { plannedLinks } from './fieldwork-plan.js';
import { fixedId } from './fixed-ids.js';
import { demoWaves } from './wave-calendar.js';

const WEIGHTING: Weighting = {
  variables: ['sex', 'ageBand', 'residence'],
  scope: 'wave',
  collapse: { ageBand: { '50+': '30-49', '18-29': '30-49' } },
};

/** Everything but answers: the province, its agencies and people, and four waves that wait to be filled. Call in a transaction. */
export async function buildCouncil(db: Queryable, { today, scale }: { today: string; scale: number }): Promise<void> {
  await insert(db, 'office.province', [{ code: LORESTAN.code, name_fa: LORESTAN.nameFa, name_en: LORESTAN.nameEn }]);
  await insert(
    db,
    'office.county',
    COUNTIES.map(({ code, nameFa, nameEn }) => ({
      code,
      province_code: LORESTAN.code,
      name_fa: nameFa,
      name_en: nameEn,
    })),
  );
  await insert(db, 'office.agency', AGENCIES.map(agencyRow));
  await insert(db, 'office.staff', await staffRows());
  await insert(
    db,
    'office.digest_recipient',
    HEADS.map(({ agency, name, address, language }) => ({
      id: fixedId('head', agency),
      agency_id: agencyId(agency),
      name,
      address,
      language,
      changed_by: staffId('dabir'),
    })),
  );
  const targetSetId = await saveTargetSet(db, {
    name: 'Lorestan, 18 years and more, census 1395',
    source: CENSUS_SOURCE,
    asOf: CENSUS_DAY,
    margins: censusMargins(),
  });
  const versionId = await publishQuestionnaire(
    db,
    // Linked to the bank, as the template is: whoever starts a draft from it finds the council's items locked.
    coreTrust(COUNTIES.map(({ code, nameFa, nameEn }) => ({ code: String(code), label: { fa: nameFa, en: nameEn } }))),
  );
  await insert(db, 'office.survey', [
    {
      id: DEMO_SURVEY_ID,
      code: 'core-trust',
      province_code: LORESTAN.code,
      title_fa: 'سنجش اعتماد مردم لرستان به دستگاه‌ها (نمایشی)',
      title_en: 'Public trust in the agencies of Lorestan (demo)',
      weighting: WEIGHTING,
      target_set_id: targetSetId,
    },
  ]);
  await buildQuestionnaires(db, { agencyId, staffId });
  const waves = demoWaves(today);
  await insert(
    db,
    'office.wave',
    waves.map(({ number, titleFa, titleEn, opensOn }) => ({
      id: waveId(number),
      survey_id: DEMO_SURVEY_ID,
      questionnaire_version_id: versionId,
      number,
      title_fa: titleFa,
      title_en: titleEn,
      anonymous: true,
      paused: false,
      archived: false,
      continuous: false,
      ...fillingWindow(opensOn),
    })),
  );
  await insert(
    db,
    'office.link',
    waves
      .flatMap(({ number }) => plannedLinks(number, scale))
      .map(({ code, wave, agencyKey, channel, quota, closed }) => ({
        code,
        wave_id: waveId(wave),
        agency_id: agencyId(agencyKey),
        channel,
        quota,
        closed,
        successor_code: null,
      })),
  );
}

export const agencyId = (key: string) => fixedId('agency', key);
export const staffId = (username: string) => fixedId('staff', username);
const waveId = (number: number) => fixedId('wave', String(number));

function agencyRow({ key, nameFa, nameEn, sector, kind }: (typeof AGENCIES)[number]) {
  return {
    id: agencyId(key),
    province_code: LORESTAN.code,
    key,
    name_fa: nameFa,
    name_en: nameEn,
    sector_key: sector,
    sector_fa: SECTORS[sector].nameFa,
    sector_en: SECTORS[sector].nameEn,
    kind,
  };
}

async function staffRows() {
  return Promise.all(
    STAFF.map(async ({ username, displayName, role, agency }) => ({
      id: staffId(username),
      username,
      display_name: displayName,
      role,
      agency_id: agency === undefined ? null : agencyId(agency),
      password_hash: await hashPassword(DEMO_PASSWORD),
      disabled: false,
    })),
  );
}

function censusMargins() {
  const people = (isIn: (group: (typeof ADULTS)[number]) => boolean) =>
    ADULTS.filter(isIn).reduce((sum, group) => sum + group.people, 0);
  return [
    { variable: 'sex', levels: SEXES.map((level) => ({ level, total: people(({ sex }) => sex === level) })) },
    {
      variable: 'ageBand',
      levels: AGE_BANDS.map((level) => ({ level, total: people(({ ageBand }) => ageBand === level) })),
    },
    {
      variable: 'residence',
      levels: RESIDENCES.map((level) => ({ level, total: people(({ residence }) => residence === level) })),
    },
  ];
}

type OfficeTable =
  `office.${'province' | 'county' | 'agency' | 'staff' | 'survey' | 'wave' | 'link' | 'digest_recipient'}`;

/** Rows must name every column: defaults are not filled in. */
async function insert(db: Queryable, table: OfficeTable, rows: readonly object[]): Promise<void> {
  await db.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(rows),
  ]);
}
