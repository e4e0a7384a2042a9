import type { DesignSample } from './design-sample.js';
import type { LinearisedMean } from './linearised-mean.js';
import type { PairCells } from './outcome-cells.js';

/**
 * Design covariance of two linearised means of one sample (methodology 2.10, 2.11): within strata, over respondents or
 * over clusters. `pair` holds the joint sums of the two outcomes; null when both are the same outcome. `otherwise` are
 * the same cells weighted in another way, which `b` was linearised with.
 */
export function linearisedCovariance(
  sample: DesignSample,
  a: LinearisedMean,
  b: LinearisedMean,
  pair: PairCells | null,
  otherwise: DesignSample = sample,
): number {
  const { frame, units } = sample;
  if (frame.cluster !== null && units.clusterStratum !== null) {
    const totalsA = cellTotals(sample, a);
    const totalsB = a === b ? totalsA : cellTotals(otherwise, b);
    const ofA = sumUp(totalsA, frame.cluster.codes, units.clusterStratum.length);
    const ofB = sumUp(totalsB, frame.cluster.codes, units.clusterStratum.length);
    return betweenClusters(sample, units.clusterStratum, ofA, ofB);
  }
  // Sums by stratum and no column a cell: a recount comes here tens of thousands of times.
  const strata = units.inStratum.length;
  const sumsA = new Float64Array(strata);
  const sumsB = a === b ? sumsA : new Float64Array(strata);
  const products = new Float64Array(strata);
  for (let cell = 0; cell < frame.size; cell += 1) {
    const h = frame.stratum.codes[cell]!;
    sumsA[h]! += cellTotal(sample, a, cell);
    if (a !== b) sumsB[h]! += cellTotal(otherwise, b, cell);
    products[h]! += cellProduct(sample, a, b, pair, otherwise.weights, cell);
  }
  let covariance = 0;
  for (let h = 0; h < strata; h += 1) {
    covariance += units.corrections[h]! * (products[h]! - (sumsA[h]! * sumsB[h]!) / units.inStratum[h]!);
  }
  return covariance;
}

function cellTotals(sample: DesignSample, mean: LinearisedMean): Float64Array {
  return Float64Array.from({ length: sample.frame.size }, (_, cell) => cellTotal(sample, mean, cell));
}

/** Sum of the influences of a cell's respondents. */
function cellTotal(sample: DesignSample, mean: LinearisedMean, cell: number): number {
  const { frame, weights } = sample;
  return weights[cell]! * (residual(sample, mean, cell) - frame.n[cell]! * mean.fitted[cell]!);
}

/** Sum of delta (y - mean) / W over a cell. */
function residual(
  { frame }: DesignSample,
  { outcome, member, mean, sumOfWeights }: LinearisedMean,
  cell: number,
): number {
  if (member[cell] === 0) return 0;
  const index = frame.order[cell]!;
  return (outcome.sum[index]! - mean * outcome.n[index]!) / sumOfWeights;
}

/** Sum over a cell of the products of both influences. */
function cellProduct(
  sample: DesignSample,
  a: LinearisedMean,
  b: LinearisedMean,
  pair: PairCells | null,
  weightsOfB: Float64Array,
  cell: number,
): number {
  const { frame, weights } = sample;
  const fittedA = a.fitted[cell]!;
  const fittedB = b.fitted[cell]!;
  const own =
    joint(sample, a, b, pair, cell) -
    residual(sample, a, cell) * fittedB -
    residual(sample, b, cell) * fittedA +
    fittedA * fittedB * frame.n[cell]!;
  return weights[cell]! * weightsOfB[cell]! * own;
}

/** Sum over a cell of delta_a delta_b (y_a - mean_a) (y_b - mean_b) / (W_a W_b). */
function joint(
  { frame }: DesignSample,
  a: LinearisedMean,
  b: LinearisedMean,
  pair: PairCells | null,
  cell: number,
): number {
  if (a.member[cell] === 0 || b.member[cell] === 0) return 0;
  const index = frame.order[cell]!;
  const n = pair === null ? a.outcome.n[index]! : pair.n[index]!;
  const sumA = pair === null ? a.outcome.sum[index]! : pair.sumA[index]!;
  const sumB = pair === null ? a.outcome.sum[index]! : pair.sumB[index]!;
  const products = pair === null ? a.outcome.sumOfSquares[index]! : pair.sumOfProducts[index]!;
  const centred = products - b.mean * sumA - a.mean * sumB + a.mean * b.mean * n;
  return centred / (a.sumOfWeights * b.sumOfWeights);
}

function betweenClusters(
  { units }: DesignSample,
  clusterStratum: Uint32Array,
  ofA: Float64Array,
  ofB: Float64Array,
): number {
  const strata = units.inStratum.length;
  const meansA = sumUp(ofA, clusterStratum, strata).map((sum, h) => sum / units.inStratum[h]!);
  const meansB = sumUp(ofB, clusterStratum, strata).map((sum, h) => sum / units.inStratum[h]!);
  let covariance = 0;
  for (let cluster = 0; cluster < ofA.length; cluster += 1) {
    const h = clusterStratum[cluster]!;
    covariance += units.corrections[h]! * (ofA[cluster]! - meansA[h]!) * (ofB[cluster]! - meansB[h]!);
  }
  return covariance;
}

function sumUp(values: Float64Array, codes: Uint32Array, classes: number): Float64Array {
  const sums = new Float64Array(classes);
  for (let position = 0; position < values.length; position += 1) sums[codes[position]!]! += values[position]!;
  return sums;
}
