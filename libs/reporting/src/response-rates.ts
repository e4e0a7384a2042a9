import { refuse, type Attempt } from './problem.js';

/** Cases of a sample by what became of them (AAPOR, final dispositions); counts, or sums of base weights. */
export interface Dispositions {
  /** I: complete. */
  readonly complete: number;
  /** P: partial. */
  readonly partial: number;
  /** R: refusal and break-off. */
  readonly refusal: number;
  /** NC: not reached. */
  readonly nonContact: number;
  /** O: reached, eligible, no interview for another reason. */
  readonly other: number;
  /** UH: unknown whether there is a household. */
  readonly unknownHousehold: number;
  /** UO: unknown for another reason. */
  readonly unknownOther: number;
}

export const RATE_NAMES = [
  'RR1',
  'RR2',
  'RR3',
  'RR4',
  'RR5',
  'RR6',
  'COOP1',
  'COOP2',
  'COOP3',
  'COOP4',
  'REF1',
  'REF2',
  'REF3',
  'CON1',
  'CON2',
  'CON3',
] as const;

export type RateName = (typeof RATE_NAMES)[number];

export interface ResponseRates {
  /** Shares in 0..1; null where the denominator is zero (RATE_UNDEFINED), never 0. */
  readonly rates: Readonly<Record<RateName, number | null>>;
  readonly undefinedRates: readonly RateName[];
}

/**
 * Response, cooperation, refusal and contact rates of a sample with a frame. `eligibleShare` is e, in 0..1: the share of
 * the unknown cases that is taken for eligible. Refuses RATE_UNDEFINED without a single case; throws a RangeError for a
 * count below 0 or an e outside 0..1. AAPOR Standard Definitions; methodology 2.22.
 *
 * @example responseRates({ complete: 40, refusal: 60, partial: 0, ... }, 1) // RR1 0.4
 */
export function responseRates(cases: Dispositions, eligibleShare: number): Attempt<ResponseRates> {
  for (const [name, count] of Object.entries(cases) as [string, number][]) {
    if (!(count >= 0 && Number.isFinite(count))) throw new RangeError(`${name} is a count, got ${count}`);
  }
  if (!(eligibleShare >= 0 && eligibleShare <= 1)) throw new RangeError(`e lies in 0..1, got ${eligibleShare}`);
  const { complete: I, partial: P, refusal: R, nonContact: NC, other: O } = cases;
  const unknown = cases.unknownHousehold + cases.unknownOther;
  const spoken = I + P + R;
  const reached = spoken + O;
  const eligible = reached + NC;
  const [all, estimated] = [eligible + unknown, eligible + eligibleShare * unknown];
  if (all === 0) return refuse('RATE_UNDEFINED', 'cases', { reason: 'not a single case' });
  const over = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  const rates: Record<RateName, number | null> = {
    RR1: over(I, all),
    RR2: over(I + P, all),
    RR3: over(I, estimated),
    RR4: over(I + P, estimated),
    RR5: over(I, eligible),
    RR6: over(I + P, eligible),
    COOP1: over(I, reached),
    COOP2: over(I + P, reached),
    COOP3: over(I, spoken),
    COOP4: over(I + P, spoken),
    REF1: over(R, all),
    REF2: over(R, estimated),
    REF3: over(R, eligible),
    CON1: over(reached, all),
    CON2: over(reached, estimated),
    CON3: over(reached, eligible),
  };
  return { ok: true, rates, undefinedRates: RATE_NAMES.filter((name) => rates[name] === null) };
}

/**
 * e by proportional allocation (CASRO): the eligible share of the cases whose eligibility is known. Refuses
 * RATE_UNDEFINED when no case is resolved.
 */
export function eligibleShareCasro(cases: Dispositions, ineligible: number): Attempt<{ readonly share: number }> {
  const eligible = cases.complete + cases.partial + cases.refusal + cases.nonContact + cases.other;
  const resolved = eligible + ineligible;
  if (!(resolved > 0)) return refuse('RATE_UNDEFINED', 'eligible', { reason: 'no case is resolved' });
  return { ok: true, share: eligible / resolved };
}

/**
 * Share of the invitations or unique openings that ended in a complete answer: what an opt-in link, a poster or a kiosk
 * has in the place of a response rate. Refuses RATE_UNDEFINED without an opening.
 */
export function participationRate(completes: number, openings: number): Attempt<{ readonly rate: number }> {
  if (!(completes >= 0 && openings >= completes))
    throw new RangeError(`${completes} completes of ${openings} openings`);
  if (openings === 0) return refuse('RATE_UNDEFINED', 'openings', { reason: 'not a single opening' });
  return { ok: true, rate: completes / openings };
}
