import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { canonicalJson } from '@hamava/surveys';

const FILE = path.resolve(import.meta.dirname, '../../../api/test/fixtures/every-kind.json');

/** The questionnaire with every kind of question. */
export const everyKind = (): Record<string, unknown> =>
  JSON.parse(fs.readFileSync(FILE, 'utf8')) as Record<string, unknown>;

/** Opens a wave, not anonymous, of the questionnaire with every kind of question; gives the code of its link. */
export function openEveryKind(code: string): Promise<string> {
  return openWave({ code, definition: everyKind(), wave: 'personal' });
}

export interface WaveWish {
  /** Of the link. */
  readonly code: string;
  readonly definition: unknown;
  readonly wave: 'anonymous' | 'personal';
  /** Name of the office; the first one otherwise. */
  readonly agencyName?: string;
}

/** Publishes a questionnaire past every review and opens a wave of it at one office; gives the code of its link. */
export async function openWave(wish: WaveWish): Promise<string> {
  const { code } = wish;
  const definition = canonicalJson(wish.definition);
  const sha256 = createHash('sha256').update(definition).digest();
  const [questionnaire, version, survey, wave] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const db = new pg.Client({ connectionString: process.env.HAMAVA_E2E_DATABASE_URL });
  await db.connect();
  try {
    await db.query(
      `insert into office.questionnaire (id, code, title_fa, title_en) values ($1, $2, 'همهٔ گونه‌ها', 'Every kind')`,
      [questionnaire, `every_${code.toLowerCase()}`],
    );
    await db.query(
      `insert into office.questionnaire_version (id, questionnaire_id, number, definition, sha256) values ($1, $2, 1, $3, $4)`,
      [version, questionnaire, definition, sha256],
    );
    await db.query(
      `insert into office.version_review (version_id, sha256, origin, state, published_at, evidence)
       values ($1, $2, 'import', 'published', now(), '{}')`,
      [version, sha256],
    );
    await db.query(
      `insert into office.survey (id, code, province_code, title_fa, title_en, weighting)
       select $1, $2, min(province_code), 'همهٔ گونه‌ها', 'Every kind', '{"variables": [], "scope": "wave", "collapse": {}}'
       from office.agency`,
      [survey, `every-${code.toLowerCase()}`],
    );
    await db.query(
      `insert into office.wave (id, survey_id, questionnaire_version_id, number, title_fa, title_en, opens_at, closes_at, anonymous)
       values ($1, $2, $3, 1, 'موج ۱', 'Wave 1', now() - interval '1 day', now() + interval '9 days', $4)`,
      [wave, survey, version, wish.wave === 'anonymous'],
    );
    await db.query(
      `insert into office.link (code, wave_id, agency_id, channel)
       select $1, $2, id, 'sms' from office.agency where $3::text is null or name_fa = $3 order by key limit 1`,
      [code, wave, wish.agencyName ?? null],
    );
  } finally {
    await db.end();
  }
  return code;
}
