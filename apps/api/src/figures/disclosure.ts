import {
  POINT_DECIMALS,
  SE_DECIMALS,
  discloseDf,
  rounded,
  roundedBase,
  roundedInterval,
  toldWeights,
} from '@hamava/editions';
import { type Interval, PUBLICATION_RULE, suppress, tInterval } from '@hamava/reporting';
import type { RawPoint } from './trust-trend.queries.js';

/** A figure that may be shown, as it is shown: whatever is made from it tells no more than it does. */
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

/** From batches of so many answers on nothing about a single one can be read off a step, and the bases are rounded too. */
export const RELEASE_BY = 20;
const BASES_ROUNDED_TO = 5;
/** Fewer people who left a question out are not counted by two bases side by side. */
const HANDFUL = 10;

/**
 * The one way a stored figure leaves the figures room: everything that shows one calls this first. Single questions are left to
 * editions, which tell them in whole points and know what their tables leave out.
 */
export function disclose(point: RawPoint): DisclosedFigure {
  const figure = judged(point);
  const isLeft = point.isItem && point.minBatch >= RELEASE_BY && figure.status === 'PUBLISHED';
  return isLeft ? { status: 'SUPPRESSED', reason: 'EDITION' } : figure;
}

function judged(point: RawPoint): DisclosedFigure {
  const { n, mean, se, df, ci95, ci50, effectiveN } = point;
  if (!point.respondents) return { status: 'EMPTY', reason: null };
  // Too small a sample is the reason that matters, also where it could not be weighted.
  if (point.respondents < PUBLICATION_RULE.minimumN) return { status: 'SUPPRESSED', reason: 'BASE' };
  if (point.problem !== null) return { status: 'PROBLEM', reason: point.problem };
  if (n === null || mean === null || se === null || df === null || !ci95 || !ci50 || effectiveN === null) {
    return { status: 'SUPPRESSED', reason: 'BASE' };
  }
  const people = baseJudged(point, n);
  const verdict = suppress({ n: people, effectiveN, halfWidth: (ci95[1] - ci95[0]) / 2 });
  if (!verdict.published) {
    if (people < PUBLICATION_RULE.minimumN) return { status: 'SUPPRESSED', reason: 'BASE' };
    const thin = effectiveN < PUBLICATION_RULE.minimumEffectiveN;
    return { status: 'SUPPRESSED', reason: thin ? 'EFFECTIVE_BASE' : 'PRECISION' };
  }
  return shown({ ...point, n, mean, se, df, effectiveN });
}

/** As an edition judges it: where a handful left the question out, by the people of the sample. */
function baseJudged({ minBatch, respondents }: RawPoint, n: number): number {
  return minBatch >= RELEASE_BY && respondents !== null && respondents - n < HANDFUL ? respondents : n;
}

type Estimated = RawPoint & Readonly<Record<'n' | 'mean' | 'se' | 'df' | 'effectiveN', number>>;

function shown(point: Estimated): PublishedFigure {
  const step = point.minBatch < RELEASE_BY ? 1 : BASES_ROUNDED_TO;
  const told = {
    mean: rounded(point.mean, POINT_DECIMALS),
    se: rounded(point.se, SE_DECIMALS),
    df: discloseDf(point.df, step),
  };
  const { base, effectiveBase, designEffect, areExtreme } = basesOf(point, step);
  return {
    status: 'PUBLISHED',
    value: told.mean,
    standardError: told.se,
    degreesOfFreedom: told.df,
    // From what is shown: their ends, rounded by themselves, would tell the mean to another decimal.
    interval95: roundedInterval(tInterval(told)),
    interval50: roundedInterval(tInterval(told, 0.5)),
    base,
    effectiveBase,
    designEffect,
    flags: [...(areExtreme ? ['WEIGHTS_EXTREME'] : []), ...(point.se === 0 ? ['ZERO_VARIANCE'] : [])],
  };
}

/**
 * Bases and weights as an edition of the same answers tells them, so that nothing can be had from the two side by side. Where a handful
 * left the question out the base is that of the sample. Waves that hide no single answers tell all.
 */
function basesOf(point: Estimated, step: number) {
  const { respondents, n, weightsDesignEffect, thinTarget, designEffect } = point;
  if (step === 1) {
    const told = designEffect === null ? null : rounded(designEffect, SE_DECIMALS);
    const areExtreme = flagsOf(point).includes('WEIGHTS_EXTREME');
    return { base: n, effectiveBase: Math.round(point.effectiveN), designEffect: told, areExtreme };
  }
  const weights = toldWeights(
    { kish: { deff: weightsDesignEffect ?? Infinity, flags: [] }, hasThinTarget: thinTarget !== false },
    { roundBasesTo: step, minimumEffectiveN: PUBLICATION_RULE.minimumEffectiveN },
  );
  const base = roundedBase(respondents === null || respondents - n >= HANDFUL ? n : respondents, step);
  const isTold = designEffect !== null && weights.designEffect !== null;
  return {
    base,
    effectiveBase: weights.effectiveBaseOf(base),
    designEffect: isTold ? rounded(designEffect, POINT_DECIMALS) : null,
    areExtreme: weights.areExtreme,
  };
}

/** What a reader of the figure must know with it. */
export function flagsOf({ se, weightsDesignEffect }: RawPoint): string[] {
  const flags: string[] = [];
  if ((weightsDesignEffect ?? 0) > EXTREME_WEIGHTS) flags.push('WEIGHTS_EXTREME');
  if (se === 0) flags.push('ZERO_VARIANCE');
  return flags;
}
