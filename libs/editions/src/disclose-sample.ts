import { tInterval, type MeanEstimate } from '@hamava/reporting';
import type { EditionFigure, EditionMethod, EditionSample, OutcomeKind, Withheld } from './edition.js';
import type { MeasuredSample } from './measure-sample.js';
import {
  POINT_DECIMALS,
  SE_DECIMALS,
  discloseDf,
  discloseItem,
  rounded,
  roundedBase,
  roundedInterval,
} from './rounding.js';
import { toldWeights, type ToldWeights } from './told-weights.js';

type Rule = EditionMethod['publication'];

/** What of an agency's wave may be known: all of it, or the reason why nothing. */
export function discloseSample(measured: MeasuredSample, rule: Rule): EditionSample {
  const { input, kish, collapsed, balance, problem } = measured;
  const place = { agency: input.agency, wave: input.wave };
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
      cellsSha256: null,
    };
  }
  const told = toldWeights({ ...measured, kish }, rule);
  const base = roundedBase(measured.respondents, rule.roundBasesTo);
  return {
    ...place,
    status: 'PUBLISHED',
    because: null,
    problem: null,
    base,
    effectiveBase: told.effectiveBaseOf(base),
    weightsDesignEffect: told.designEffect,
    balance,
    joined: collapsed.map(({ variable, level, parent }) => ({ variable, level, into: parent })),
    flags: [...(told.areExtreme ? ['WEIGHTS_EXTREME'] : []), ...measured.flags],
    cellsSha256: input.cellsSha256,
  };
}

/** Too small a sample is the reason that matters, also where it could not be weighted or is being looked at. */
function reasonToWithhold({ respondents, problem, input, kish }: MeasuredSample, rule: Rule): Withheld | null {
  if (respondents < rule.minimumN) return 'BASE';
  if (input.held) return 'INTEGRITY';
  if (problem !== null || kish === null) return 'PROBLEM';
  return kish.effectiveN < rule.minimumEffectiveN ? 'EFFECTIVE_BASE' : null;
}

interface Place {
  readonly agency: string;
  readonly wave: number;
  readonly outcome: string;
}

/** One outcome of a sample, by the rule of publication. */
export function discloseFigure(
  {
    kind,
    rounded: isRounded,
    ...place
  }: Place & { readonly kind: OutcomeKind; readonly rounded?: boolean | undefined },
  sample: Respondents,
  estimate: MeanEstimate | null,
  rule: Rule,
): EditionFigure {
  if (sample.status === 'WITHHELD') return { ...place, status: 'WITHHELD', because: sample.because ?? 'PROBLEM' };
  if (estimate === null || baseJudged(sample, estimate, rule) < rule.minimumN) {
    return { ...place, status: 'WITHHELD', because: 'BASE' };
  }
  if (estimate.effectiveN < rule.minimumEffectiveN) {
    return { ...place, status: 'WITHHELD', because: 'EFFECTIVE_BASE' };
  }
  const interval95 = tInterval(estimate);
  if ((interval95[1] - interval95[0]) / 2 > rule.maximumHalfWidth) {
    return { ...place, status: 'WITHHELD', because: 'PRECISION' };
  }
  // Intervals follow from what is shown: their ends, rounded by themselves, would tell the mean to another decimal.
  const { mean, se } = kind === 'item' ? discloseItem(estimate) : discloseComposite(estimate);
  const df = discloseDf(estimate.df, rule.roundBasesTo);
  const { base, effectiveBase } = basesOf(sample, estimate, rule);
  // Property by property: a recount makes tens of thousands of these.
  return {
    agency: place.agency,
    wave: place.wave,
    outcome: place.outcome,
    status: 'PUBLISHED',
    value: mean,
    se,
    df,
    interval95: roundedInterval(tInterval({ mean, se, df })),
    interval50: roundedInterval(tInterval({ mean, se, df }, 0.5)),
    base,
    effectiveBase,
    designEffect: designEffectOf(sample, estimate, rule),
    agencies: null,
    flags: isRounded === true ? [...estimate.flags, 'SCORING_ROUNDED'] : estimate.flags,
  };
}

function discloseComposite({ mean, se }: MeanEstimate): { mean: number; se: number } {
  return { mean: rounded(mean, POINT_DECIMALS), se: rounded(se, SE_DECIMALS) };
}

/**
 * Where less than a handful gave no valid answer, the people behind a figure are those of its sample, for what is shown and for whether
 * it is: of a sample of 30 to 32 that "30 valid" let through, at most two could have given none.
 */
function baseJudged({ respondents }: Respondents, { n }: MeanEstimate, { minimumCategory }: Rule): number {
  return respondents - n >= minimumCategory ? n : respondents;
}

/** Two bases side by side would count those who gave no valid answer. */
function basesOf(
  { respondents, base, told }: Respondents,
  estimate: MeanEstimate,
  { minimumCategory, roundBasesTo }: Rule,
): { base: number; effectiveBase: number } {
  const own = roundedBase(estimate.n, roundBasesTo);
  const shown = respondents - estimate.n >= minimumCategory ? own : (base ?? own);
  return { base: shown, effectiveBase: told?.effectiveBaseOf(shown) ?? shown };
}

/** To one decimal, where the weights may be told at all. */
function designEffectOf({ told }: Respondents, { deff }: MeanEstimate, { roundBasesTo }: Rule): number | null {
  if (deff === null || told?.designEffect === null) return null;
  return rounded(deff, roundBasesTo === 1 ? SE_DECIMALS : POINT_DECIMALS);
}

type Respondents = EditionSample & { readonly respondents: number; readonly told: ToldWeights | null };
