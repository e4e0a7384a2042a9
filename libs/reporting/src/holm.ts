import { adjustP } from './adjusted-p.js';

/**
 * Holm's adjustment for callers whose p-values are their own figures: throws a RangeError (PVALUE_INVALID) outside 0..1
 * where `adjustP` refuses. null = not tested. Holm 1979; methodology 2.15.
 *
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holm(pValues: readonly (number | null)[]): (number | null)[] {
  const own = adjustP(pValues, 'holm');
  if (own.ok) return own.adjusted;
  throw new RangeError(`${own.problem.code}: ${own.problem.path} is ${String(own.problem.details.value)}`);
}
