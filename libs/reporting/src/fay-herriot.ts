import type { Area, LikelihoodMethod } from './area.js';
import { areaRegression, type AreaRegression } from './area-regression.js';
import { likelihoodMaximum } from './area-likelihood.js';
import { refuse, type Attempt } from './problem.js';

export interface AreaEstimate {
  /** Share of the direct estimate in the EBLUP, 0..1: the reliability of the direct estimate. */
  readonly gamma: number;
  /** Empirical best linear unbiased predictor, points. */
  readonly eblup: number;
  /** Value of the regression alone, points. */
  readonly synthetic: number;
  /** Estimated mean squared error of the EBLUP, squared points, and its parts. */
  readonly mse: number;
  readonly g1: number;
  readonly g2: number;
  readonly g3: number;
}

export interface FayHerriot {
  readonly method: LikelihoodMethod;
  /** Variance between areas that the covariates leave, squared points. */
  readonly sigma2v: number;
  readonly beta: readonly number[];
  readonly betaSe: readonly number[];
  readonly areas: readonly AreaEstimate[];
  /**
   * FH_BOUNDARY: the variance between areas is estimated as 0, every EBLUP is its synthetic value. The areas cannot be
   * told apart: do not rank them.
   */
  readonly flags: readonly 'FH_BOUNDARY'[];
}

/** Areas needed beyond the coefficients. */
const SPARE_AREAS = 5;

/**
 * Area-level model of Fay & Herriot: direct estimates shrunk towards a regression, each by what its sampling variance
 * deserves (R: `sae::mseFH(method = "REML" | "ML")`). The error is that of Prasad & Rao, for ML less the bias of the
 * variance (Datta & Lahiri 2000). Refuses FH_TOO_FEW_AREAS (fewer than coefficients + 5), FH_PSI_INVALID (a sampling
 * variance that is not positive) and SINGULAR_COVARIANCE (covariates that depend on one another). Methodology 2.18.
 */
export function fayHerriot(areas: readonly Area[], method: LikelihoodMethod = 'REML'): Attempt<FayHerriot> {
  const invalid = areas.findIndex(({ psi }) => !(psi > 0 && Number.isFinite(psi)));
  if (invalid !== -1) return refuse('FH_PSI_INVALID', `areas[${invalid}]`, { psi: String(areas[invalid]!.psi) });
  const coefficients = areas[0]?.x.length ?? 0;
  for (const { direct, x } of areas) {
    if (x.length === coefficients && [direct, ...x].every(Number.isFinite)) continue;
    throw new RangeError('every area needs a direct estimate and the same covariates');
  }
  const needed = coefficients + SPARE_AREAS;
  if (areas.length < needed) return refuse('FH_TOO_FEW_AREAS', 'areas', { areas: areas.length, needed });
  const sigma2v = likelihoodMaximum(areas, method);
  const fit = sigma2v === null ? null : areaRegression(areas, sigma2v);
  if (sigma2v === null || fit === null) {
    return refuse('SINGULAR_COVARIANCE', 'areas', { reason: 'the covariates depend on one another' });
  }
  return {
    ok: true,
    method,
    sigma2v,
    beta: [...fit.beta],
    betaSe: fit.beta.map((_, j) => Math.sqrt(fit.inverse[j]![j]!)),
    areas: areas.map((area) => areaEstimate(area, sigma2v, fit, method)),
    flags: sigma2v === 0 ? ['FH_BOUNDARY'] : [],
  };
}

function areaEstimate(
  { direct, psi, x }: Area,
  sigma2v: number,
  { beta, inverse, information, traceOfProjection }: AreaRegression,
  method: LikelihoodMethod,
): AreaEstimate {
  const gamma = sigma2v / (sigma2v + psi);
  const synthetic = x.reduce((sum, own, j) => sum + own * beta[j]!, 0);
  const leverage = x.reduce((sum, a, j) => sum + x.reduce((own, b, k) => own + a * b * inverse[j]![k]!, 0), 0);
  const g1 = gamma * psi;
  const g2 = (1 - gamma) ** 2 * leverage;
  const g3 = (psi ** 2 / (sigma2v + psi) ** 3) * (2 / information);
  // ML estimates the variance too small by its spent degrees of freedom: b = -trace / information, to first order.
  const bias = method === 'ML' ? -traceOfProjection / information : 0;
  const mse = g1 + g2 + 2 * g3 - bias * (1 - gamma) ** 2;
  return { gamma, eblup: synthetic + gamma * (direct - synthetic), synthetic, mse, g1, g2, g3 };
}

/**
 * One constant added to every EBLUP, so that their weighted mean is the direct estimate of the whole; shares add up to 1
 * or are scaled to. Additive, not a ratio: differences between areas stay what they were. Methodology 2.18.
 */
export function benchmark(eblups: readonly number[], shares: readonly number[], whole: number): number[] {
  if (eblups.length !== shares.length) throw new RangeError('every EBLUP needs its share of the population');
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (!(total > 0) || shares.some((share) => !(share >= 0)))
    throw new RangeError('shares are zero or more, not all zero');
  const mean = eblups.reduce((sum, own, i) => sum + (own * shares[i]!) / total, 0);
  return eblups.map((own) => own + whole - mean);
}
