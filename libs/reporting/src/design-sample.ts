import { cellFrame, columnOf, type CellFrame } from './cell-frame.js';
import type { DesignCell } from './design-cell.js';
import type { CodedMargin, Margin } from './margin.js';
import { factorNormalEquations, type NormalEquations } from './normal-equations.js';
import { refuse, type Attempt } from './problem.js';
import { rakeFrame, type RakedFrame, type RakeOptions, type RakingReport } from './rake.js';
import { samplingUnits, type PopulationUnits, type SamplingUnits } from './sampling-units.js';

export interface DesignRequest {
  readonly cells: readonly DesignCell[];
  readonly variables: readonly string[];
  /** null: the base weights are used as they are. */
  readonly margins: readonly Margin[] | null;
  /** Sampling units in the population, of every stratum or of the one there is; absent: infinite. */
  readonly fpc?: PopulationUnits;
  readonly raking?: RakeOptions;
}

/** A weighted sample, ready for estimates; made once, used for every outcome and every domain. */
export interface DesignSample {
  readonly frame: CellFrame;
  /** Weight of one respondent of a cell, in canonical order. */
  readonly weights: Float64Array;
  readonly raking: RakingReport | null;
  readonly projection: Projection | null;
  readonly units: SamplingUnits;
  /** All accepted respondents. */
  readonly respondents: number;
  /** Sampling units minus strata. */
  readonly degreesOfFreedom: number;
}

/** The base-weighted least squares on the margin dummies that raking takes out of the error (methodology 2.10 iii). */
export interface Projection {
  readonly margins: readonly CodedMargin[];
  /** First coefficient of a margin. */
  readonly offsets: readonly number[];
  readonly equations: NormalEquations;
}

/**
 * Weights the cells and prepares the linearised errors. Refuses with the codes of `rake`, LONELY_PSU (a stratum with
 * one sampling unit) and SE_UNDEFINED (a single respondent, or no degree of freedom). Domains are cut out of this sample afterwards, never
 * before: the weights and the n of the error stay those of the whole sample (methodology 2.10).
 */
export function designSample(request: DesignRequest): Attempt<{ sample: DesignSample }> {
  const framed = cellFrame(request.cells, request.variables);
  if (!framed.ok) return framed;
  const { frame } = framed;
  if (frame.respondents < 2) return refuse('SE_UNDEFINED', 'cells', { respondents: frame.respondents });
  const grouped = samplingUnits(frame, request.fpc);
  if (!grouped.ok) return grouped;
  const { units } = grouped;
  const degreesOfFreedom = units.total - frame.stratum.names.length;
  // Only strata that were taken as a whole can leave none: LONELY_PSU has caught the others.
  if (degreesOfFreedom < 1) return refuse('SE_UNDEFINED', 'cells', { units: units.total, df: degreesOfFreedom });
  const raked = request.margins === null ? null : rakeFrame(frame, request.margins, request.raking);
  if (raked !== null && !raked.ok) return raked;
  const sample: DesignSample = {
    frame,
    weights: frame.baseWeight.map((base, cell) => base * (raked === null ? 1 : raked.factors[cell]!)),
    raking: raked === null ? null : raked.report,
    projection: raked === null ? null : projection(frame, raked),
    units,
    respondents: frame.respondents,
    degreesOfFreedom,
  };
  return { ok: true, sample };
}

/** Weight of one respondent of every cell, in the caller's order; a cell without respondents has 0. */
export function cellWeights(sample: DesignSample): Float64Array {
  const weights = new Float64Array(sample.frame.given);
  sample.frame.order.forEach((index, cell) => (weights[index] = sample.weights[cell]!));
  return weights;
}

/**
 * The cells of one level of a variable, as a mask in the caller's order. A level that nobody has gives an empty mask;
 * a variable the cells do not carry throws a RangeError.
 */
export function domainOf(sample: DesignSample, variable: string, level: string): Uint8Array {
  const { names, codes } = columnOf(sample.frame, variable);
  const wanted = names.indexOf(level);
  const mask = new Uint8Array(sample.frame.given);
  sample.frame.order.forEach((index, cell) => (mask[index] = codes[cell] === wanted ? 1 : 0));
  return mask;
}

function projection(frame: CellFrame, raked: RakedFrame): Projection {
  const { margins } = raked;
  const offsets: number[] = [];
  let size = 0;
  for (const { targets } of margins) {
    offsets.push(size);
    size += targets.length;
  }
  const gram = new Float64Array(size * size);
  for (const [a, first] of margins.entries()) {
    for (let b = a; b < margins.length; b += 1) {
      const second = margins[b]!;
      for (let cell = 0; cell < frame.size; cell += 1) {
        const row = offsets[a]! + first.codes[cell]!;
        const column = offsets[b]! + second.codes[cell]!;
        gram[row * size + column]! += frame.baseTotal[cell]!;
      }
    }
  }
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < row; column += 1) gram[row * size + column] = gram[column * size + row]!;
  }
  return { margins, offsets, equations: factorNormalEquations(gram, size) };
}
