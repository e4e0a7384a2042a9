import type { ItemCovariances } from './item-covariances.js';
import { refuse, type Attempt } from './problem.js';

export interface OmegaEstimate {
  /** Share of the variance of the sum that the common factor explains. */
  readonly omega: number;
  readonly loadings: readonly number[];
  /** Variance of every item that the factor leaves. */
  readonly uniquenesses: readonly number[];
  /** Largest derivative of the discrepancy, relative to the size of its parameter, at the end. */
  readonly gradient: number;
  /** HEYWOOD: an item's own variance is at its lower bound; the factor is then that item, and omega is no reliability. */
  readonly flags: readonly 'HEYWOOD'[];
}

/** An item keeps at least this share of its variance for itself. */
const LEAST_UNIQUENESS = 0.005;
const MOST_STEPS = 20_000;
const STILL = 1e-10;

/**
 * Omega of one common factor by maximum likelihood on the covariance matrix with divisor n (R: `lavaan::cfa` on one
 * factor, `(sum lambda)^2 / ((sum lambda)^2 + sum theta)`; not `psych::omega`, which uses another estimator).
 * Refuses RELIABILITY_TOO_FEW for fewer than three items, SINGULAR_COVARIANCE when the steps come to no rest.
 * EM of Rubin & Thayer 1982, its steps drawn together (SQUAREM, Varadhan & Roland 2008); methodology 2.16.
 */
export function omega({ n, items, matrix }: ItemCovariances): Attempt<OmegaEstimate> {
  if (items < 3) return refuse('RELIABILITY_TOO_FEW', 'items', { n, items, needed: 3 });
  const s = matrix.map((own) => (own * (n - 1)) / n);
  const least = Array.from({ length: items }, (_, j) => LEAST_UNIQUENESS * s[j * items + j]!);
  let point = Array.from({ length: items }, (_, j) => 0.7 * Math.sqrt(s[j * items + j]!));
  point.push(...least.map((own) => (0.51 * own) / LEAST_UNIQUENESS));
  let steps = 0;
  let gradient = Infinity;
  for (; steps < MOST_STEPS; steps += 1) {
    gradient = largestGradient(s, items, point, least);
    if (gradient < STILL) break;
    point = together(s, items, point, least);
  }
  // Rounding may end a little above: the last digits of omega are then still right.
  if (!(gradient < 1e-7)) return refuse('SINGULAR_COVARIANCE', 'items', { steps, gradient });
  const sign = sum(point.slice(0, items)) < 0 ? -1 : 1;
  const loadings = point.slice(0, items).map((own) => sign * own);
  const uniquenesses = point.slice(items);
  const common = sum(loadings) ** 2;
  const heywood = uniquenesses.some((own, j) => own <= least[j]! * (1 + 1e-9));
  const flags = heywood ? (['HEYWOOD'] as const) : [];
  return { ok: true, omega: common / (common + sum(uniquenesses)), loadings, uniquenesses, gradient, flags };
}

/** Two EM steps and the jump that their difference promises, unless the likelihood says no. */
function together(s: Float64Array, items: number, start: number[], least: readonly number[]): number[] {
  const first = emStep(s, items, start, least);
  const second = emStep(s, items, first, least);
  const r = first.map((own, i) => own - start[i]!);
  const v = second.map((own, i) => own - first[i]! - r[i]!);
  const size = sum(v.map((own) => own * own));
  if (size === 0) return second;
  const reach = -Math.max(1, Math.sqrt(sum(r.map((own) => own * own)) / size));
  const jump = start.map((own, i) => {
    const to = own - 2 * reach * r[i]! + reach * reach * v[i]!;
    return i < items ? to : Math.max(least[i - items]!, to);
  });
  const settled = emStep(s, items, jump, least);
  return discrepancy(s, items, settled) <= discrepancy(s, items, second) ? settled : second;
}

/** Weights of the factor's regression on the items: lambda / theta / (1 + sum lambda^2 / theta), and that sum. */
function regression(point: readonly number[], items: number): { weights: number[]; precision: number } {
  let precision = 0;
  for (let j = 0; j < items; j += 1) precision += point[j]! ** 2 / point[items + j]!;
  const weights = Array.from({ length: items }, (_, j) => point[j]! / point[items + j]! / (1 + precision));
  return { weights, precision };
}

function emStep(s: Float64Array, items: number, point: readonly number[], least: readonly number[]): number[] {
  const { weights, precision } = regression(point, items);
  const cross = Array.from({ length: items }, (_, j) =>
    weights.reduce((total, own, k) => total + own * s[j * items + k]!, 0),
  );
  const factor = 1 / (1 + precision) + sum(weights.map((own, j) => own * cross[j]!));
  const loadings = cross.map((own) => own / factor);
  const rest = loadings.map((own, j) => Math.max(least[j]!, s[j * items + j]! - own * cross[j]!));
  return [...loadings, ...rest];
}

/** log |Sigma| + tr(S Sigma^-1), up to a constant. */
function discrepancy(s: Float64Array, items: number, point: readonly number[]): number {
  const { weights, precision } = regression(point, items);
  let value = Math.log1p(precision);
  for (let j = 0; j < items; j += 1) {
    value += Math.log(point[items + j]!) + s[j * items + j]! / point[items + j]!;
    for (let k = 0; k < items; k += 1) value -= ((weights[j]! * point[k]!) / point[items + k]!) * s[j * items + k]!;
  }
  return value;
}

/** Derivatives by lambda and theta, each times the size of its parameter; a theta held by its bound does not count. */
function largestGradient(s: Float64Array, items: number, point: readonly number[], least: readonly number[]): number {
  const { weights, precision } = regression(point, items);
  const theta = point.slice(items);
  // Sigma^-1 lambda are the regression weights w; Sigma^-1 x = (x - lambda w'x) / theta.
  const cross = weights.map((_, j) => weights.reduce((total, own, k) => total + own * s[j * items + k]!, 0));
  const both = sum(weights.map((own, j) => own * cross[j]!));
  let largest = 0;
  for (let j = 0; j < items; j += 1) {
    const lambda = point[j]!;
    const inner = weights[j]! - (cross[j]! - lambda * both) / theta[j]!;
    const byLambda = 2 * inner;
    const inverse = 1 / theta[j]! - (weights[j]! * lambda) / theta[j]!;
    const middle = (s[j * items + j]! - 2 * lambda * cross[j]! + lambda * lambda * both) / theta[j]! ** 2;
    const byTheta = inverse - middle;
    const held = theta[j]! <= least[j]! * (1 + 1e-12) && byTheta > 0;
    const root = Math.sqrt(s[j * items + j]!);
    largest = Math.max(largest, Math.abs(byLambda) * root, held ? 0 : Math.abs(byTheta) * root * root);
  }
  return precision > 0 ? largest : Infinity;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, own) => total + own, 0);
}
