/** How the variance between areas is estimated: REML knows the degrees of freedom that the regression spent. */
export type LikelihoodMethod = 'REML' | 'ML';

export interface Area {
  /** Direct estimate, points. */
  readonly direct: number;
  /** Sampling variance of it, squared points; taken as known. */
  readonly psi: number;
  /** Covariates, the leading 1 of the intercept included. */
  readonly x: readonly number[];
}
