import { createHash } from 'node:crypto';
import { compileEdition, type Edition, type EditionInput, type EditionReference } from '@hamava/editions';
import { canonicalJson } from '@hamava/surveys';
import type { Queryable } from '../database/queryable.js';
import { toCountedCells } from './count-sample.js';
import {
  findEvents,
  findPlannedAgencies,
  findPlannedWaves,
  findSurveyHead,
  findTargets,
  type PlannedWave,
} from './edition-plan.queries.js';
import { findSnapshots, type RecipeEntry } from './editions.queries.js';
import { instrumentOf, type ScoredInstrument } from './instrument-of.js';
import { findMethodsInForce } from './methods.queries.js';

export interface EditionHead {
  readonly surveyId: string;
  readonly number: number;
  readonly madeOn: string;
  readonly previous: EditionReference | null;
  readonly correction: Edition['correction'];
}

/** An edition from its recipe: the same recipe in the same database gives the same bytes. */
export async function assembleEdition(
  db: Queryable,
  { surveyId, ...head }: EditionHead,
  recipe: readonly RecipeEntry[],
): Promise<Edition> {
  const survey = await findSurveyHead(db, surveyId);
  if (survey === null) throw new Error(`No survey ${surveyId}.`);
  const used = new Set(recipe.map(({ waveId }) => waveId));
  const waves = (await findPlannedWaves(db, surveyId)).filter(({ id }) => used.has(id));
  const numbers = new Set(waves.map(({ method }) => method));
  const methods = (await findMethodsInForce(db)).filter(({ number }) => numbers.has(number));
  const agencies = await findPlannedAgencies(db, surveyId);
  const events = await findEvents(db, surveyId);
  const snapshots = await findSnapshots(
    db,
    recipe.map(({ sha256 }) => sha256),
  );
  const input: EditionInput = {
    survey: { code: survey.code, title: survey.title },
    province: survey.province,
    ...head,
    methods,
    targets: await findTargets(db, survey.targetSetId, survey.weighting.variables),
    waves: waves.map(({ id: _id, versionId: _version, definition: _definition, opensAt: _opens, ...wave }, at) => ({
      ...wave,
      events: events.filter(({ on }) => on >= wave.opensOn && on < (waves[at + 1]?.opensOn ?? '9999')),
    })),
    agencies: agencies.map(({ id: _id, ...agency }) => agency),
    weighting: survey.weighting,
    instruments: instrumentsOf(waves, methods).map(({ instrument }) => instrument),
    samples: recipe.flatMap(({ waveId, agencyId, sha256, held }) => {
      const wave = waves.find(({ id }) => id === waveId);
      const agency = agencies.find(({ id }) => id === agencyId);
      const snapshot = snapshots.get(sha256);
      if (!wave || !agency || !snapshot) return [];
      const place = { agency: agency.key, wave: wave.number };
      return [{ ...place, cells: toCountedCells(snapshot), cellsSha256: sha256, held }];
    }),
  };
  return compileEdition(input);
}

/** One a version and method. */
function instrumentsOf(waves: readonly PlannedWave[], methods: EditionInput['methods']): ScoredInstrument[] {
  const seen = new Set<string>();
  return waves.flatMap(({ questionnaire: { sha256 }, definition, method: number }) => {
    const key = `${sha256} ${number}`;
    const method = methods.find((own) => own.number === number);
    if (seen.has(key) || method === undefined) return [];
    seen.add(key);
    return [instrumentOf({ sha256, definition }, method)];
  });
}

/** The bytes of an edition and their hash. */
export function sealEdition(edition: Edition): { content: string; sha256: string } {
  const content = canonicalJson(edition);
  return { content, sha256: createHash('sha256').update(content).digest('hex') };
}
