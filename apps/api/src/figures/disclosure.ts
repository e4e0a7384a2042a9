import { type Interval, PUBLICATION_RULE, suppress } from '@hamava/reporting';
import type { RawPoint } from './trust-trend.queries.js';

/** A figure that may be shown. */
export interface PublishedFigure {
  readonly status: 'PUBLISHED';
  readonly value: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly interval95: Interval;
  readonly interval50: Interval;
  readonly base: number;
  readonly effectiveBase: number;
  readonly designEffect: number | null;
  readonly flags: readonly string[];
}

/** A figure that may not, with the reason and nothing else: no base, no error, nothing to compute it from. */
export interface WithheldFigure {
  readonly status: 'SUPPRESSED' | 'PROBLEM' | 'EMPTY';
  readonly reason: string | null;
}

export type DisclosedFigure = PublishedFigure | WithheldFigure;

/** Kish's design effect of the weights beyond which they are called extreme (methodology 2.7). */
const EXTREME_WEIGHTS = 3;

/** The one way a stored figure leaves the figures room: everything that shows one calls this first. */
export function disclose(point: RawPoint): DisclosedFigure {
  const { n, mean, se, df, ci95, ci50, effectiveN } = point;
  if (!point.respondents) return { status: 'EMPTY', reason: null };
  // Too small a sample is the reason that matters, also where it could not be weighted.
  if (point.respondents < PUBLICATION_RULE.minimumN) return { status: 'SUPPRESSED', reason: 'BASE' };
  if (point.problem !== null) return { status: 'PROBLEM', reason: point.problem };
  if (n === null || mean === null || se === null || df === null || !ci95 || !ci50 || effectiveN === null) {
    return { status: 'SUPPRESSED', reason: 'BASE' };
  }
  const judged = suppress({ n, effectiveN, halfWidth: (ci95[1] - ci95[0]) / 2 });
  if (!judged.published) {
    if (n < PUBLICATION_RULE.minimumN) return { status: 'SUPPRESSED', reason: 'BASE' };
    const thin = effectiveN < PUBLICATION_RULE.minimumEffectiveN;
    return { status: 'SUPPRESSED', reason: thin ? 'EFFECTIVE_BASE' : 'PRECISION' };
  }
  return {
    status: 'PUBLISHED',
    value: mean,
    standardError: se,
    degreesOfFreedom: df,
    interval95: ci95,
    interval50: ci50,
    base: n,
    effectiveBase: effectiveN,
    designEffect: point.designEffect,
    flags: flagsOf(point),
  };
}

/** What a reader of the figure must know with it. */
export function flagsOf({ se, weightsDesignEffect }: RawPoint): string[] {
  const flags: string[] = [];
  if ((weightsDesignEffect ?? 0) > EXTREME_WEIGHTS) flags.push('WEIGHTS_EXTREME');
  if (se === 0) flags.push('ZERO_VARIANCE');
  return flags;
}
