/**
 * Expected refusals of the estimation code: data that cannot carry a figure. Every code is also one of the house
 * catalogue, so that a caller can pass a refusal on as it is. A caller's mistake (arrays of different lengths) throws.
 */
export const REPORTING_PROBLEM_CODES = [
  'RAKE_TARGETS_INCONSISTENT',
  'RAKE_TARGET_INVALID',
  'RAKE_UNKNOWN_LEVEL',
  'RAKE_EMPTY_LEVEL',
  'RAKE_ZERO_TARGET',
  'RAKE_NOT_CONVERGED',
  'RAKE_TOO_FEW',
  'RAKE_SATURATED',
  'MARGIN_VARIABLE_POOR',
  'BASE_WEIGHT_INVALID',
  'NO_VALID_RESPONSES',
  'SE_UNDEFINED',
  'LONELY_PSU',
  'NUMERIC_CANCELLATION',
  'RELIABILITY_TOO_FEW',
  'SINGULAR_COVARIANCE',
  'RAKE_BOUNDS_INFEASIBLE',
  'PVALUE_INVALID',
  'QUANTILE_NOT_AVAILABLE',
  'FH_TOO_FEW_AREAS',
  'FH_PSI_INVALID',
  'RANK_SE_ZERO',
  'RANK_TOO_FEW',
  'RANK_COVARIANCE_INVALID',
  'TREND_TOO_SHORT',
  'TREND_INPUT_INVALID',
  'FUNNEL_INPUT_INVALID',
  'RATE_UNDEFINED',
  'RATE_NOT_DEFINED_OPT_IN',
  'DECOMPOSITION_INVALID',
  'INDICATOR_CONSTANT',
  'WEIGHTS_INVALID',
  'AGREEMENT_UNDEFINED',
] as const;

export type ReportingProblemCode = (typeof REPORTING_PROBLEM_CODES)[number];

export type ProblemDetails = Readonly<Record<string, string | number | boolean | null>>;

export interface ReportingProblem {
  readonly code: ReportingProblemCode;
  /** Where it is: `margins[1].levels[3]`, `cells[17]`, `alpha[0]`. */
  readonly path: string;
  readonly details: ProblemDetails;
}

export interface Refusal {
  readonly ok: false;
  readonly problem: ReportingProblem;
}

/** Either the figures of `T` or the reason why there are none. There is no third case, in particular no NaN. */
export type Attempt<T> = ({ readonly ok: true } & T) | Refusal;

export function refuse(code: ReportingProblemCode, path: string, details: ProblemDetails = {}): Refusal {
  return { ok: false, problem: { code, path, details } };
}
