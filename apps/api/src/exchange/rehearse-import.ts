import { respondents } from '@hamava/reporting';
import { type Problem, type ScoringScheme, problem, scoringScheme } from '@hamava/surveys';
import { foldResponses } from '../answers/fold-cells.js';
import type { StoredCell, StoredCells } from '../figures/cells.queries.js';
import { type SampleEstimate, estimateSample } from '../figures/estimate-sample.js';
import { itemCode } from './mapped-questionnaire.js';
import { marginsOf, placeOfTarget, weightingOf } from './mapped-weighting.js';
import type { ImportPlan } from './import-plan.js';
import type { ImportedResponse } from './read-responses.js';

interface Sample {
  readonly agency: string;
  /** null: all waves together. */
  readonly wave: number | null;
  readonly responses: ImportedResponse[];
}

/**
 * Folds and estimates the whole file in memory, as the database will: a level without a target, a target without
 * respondents, weights that do not converge or an item that nobody answered are told before anything is stored.
 */
export function rehearseImport(plan: ImportPlan): Problem[] {
  const scheme = scoringScheme(plan.definition);
  const weighting = weightingOf(plan.mapping);
  const margins = marginsOf(plan.mapping);
  return samplesOf(plan).flatMap((sample) => {
    const stored = foldSample(plan, sample.responses, scheme);
    return problemsOf(plan, sample, estimateSample({ stored, scheme, weighting, margins }));
  });
}

function samplesOf({ mapping, responses }: ImportPlan): Sample[] {
  const together = mapping.weighting.scope === 'survey';
  const samples = new Map<string, Sample>();
  for (const response of responses) {
    const agency = mapping.agencies.list[response.agency]?.key ?? '';
    const wave = together ? null : (mapping.waves.list[response.wave]?.number ?? null);
    const key = `${agency} ${wave}`;
    const sample = samples.get(key) ?? { agency, wave, responses: [] };
    sample.responses.push(response);
    samples.set(key, sample);
  }
  return [...samples.values()];
}

function foldSample(
  { mapping, definition }: ImportPlan,
  responses: readonly ImportedResponse[],
  scheme: ScoringScheme,
): StoredCells {
  const version = { id: '', number: 1, definition, scheme };
  const { variables } = weightingOf(mapping);
  const cells: StoredCell[] = [];
  for (const wave of new Set(responses.map((response) => response.wave))) {
    const payloads = responses
      .filter((response) => response.wave === wave)
      .map(({ baseWeight, answers }) => ({ v: '', w: baseWeight, a: answers }));
    for (const [key, cell] of foldResponses(payloads, { variables, version: () => version })) {
      cells.push({ ...cell, waveId: String(wave), key, n: respondents(cell.moments) });
    }
  }
  return { cells, version: 0, hash: '' };
}

function problemsOf({ mapping }: ImportPlan, { agency, wave }: Sample, estimate: SampleEstimate): Problem[] {
  const place = { agency, wave };
  if (estimate.problem !== null) {
    const { code, details } = estimate.problem;
    return [problem(code, placeOfTarget(mapping, details['variable'], details['level']), { ...details, ...place })];
  }
  return estimate.refused
    .filter(({ domain }) => domain === '')
    .map(({ outcome, problem: code }) => problem(code, placeOfOutcome(mapping, outcome), { outcome, ...place }));
}

function placeOfOutcome({ items, drivers }: ImportPlan['mapping'], outcome: string): string {
  const item = items.find((each) => itemCode(each) === outcome);
  if (item !== undefined) return `column ${item.column}`;
  const driver = drivers.findIndex(({ code }) => code === outcome);
  return driver === -1 ? outcome : `drivers[${driver}]`;
}
