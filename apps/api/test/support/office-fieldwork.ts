import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** A survey without waves; gives its id. */
export async function addSurvey(db: pg.Pool, code: string): Promise<string> {
  const id = randomUUID();
  await db.query(
    `insert into office.survey (id, code, province_code, title_fa, title_en, weighting)
     values ($1, $2, 23, 'پیمایش ' || $2, 'Survey ' || $2, '{"variables": [], "scope": "wave", "collapse": {}}')`,
    [id, code],
  );
  return id;
}

export interface WaveOutline {
  readonly surveyId: string;
  readonly number: number;
  /** From now, as PostgreSQL reads an interval: `-1 day`. */
  readonly opens: string;
  readonly closes: string;
  /** Agencies that get a web link. */
  readonly links?: readonly string[];
}

/** A wave with an empty questionnaire; gives its id. */
export async function addWave(db: pg.Pool, wave: WaveOutline): Promise<string> {
  const id = randomUUID();
  const versionId = await addVersion(db);
  await db.query(
    `insert into office.wave (id, survey_id, questionnaire_version_id, number, title_fa, title_en, opens_at, closes_at)
     values ($1, $2, $3, $4, 'موج ' || $4::integer, 'Wave ' || $4::integer, now() + $5::interval, now() + $6::interval)`,
    [id, wave.surveyId, versionId, wave.number, wave.opens, wave.closes],
  );
  for (const agencyId of wave.links ?? []) await addLink(db, { waveId: id, agencyId });
  return id;
}

export interface LinkOutline {
  readonly waveId: string;
  readonly agencyId: string;
  readonly code?: string;
  readonly channel?: string;
  readonly quota?: number;
  readonly closed?: boolean;
}

export async function addLink(db: pg.Pool, link: LinkOutline): Promise<string> {
  const code = link.code ?? randomUUID();
  await db.query(
    `insert into office.link (code, wave_id, agency_id, channel, quota, closed) values ($1, $2, $3, $4, $5, $6)`,
    [code, link.waveId, link.agencyId, link.channel ?? 'web', link.quota ?? null, link.closed ?? false],
  );
  return code;
}

async function addVersion(db: pg.Pool): Promise<string> {
  const [questionnaireId, versionId] = [randomUUID(), randomUUID()];
  await db.query(
    `insert into office.questionnaire (id, code, title_fa) values ($1::uuid, $1::uuid::text, 'پرسشنامه')`,
    [questionnaireId],
  );
  await db.query(
    `insert into office.questionnaire_version (id, questionnaire_id, number, definition, sha256)
     values ($1, $2, 1, '{}', sha256('{}'))`,
    [versionId, questionnaireId],
  );
  await db.query(
    `insert into office.version_review (version_id, sha256, origin, state, published_at, evidence)
     values ($1, sha256('{}'), 'import', 'published', now(), '{}')`,
    [versionId],
  );
  return versionId;
}
