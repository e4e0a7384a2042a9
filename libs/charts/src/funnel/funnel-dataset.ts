import type { FigureWords, Interval, Withheld } from '../frame.js';

export interface FunnelAgency {
  readonly name: string;
  readonly value: number;
  /** Kish's effective number of answers, at least 1. */
  readonly effectiveBase: number;
}

export interface FunnelDataset extends FigureWords {
  readonly agencies: readonly FunnelAgency[];
  readonly withheld: readonly Withheld[];
  /** The province mean that the limits stand around. */
  readonly mean: number;
  /** The standard deviation of one answer, in points of the scale. */
  readonly spread: number;
  /** phi of Spiegelhalter's funnel: 1 is none; the limits widen by its root. */
  readonly overdispersion: number;
}

export type FunnelPlace = 'INSIDE' | 'NEAR' | 'ABOVE' | 'BELOW';

/** Normal quantiles of the two-sided limits of a funnel plot (Spiegelhalter 2005). */
const Z95 = 1.959964;
const Z998 = 3.090232;

/** The limits at an effective base. */
export function limitsAt(
  { mean, spread, overdispersion }: Pick<FunnelDataset, 'mean' | 'spread' | 'overdispersion'>,
  effectiveBase: number,
): { readonly limit95: Interval; readonly limit998: Interval } {
  if (!(effectiveBase >= 1)) throw new RangeError('an effective base is at least 1');
  const error = (spread * Math.sqrt(Math.max(1, overdispersion))) / Math.sqrt(effectiveBase);
  const around = (z: number): Interval => ({ low: mean - z * error, high: mean + z * error });
  return { limit95: around(Z95), limit998: around(Z998) };
}

/** Where an agency stands: outside is beyond the 99.8 % limits, near is between both. */
export function placeInFunnel(dataset: FunnelDataset, { value, effectiveBase }: FunnelAgency): FunnelPlace {
  const { limit95, limit998 } = limitsAt(dataset, effectiveBase);
  if (value > limit998.high) return 'ABOVE';
  if (value < limit998.low) return 'BELOW';
  return value > limit95.high || value < limit95.low ? 'NEAR' : 'INSIDE';
}
