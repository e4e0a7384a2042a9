import { tInterval, type MeanEstimate } from '@hamava/reporting';
import type { EditionFigure, EditionMethod, EditionSample, Withheld } from './edition.js';
import type { MeasuredSample } from './measure-sample.js';
import { POINT_DECIMALS, SE_DECIMALS, rounded, roundedBase, roundedDf, roundedInterval } from './rounding.js';

type Rule = EditionMethod['publication'];

/** Kish's design effect of the weights beyond which they are called extreme (methodology 2.7). */
const EXTREME_WEIGHTS = 3;

/** What of an agency's wave may be known: all of it, or the reason why nothing. */
export function discloseSample(measured: MeasuredSample, rule: Rule): EditionSample {
  const { input, kish, collapsed, balance, problem } = measured;
  const place = { agency: input.agency, wave: input.wave, cellsSha256: input.cellsSha256 };
  const because = reasonToWithhold(measured, rule);
  if (because !== null || kish === null) {
    return {
      ...place,
      status: 'WITHHELD',
      because: because ?? 'PROBLEM',
      problem: because === 'PROBLEM' ? problem : null,
      base: null,
      effectiveBase: null,
      weightsDesignEffect: null,
      balance: [],
      joined: [],
      flags: [],
    };
  }
  return {
    ...place,
    status: 'PUBLISHED',
    because: null,
    problem: null,
    base: roundedBase(measured.respondents, rule.roundBasesTo),
    effectiveBase: roundedBase(kish.effectiveN, rule.roundBasesTo),
    weightsDesignEffect: rounded(kish.deff, SE_DECIMALS),
    balance,
    joined: collapsed.map(({ variable, level, parent }) => ({ variable, level, into: parent })),
    flags: kish.deff > EXTREME_WEIGHTS ? ['WEIGHTS_EXTREME'] : [],
  };
}

/** Too small a sample is the reason that matters, also where it could not be weighted or is being looked at. */
function reasonToWithhold({ respondents, problem, input, kish }: MeasuredSample, rule: Rule): Withheld | null {
  if (respondents < rule.minimumN) return 'BASE';
  if (input.held) return 'INTEGRITY';
  if (problem !== null || kish === null) return 'PROBLEM';
  return kish.effectiveN < rule.minimumEffectiveN ? 'EFFECTIVE_BASE' : null;
}

/** One outcome of a sample, by the rule of publication. */
export function discloseFigure(
  place: { readonly agency: string; readonly wave: number; readonly outcome: string },
  sample: EditionSample,
  estimate: MeanEstimate | null,
  rule: Rule,
): EditionFigure {
  if (sample.status === 'WITHHELD') return { ...place, status: 'WITHHELD', because: sample.because ?? 'PROBLEM' };
  if (estimate === null || estimate.n < rule.minimumN) return { ...place, status: 'WITHHELD', because: 'BASE' };
  if (estimate.effectiveN < rule.minimumEffectiveN) {
    return { ...place, status: 'WITHHELD', because: 'EFFECTIVE_BASE' };
  }
  const interval95 = tInterval(estimate);
  if ((interval95[1] - interval95[0]) / 2 > rule.maximumHalfWidth) {
    return { ...place, status: 'WITHHELD', because: 'PRECISION' };
  }
  return {
    ...place,
    status: 'PUBLISHED',
    value: rounded(estimate.mean, POINT_DECIMALS),
    se: rounded(estimate.se, SE_DECIMALS),
    df: roundedDf(estimate.df),
    interval95: roundedInterval(interval95),
    interval50: roundedInterval(tInterval(estimate, 0.5)),
    base: roundedBase(estimate.n, rule.roundBasesTo),
    effectiveBase: roundedBase(estimate.effectiveN, rule.roundBasesTo),
    designEffect: estimate.deff === null ? null : rounded(estimate.deff, SE_DECIMALS),
    agencies: null,
    flags: estimate.flags,
  };
}
