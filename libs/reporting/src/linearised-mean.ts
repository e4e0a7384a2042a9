import type { DesignSample } from './design-sample.js';
import { solveNormalEquations } from './normal-equations.js';
import type { OutcomeCells } from './outcome-cells.js';
import { refuse, type Attempt } from './problem.js';

/** Cells of a domain: non-zero = in it, in the caller's order. */
export type Domain = ArrayLike<number>;

/**
 * A domain mean with its influence: respondent i of cell c contributes w (delta (y - mean) / W - fitted_c) to the error,
 * delta = valid and in the domain. Arrays in canonical order.
 */
export interface LinearisedMean {
  readonly outcome: OutcomeCells;
  readonly member: Uint8Array;
  /** Valid responses in the domain. */
  readonly n: number;
  /** Sum of the weights of the valid responses. */
  readonly sumOfWeights: number;
  readonly mean: number;
  /** x'B of the base-weighted projection; zeros where nothing was raked. */
  readonly fitted: Float64Array;
}

/** Refuses NO_VALID_RESPONSES; throws a RangeError for columns that do not fit the sample's cells. */
export function lineariseMean(
  sample: DesignSample,
  outcome: OutcomeCells,
  domain: Domain | null,
): Attempt<{ linearised: LinearisedMean }> {
  const { frame, weights } = sample;
  requireFit(sample, outcome, domain);
  const member = new Uint8Array(frame.size).fill(1);
  if (domain !== null) {
    for (let cell = 0; cell < frame.size; cell += 1) member[cell] = domain[frame.order[cell]!] === 0 ? 0 : 1;
  }
  let n = 0;
  let sumOfWeights = 0;
  let weightedSum = 0;
  for (let cell = 0; cell < frame.size; cell += 1) {
    if (member[cell] === 0) continue;
    const index = frame.order[cell]!;
    n += outcome.n[index]!;
    sumOfWeights += weights[cell]! * outcome.n[index]!;
    weightedSum += weights[cell]! * outcome.sum[index]!;
  }
  if (n === 0) return refuse('NO_VALID_RESPONSES', 'outcome', { respondents: sample.respondents });
  const mean = weightedSum / sumOfWeights;
  const fitted = fittedInfluence(sample, outcome, member, mean, sumOfWeights);
  return { ok: true, linearised: { outcome, member, n, sumOfWeights, mean, fitted } };
}

function fittedInfluence(
  sample: DesignSample,
  outcome: OutcomeCells,
  member: Uint8Array,
  mean: number,
  sumOfWeights: number,
): Float64Array {
  const { frame, projection } = sample;
  const fitted = new Float64Array(frame.size);
  if (projection === null) return fitted;
  const { margins, offsets, equations } = projection;
  const right = new Float64Array(equations.size);
  for (let cell = 0; cell < frame.size; cell += 1) {
    if (member[cell] === 0) continue;
    const index = frame.order[cell]!;
    const residual = outcome.sum[index]! - mean * outcome.n[index]!;
    const influence = (frame.baseWeight[cell]! * residual) / sumOfWeights;
    for (let m = 0; m < margins.length; m += 1) right[offsets[m]! + margins[m]!.codes[cell]!]! += influence;
  }
  const coefficients = solveNormalEquations(equations, right);
  for (let m = 0; m < margins.length; m += 1) {
    const { codes } = margins[m]!;
    for (let cell = 0; cell < frame.size; cell += 1) fitted[cell]! += coefficients[offsets[m]! + codes[cell]!]!;
  }
  return fitted;
}

function requireFit({ frame }: DesignSample, outcome: OutcomeCells, domain: Domain | null): void {
  for (const column of [outcome.n, outcome.sum, outcome.sumOfSquares, ...(domain === null ? [] : [domain])]) {
    if (column.length !== frame.given) {
      throw new RangeError(`the sample has ${frame.given} cells, a column of the outcome has ${column.length}`);
    }
  }
  for (let cell = 0; cell < frame.size; cell += 1) {
    const index = frame.order[cell]!;
    const valid = outcome.n[index]!;
    if (!(valid >= 0 && valid <= frame.n[cell]!)) {
      throw new RangeError(`cells[${index}] has ${frame.n[cell]} respondents and ${valid} valid responses`);
    }
    if (!Number.isFinite(outcome.sum[index]) || !Number.isFinite(outcome.sumOfSquares[index])) {
      throw new RangeError(`cells[${index}] has sums that are no numbers`);
    }
  }
}
