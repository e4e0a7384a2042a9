import { randomUUID } from 'node:crypto';
import { type Problem, canonicalJson } from '@hamava/surveys';
import { ProblemError } from '../database/problem-error.js';
import type { Queryable } from '../database/queryable.js';
import { findMargins, saveTargetSet } from '../figures/targets.queries.js';
import { publishQuestionnaire } from '../questionnaires/publish-questionnaire.queries.js';
import { linkCodeOf } from './import-identity.js';
import { type ImportMapping, mappingProblem } from './import-mapping.js';
import type { ImportPlan } from './import-plan.js';
import { marginsOf, weightingOf } from './mapped-weighting.js';

export interface PreparedSurvey {
  readonly surveyId: string;
  readonly waveIds: readonly string[];
  /** True when an earlier run of the same import had made it. */
  readonly existed: boolean;
}

/**
 * Makes the survey of an import with its questionnaire, targets, waves and links, or finds what an earlier run of the
 * same import made. Whatever belongs to somebody else is never touched: a survey, a questionnaire or a target set of the
 * same name is a problem. Call in a transaction.
 */
export async function prepareSurvey(db: Queryable, plan: ImportPlan): Promise<PreparedSurvey> {
  const { mapping } = plan;
  const { code } = mapping.survey;
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [code]);
  const surveyId = await findSurveyId(db, code);
  if (surveyId !== null) {
    if (!(await isOurs(db, surveyId, plan)))
      refuse('survey.code', `is taken: survey ${code} did not come from these two files`);
    return { surveyId, waveIds: await waveIdsOf(db, surveyId), existed: true };
  }
  if (await exists(db, 'select from office.questionnaire where code = $1', code)) {
    refuse('survey.code', `is taken: there is a questionnaire ${code}`);
  }
  await ensureProvince(db, mapping);
  const agencyIds = await ensureAgencies(db, mapping);
  const targetSetId = await ensureTargets(db, mapping);
  const versionId = await publishQuestionnaire(db, plan.definition);
  const madeId = await insertSurvey(db, mapping, targetSetId);
  const waveIds = await insertWaves(db, plan, { surveyId: madeId, versionId, agencyIds });
  return { surveyId: madeId, waveIds, existed: false };
}

function refuse(path: string, reason: string): never {
  throw ProblemError.of(mappingProblem(path, reason));
}

async function exists(db: Queryable, text: string, ...values: unknown[]): Promise<boolean> {
  return ((await db.query(text, values)).rowCount ?? 0) > 0;
}

async function findSurveyId(db: Queryable, code: string): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>('select id from office.survey where code = $1', [code]);
  return rows[0]?.id ?? null;
}

/** The links carry the identity of the import that made them. */
async function isOurs(db: Queryable, surveyId: string, plan: ImportPlan): Promise<boolean> {
  const { rows } = await db.query<{ code: string }>(
    'select l.code from office.link l join office.wave w on w.id = l.wave_id where w.survey_id = $1',
    [surveyId],
  );
  const found = rows.map(({ code }) => code).sort();
  return found.join() === linkCodes(plan).sort().join();
}

function linkCodes({ identity, mapping }: ImportPlan): string[] {
  return mapping.waves.list.flatMap(({ number }) =>
    mapping.agencies.list.map(({ key }) => linkCodeOf(identity, number, key)),
  );
}

async function waveIdsOf(db: Queryable, surveyId: string): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>('select id from office.wave where survey_id = $1 order by number', [
    surveyId,
  ]);
  return rows.map(({ id }) => id);
}

async function ensureProvince(db: Queryable, { province: { code, name } }: ImportMapping): Promise<void> {
  if (await exists(db, 'select from office.province where code = $1', code)) return;
  if (name === undefined) refuse('province.name', `is needed: province ${code} is not in the database`);
  await db.query('insert into office.province (code, name_fa, name_en) values ($1, $2, $3)', [code, name.fa, name.en]);
}

async function ensureAgencies(db: Queryable, { province, agencies }: ImportMapping): Promise<string[]> {
  const { rows } = await db.query<{ id: string; key: string }>(
    'select id, key from office.agency where province_code = $1 and key = any($2)',
    [province.code, agencies.list.map(({ key }) => key)],
  );
  const known = new Map(rows.map(({ id, key }) => [key, id]));
  const problems = agencies.list.flatMap((agency, i): Problem[] => {
    const incomplete = agency.name === undefined || agency.sector === undefined;
    const reason = `is not in province ${province.code}; a new agency needs name and sector`;
    return !known.has(agency.key) && incomplete ? [mappingProblem(`agencies.list[${i}].key`, reason)] : [];
  });
  if (problems[0] !== undefined) throw new ProblemError([problems[0], ...problems.slice(1)]);
  const ids: string[] = [];
  for (const agency of agencies.list)
    ids.push(known.get(agency.key) ?? (await insertAgency(db, province.code, agency)));
  return ids;
}

async function insertAgency(
  db: Queryable,
  provinceCode: number,
  { key, name, sector, kind = 'other' }: ImportMapping['agencies']['list'][number],
): Promise<string> {
  const id = randomUUID();
  await db.query(
    `insert into office.agency (id, province_code, key, name_fa, name_en, sector_key, sector_fa, sector_en, kind)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, provinceCode, key, name?.fa, name?.en, sector?.key, sector?.name.fa, sector?.name.en, kind],
  );
  return id;
}

/** A set of this name with other figures weights somebody else's survey: it stays as it is. */
async function ensureTargets(db: Queryable, mapping: ImportMapping): Promise<string | null> {
  const margins = marginsOf(mapping);
  if (mapping.targets === undefined || margins === null) return null;
  const { name, source, asOf } = mapping.targets;
  const { rows } = await db.query<{ id: string; source: string; asOf: string; variables: string[] }>(
    `select id, source, as_of::text as "asOf",
       (select array_agg(distinct variable) from figures.margin_target where target_set_id = s.id) as variables
     from figures.target_set s where name = $1`,
    [name],
  );
  const stored = rows[0];
  if (stored === undefined) return saveTargetSet(db, { name, source, asOf, margins });
  const variables = margins.map(({ variable }) => variable);
  const same =
    stored.source === source &&
    stored.asOf === asOf &&
    [...stored.variables].sort().join() === [...variables].sort().join() &&
    canonicalJson(await findMargins(db, stored.id, variables)) === canonicalJson(margins);
  if (!same) refuse('targets.name', `is taken: there are other targets of the name ${name}`);
  return stored.id;
}

async function insertSurvey(db: Queryable, mapping: ImportMapping, targetSetId: string | null): Promise<string> {
  const { survey, province } = mapping;
  const id = randomUUID();
  await db.query(
    `insert into office.survey (id, code, province_code, title_fa, title_en, weighting, target_set_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, survey.code, province.code, survey.title.fa, survey.title.en ?? null, weightingOf(mapping), targetSetId],
  );
  return id;
}

/** More than ever waits: nothing is counted, and no figure shows, before the last row is in. */
const HELD_BACK = 2_147_483_647;

/** Open, and held back, until the last row is in: then `closeImported` gives the waves their own closing days. */
async function insertWaves(
  db: Queryable,
  { identity, mapping }: ImportPlan,
  of: { readonly surveyId: string; readonly versionId: string; readonly agencyIds: readonly string[] },
): Promise<string[]> {
  const waveIds: string[] = [];
  for (const { number, title, opensOn } of mapping.waves.list) {
    const id = randomUUID();
    await db.query(
      `insert into office.wave
         (id, survey_id, questionnaire_version_id, number, title_fa, title_en, opens_at, closes_at, min_batch)
       values ($1, $2, $3, $4, $5, $6, $7::date::timestamp at time zone 'Asia/Tehran', now() + interval '10 years', $8)`,
      [id, of.surveyId, of.versionId, number, title.fa, title.en ?? null, opensOn, HELD_BACK],
    );
    for (const [i, { key }] of mapping.agencies.list.entries()) {
      await db.query(`insert into office.link (code, wave_id, agency_id, channel) values ($1, $2, $3, 'import')`, [
        linkCodeOf(identity, number, key),
        id,
        of.agencyIds[i],
      ]);
    }
    waveIds.push(id);
  }
  return waveIds;
}

/** The whole file is in: the waves end on their days, and the links take nothing more, so that all may be counted at once. */
export async function closeImported(db: Queryable, surveyId: string, { waves }: ImportMapping): Promise<void> {
  await db.query(
    `update office.wave w
     set closes_at = (d.closes_on + 1)::timestamp at time zone 'Asia/Tehran', min_batch = default
     from json_to_recordset($2::json) as d(number int, closes_on date)
     where w.survey_id = $1 and w.number = d.number`,
    [surveyId, JSON.stringify(waves.list.map(({ number, closesOn }) => ({ number, closes_on: closesOn })))],
  );
  await db.query(
    'update office.link l set closed = true from office.wave w where w.id = l.wave_id and w.survey_id = $1',
    [surveyId],
  );
}
