import { compileEdition, deriveEdition, EDITION_FORMAT, type Edition, type EditionInput } from '@hamava/editions';
import { canonicalJson } from '@hamava/surveys';
import type { Queryable } from '../database/queryable.js';
import { sealEdition } from './assemble-edition.js';
import { countSample, toCountedCells, type Snapshot } from './count-sample.js';
import { findPlannedAgencies, findSurveyHead } from './edition-plan.queries.js';
import { findRecipe, findSnapshots, type RecipeEntry, type StoredEdition } from './editions.queries.js';
import { instrumentOf } from './instrument-of.js';
import { findWaveVersions } from './wave-versions.queries.js';

export interface Verification {
  readonly equal: boolean;
  /** Names of the figures that come out otherwise, and other faults, in words. */
  readonly differences: readonly string[];
  /** Samples whose responses were counted anew, and responses in them. */
  readonly samples: number;
  readonly responses: number;
}

/**
 * An edition from its file alone: its canonical form, and everything that follows from its published figures. What was measured can
 * only be checked where the answers are.
 */
export function verifyFile(content: string): Verification {
  const edition = parseEdition(content);
  const differences: string[] = [];
  if (canonicalJson(edition) !== content)
    differences.push('the file is not in its canonical form: somebody has edited it');
  const { derived, ...rest } = edition;
  differences.push(...unlike(deriveEdition(rest), derived, 'derived'));
  return { equal: differences.length === 0, differences, samples: 0, responses: 0 };
}

/**
 * A stored edition from the responses that were counted when it was made: every one is scored and counted anew. Call in a REPEATABLE
 * READ transaction.
 */
export async function verifyStored(
  db: Queryable,
  surveyId: string,
  stored: StoredEdition,
  onProgress: (message: string) => void = () => undefined,
): Promise<Verification> {
  const edition = parseEdition(stored.content);
  const differences: string[] = [];
  if (sealEdition(edition).sha256 !== stored.sha256) differences.push('the content has not the hash that was approved');
  const recipe = await findRecipe(db, stored.id);
  const rebuild = await rebuilder(db, surveyId, edition, recipe);
  const snapshots = await findSnapshots(
    db,
    recipe.map(({ sha256 }) => sha256),
  );
  differences.push(...unlike(rebuild(snapshots), edition, 'edition'));
  const recounted = new Map<string, Snapshot>();
  let responses = 0;
  for (const [at, entry] of recipe.entries()) {
    onProgress(`Counting again: ${at} of ${recipe.length} agencies and waves`);
    const fresh = await recount(db, surveyId, edition, entry);
    responses += fresh.n;
    recounted.set(entry.sha256, fresh);
  }
  if (differences.length === 0) differences.push(...unlike(rebuild(recounted), edition, 'edition'));
  return { equal: differences.length === 0, differences, samples: recipe.length, responses };
}

type Rebuild = (snapshots: ReadonlyMap<string, Snapshot>) => Edition;

async function rebuilder(
  db: Queryable,
  surveyId: string,
  edition: Edition,
  recipe: readonly RecipeEntry[],
): Promise<Rebuild> {
  const survey = await findSurveyHead(db, surveyId);
  const versions = await findWaveVersions(db, surveyId);
  const agencies = await findPlannedAgencies(db, surveyId);
  if (survey === null) throw new Error(`No survey ${surveyId}.`);
  const instruments = edition.waves.flatMap(({ questionnaire: { sha256 }, method: number }) => {
    const definition = versions.find((own) => own.sha256 === sha256)?.definition;
    const method = edition.methods.find((own) => own.number === number);
    return definition && method ? [instrumentOf({ sha256, definition }, method).instrument] : [];
  });
  const { format: _format, outcomes: _outcomes, questions: _questions, measured: _m, derived: _d, ...head } = edition;
  return (snapshots) =>
    compileEdition({
      ...head,
      weighting: survey.weighting,
      instruments,
      samples: recipe.flatMap(({ waveId, agencyId, sha256, held }): EditionInput['samples'] => {
        const wave = versions.find((own) => own.waveId === waveId)?.number;
        const agency = agencies.find(({ id }) => id === agencyId)?.key;
        const snapshot = snapshots.get(sha256);
        if (wave === undefined || agency === undefined || snapshot === undefined) return [];
        return [{ agency, wave, cells: toCountedCells(snapshot), cellsSha256: snapshot.sha256, held }];
      }),
    });
}

async function recount(
  db: Queryable,
  surveyId: string,
  edition: Edition,
  { waveId, agencyId, flushNo }: RecipeEntry,
): Promise<Snapshot> {
  const survey = await findSurveyHead(db, surveyId);
  const wave = (await findWaveVersions(db, surveyId)).find((own) => own.waveId === waveId);
  const number = edition.waves.find((own) => own.number === wave?.number)?.method;
  const method = edition.methods.find((own) => own.number === number);
  if (!survey || !wave || !method) throw new Error(`Wave ${waveId} is not part of the survey any more.`);
  const instrument = instrumentOf({ sha256: wave.sha256, definition: wave.definition }, method);
  const place = { waveId, agencyId, variables: survey.weighting.variables, upToFlush: flushNo };
  return countSample(db, place, () => instrument);
}

/** Throws when it is no edition at all. */
export function parseEdition(content: string): Edition {
  const parsed = JSON.parse(content) as Partial<Edition>;
  if (parsed.format !== EDITION_FORMAT || !parsed.measured || !parsed.derived) {
    throw new Error(`This is no edition (${EDITION_FORMAT}).`);
  }
  return parsed as Edition;
}

const SHOWN = 100;

/** Where two documents differ, named by what identifies the entry they are in. */
export function unlike(now: unknown, published: unknown, name: string): string[] {
  const found: string[] = [];
  compare(now, published, name, found);
  return found.slice(0, SHOWN);
}

function compare(now: unknown, published: unknown, name: string, found: string[]): void {
  if (canonicalJson(now ?? null) === canonicalJson(published ?? null)) return;
  if (Array.isArray(now) && Array.isArray(published) && now.length === published.length) {
    now.forEach((own, at) => compare(own, published[at], `${name} › ${nameOf(published[at], at)}`, found));
    return;
  }
  if (isRecord(now) && isRecord(published)) {
    for (const key of new Set([...Object.keys(now), ...Object.keys(published)])) {
      compare(now[key], published[key], `${name} › ${key}`, found);
    }
    return;
  }
  found.push(`${name}: published ${inShort(published)}, counted anew ${inShort(now)}`);
}

const QUOTES = /"/g;
const NAMES = ['agency', 'outcome', 'question', 'wave', 'from', 'to', 'variable', 'level', 'driver', 'code', 'number'];

function nameOf(entry: unknown, at: number): string {
  if (!isRecord(entry)) return String(at);
  const parts = NAMES.flatMap((key) =>
    key in entry ? [`${key} ${entry[key] === null ? 'province' : inShort(entry[key]).replaceAll(QUOTES, '')}`] : [],
  );
  return parts.length === 0 ? String(at) : parts.join(', ');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inShort(value: unknown): string {
  const text = canonicalJson(value ?? null);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
