import { factorNormalEquations } from './normal-equations.js';
import { refuse, type Attempt } from './problem.js';

/** How far the product of the factor may be from the covariances, as a share of the largest variance. */
const NOT_A_COVARIANCE = 1e-9;

/** Estimates to be ranked, the highest first, with what is known of their errors. */
export interface RankEstimates {
  readonly estimates: readonly number[];
  readonly errors: readonly number[];
  /** Covariances of dependent estimates, such as agencies rated by the same people; null = independent. */
  readonly covariance: readonly (readonly number[])[] | null;
}

/**
 * Estimates and errors checked for ranking: refuses RANK_TOO_FEW below two, RANK_SE_ZERO where one has no error or two
 * differ without one, RANK_COVARIANCE_INVALID for a matrix that no estimates can have.
 */
export function rankEstimates(
  estimates: readonly number[],
  spread: { readonly errors: readonly number[] } | { readonly covariance: readonly (readonly number[])[] },
): Attempt<{ readonly own: RankEstimates }> {
  const covariance = 'covariance' in spread ? spread.covariance : null;
  const errors = 'errors' in spread ? spread.errors : spread.covariance.map((row, j) => Math.sqrt(row[j]!));
  if (errors.length !== estimates.length) throw new RangeError('one error an estimate');
  if (estimates.length < 2) return refuse('RANK_TOO_FEW', 'estimates', { units: estimates.length });
  const bad = errors.findIndex((error, j) => !(error > 0 && Number.isFinite(error) && Number.isFinite(estimates[j])));
  if (bad !== -1) return refuse('RANK_SE_ZERO', `estimates[${bad}]`, { se: String(errors[bad]) });
  if (covariance !== null) {
    const wrong = wrongCovariance(covariance);
    if (wrong !== null) return refuse('RANK_COVARIANCE_INVALID', 'covariance', { reason: wrong });
    for (const [j, row] of covariance.entries()) {
      const twin = row.findIndex((_, k) => k !== j && !(pairVariance({ errors, covariance }, j, k) > 0));
      if (twin !== -1) return refuse('RANK_SE_ZERO', `covariance[${j}][${twin}]`, { reason: 'two estimates are one' });
    }
  }
  return { ok: true, own: { estimates, errors, covariance } };
}

/** Standard error of the difference of two of the estimates. */
export function pairError(own: Omit<RankEstimates, 'estimates'>, j: number, k: number): number {
  return Math.sqrt(pairVariance(own, j, k));
}

/** Lower triangle L of the covariances, V = L L', row by row. */
export function covarianceFactor({ errors, covariance }: Omit<RankEstimates, 'estimates'>): Float64Array {
  const size = errors.length;
  if (covariance !== null) return factorNormalEquations(Float64Array.from(covariance.flat()), size).factor;
  const factor = new Float64Array(size * size);
  for (const [j, error] of errors.entries()) factor[j * size + j] = error;
  return factor;
}

function pairVariance({ errors, covariance }: Omit<RankEstimates, 'estimates'>, j: number, k: number): number {
  return errors[j]! ** 2 + errors[k]! ** 2 - 2 * (covariance?.[j]![k] ?? 0);
}

function wrongCovariance(covariance: readonly (readonly number[])[]): string | null {
  const size = covariance.length;
  if (covariance.some((row) => row.length !== size)) return 'not square';
  const factor = covarianceFactor({ errors: covariance.map((row, j) => Math.sqrt(row[j]!)), covariance });
  const largest = Math.max(...covariance.map((row, j) => row[j]!));
  for (let j = 0; j < size; j += 1) {
    for (let k = 0; k <= j; k += 1) {
      const own = covariance[j]![k]!;
      if (!(Math.abs(own - covariance[k]![j]!) <= NOT_A_COVARIANCE * largest)) return 'not symmetric';
      let product = 0;
      for (let at = 0; at <= k; at += 1) product += factor[j * size + at]! * factor[k * size + at]!;
      if (!(Math.abs(own - product) <= NOT_A_COVARIANCE * largest)) return 'not positive semidefinite';
    }
  }
  return null;
}
