import { weightsAHandful } from '@hamava/editions';
import {
  type Interval,
  type Margin,
  type MeanEstimate,
  type ReportingProblem,
  kish,
  outcomeCells,
  tInterval,
  weighSample,
  weightedMean,
} from '@hamava/reporting';
import type { ScoringScheme } from '@hamava/surveys';
import type { SamplePlan } from '../fieldwork/sample-plan.queries.js';
import type { StoredCells } from './cells.queries.js';

/** Named in every stored estimate; a change of formula or rule gets a new name. */
export const METHOD_VERSION = 'raking, calibrate-type linearisation/1';

type Weighting = SamplePlan['weighting'];

export interface EstimatedPoint {
  readonly outcome: string;
  readonly domain: string;
  readonly n: number;
  readonly sumOfWeights: number;
  readonly mean: number;
  readonly se: number;
  readonly df: number;
  readonly ci95: Interval;
  readonly ci50: Interval;
  readonly effectiveN: number;
  readonly designEffect: number | null;
}

/** A figure that cannot be given, and why: nobody or one person answered, or everything is noise. */
export interface RefusedPoint {
  readonly outcome: string;
  readonly domain: string;
  readonly problem: ReportingProblem['code'];
}

/** As editions are disclosed when the installation is new. */
const DISCLOSURE = { minimumCategory: 10, roundBasesTo: 5 };

export interface SampleEstimate {
  readonly n: number;
  readonly effectiveN: number | null;
  readonly problem: ReportingProblem | null;
  /** How the figures came about: raking report, Kish, collapsed and absorbed levels, hash of the cells, what was refused. */
  readonly provenance: Readonly<Record<string, unknown>>;
  readonly points: readonly EstimatedPoint[];
  readonly refused: readonly RefusedPoint[];
}

export interface SampleInput {
  readonly stored: StoredCells;
  readonly scheme: ScoringScheme;
  readonly weighting: Weighting;
  readonly margins: readonly Margin[] | null;
}

const WAVE = 'wave';

/** Cells to figures: weights, index, drivers, items, their errors; for the whole sample and, where waves are weighted together, for its parts. */
export function estimateSample({ stored, scheme, weighting, margins }: SampleInput): SampleEstimate {
  const variables = [...weighting.variables, WAVE];
  const wavePlaces = placesOfWaves(stored);
  const given = stored.cells.map((cell) => {
    const wave = wavePlaces.get(cell.waveId) as string;
    return {
      key: `${wave} ${cell.key}`,
      levels: [...cell.levels, wave],
      baseWeight: Number(cell.weight),
      n: cell.n,
    };
  });
  const n = given.reduce((sum, cell) => sum + cell.n, 0);
  const unweightable = (problem: ReportingProblem) => ({
    n,
    effectiveN: null,
    problem,
    provenance: { cells: stored.hash, problem },
    points: [],
    refused: [],
  });
  const attempt = weighSample({ cells: given, variables, margins, collapse: weighting.collapse });
  if (!attempt.ok) return unweightable(attempt.problem);
  const { sample, collapsed, unknown } = attempt;
  const report = margins === null ? {} : { collapsed, ...unknown };
  const weights = kish(sample);
  const thinTarget = weightsAHandful(given, variables, attempt, DISCLOSURE);

  const layout = { outcomes: scheme.outcomes.length, groups: scheme.groups, pairs: scheme.pairs };
  const moments = stored.cells.map((cell) => cell.moments);
  const waveIds = [...wavePlaces.keys()];
  const domains: [string, Uint8Array | null][] = [['', null]];
  if (weighting.scope === 'survey') {
    for (const [position, variable] of variables.entries()) {
      const levels = new Set(given.map((cell) => cell.levels[position] as string));
      // The levels as they were answered, not as they were collapsed for the weights.
      for (const level of [...levels].sort()) {
        domains.push([
          `${variable}:${variable === WAVE ? waveIds[Number(level)] : level}`,
          Uint8Array.from(given, (cell) => Number(cell.levels[position] === level)),
        ]);
      }
    }
  }
  const points: EstimatedPoint[] = [];
  const refused: RefusedPoint[] = [];
  for (const [index, outcome] of scheme.outcomes.entries()) {
    const cells = outcomeCells(layout, moments, index, outcome.unitsPerPoint);
    for (const [domain, mask] of domains) {
      const mean = weightedMean(sample, cells, mask);
      if (mean.ok && mean.df > 0) points.push(pointOf(outcome.code, domain, mean));
      else refused.push({ outcome: outcome.code, domain, problem: mean.ok ? 'SE_UNDEFINED' : mean.problem.code });
    }
  }
  return {
    n,
    effectiveN: weights.effectiveN,
    problem: null,
    provenance: { cells: stored.hash, ...report, raking: sample.raking, kish: weights, thinTarget, refused },
    points,
    refused,
  };
}

/**
 * Cells come in the order of waves. Sums run by a wave's place in it, not by its random id: the same answers give the
 * same bits in every database.
 */
function placesOfWaves({ cells }: StoredCells): ReadonlyMap<string, string> {
  const waveIds = [...new Set(cells.map(({ waveId }) => waveId))];
  return new Map(waveIds.map((waveId, place) => [waveId, String(place).padStart(6, '0')]));
}

function pointOf(outcome: string, domain: string, mean: MeanEstimate): EstimatedPoint {
  return {
    outcome,
    domain,
    n: mean.n,
    sumOfWeights: mean.sumOfWeights,
    mean: mean.mean,
    se: mean.se,
    df: mean.df,
    ci95: tInterval(mean),
    ci50: tInterval(mean, 0.5),
    effectiveN: mean.effectiveN,
    designEffect: mean.deff,
  };
}
