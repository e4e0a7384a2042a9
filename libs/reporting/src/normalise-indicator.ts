export const NORMALISERS = ['GOALPOSTS', 'MIN_MAX', 'Z', 'BORDA'] as const;
export type Normaliser = (typeof NORMALISERS)[number];

/** What the composite knows of one indicator; values in the order of the units. */
export interface Indicator {
  readonly name: string;
  /** Percent of the composite; the weights of all indicators sum to 100. */
  readonly weight: number;
  /** NEGATIVE: less is better. */
  readonly polarity: 'POSITIVE' | 'NEGATIVE';
  /** Values that score 0 and 100, fixed by the council before the figures are known; the worse one first. */
  readonly goalposts?: readonly [worst: number, best: number];
  readonly values: readonly (number | null)[];
  /** Standard errors; 0 for counts of fact, which is what an indicator without errors has. */
  readonly errors?: readonly number[];
}

/**
 * Values on a common scale where more is better, null = missing: 0..100 for GOALPOSTS (capped) and MIN_MAX, standard
 * deviations for Z, units outdone for BORDA (half a point for a tie). null for an indicator without a range
 * (INDICATOR_CONSTANT). JRC/OECD Handbook on Constructing Composite Indicators, 2008; methodology 2.24.
 */
export function normaliseIndicator(
  { polarity, goalposts }: Pick<Indicator, 'polarity' | 'goalposts'>,
  values: readonly (number | null)[],
  normaliser: Normaliser,
): (number | null)[] | null {
  const sign = polarity === 'POSITIVE' ? 1 : -1;
  if (normaliser === 'GOALPOSTS') {
    if (goalposts === undefined) throw new RangeError('an indicator without goalposts cannot be measured by them');
    const [worst, best] = goalposts;
    return scaled(values, worst, best, (score) => Math.min(100, Math.max(0, score)));
  }
  const known = values.flatMap((value) => (value === null ? [] : [sign * value]));
  const [low, high] = [Math.min(...known), Math.max(...known)];
  if (!(high > low)) return null;
  if (normaliser === 'MIN_MAX') return scaled(values, sign * low, sign * high, (score) => score);
  const of = normaliser === 'Z' ? standardised(known) : outdone(known);
  return values.map((value) => (value === null ? null : of(sign * value)));
}

function scaled(
  values: readonly (number | null)[],
  worst: number,
  best: number,
  capped: (score: number) => number,
): (number | null)[] | null {
  if (worst === best) return null;
  return values.map((value) => (value === null ? null : capped((100 * (value - worst)) / (best - worst))));
}

function standardised(known: readonly number[]): (value: number) => number {
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const sd = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (known.length - 1));
  return (value) => (value - mean) / sd;
}

function outdone(known: readonly number[]): (value: number) => number {
  return (value) => {
    const below = known.filter((other) => other < value).length;
    const same = known.filter((other) => other === value).length;
    return below + (same - 1) / 2;
  };
}
