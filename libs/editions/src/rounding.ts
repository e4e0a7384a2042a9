const POWERS = [1, 10, 100, 1000];

/** To so many decimals; never minus zero, which would be another byte for the same figure. */
export function rounded(value: number, decimals: number): number {
  const factor = POWERS[decimals] ?? 10 ** decimals;
  // A hair above, so that 12.25 (held as 12.249999…) goes up as a reader with a pencil would round it.
  const scaled = Math.round(Math.abs(value) * factor * (1 + Number.EPSILON));
  const result = (Math.sign(value) * scaled) / factor;
  return result === 0 ? 0 : result;
}

/**
 * Mean and error of an item: in whole points, and up to the next step, so that an error never claims more than it should. Base, mean
 * and error are three sums over a handful of points: beside the table of the item, to more decimals, they tell the people at each point.
 */
export function discloseItem({ mean, se }: { readonly mean: number; readonly se: number }): {
  mean: number;
  se: number;
} {
  const step = stepOfItemError(se);
  return { mean: rounded(mean, 0), se: rounded(Math.ceil(rounded(se / step, 9)) * step, 1) };
}

/** Of an error, or of what it was rounded up to. */
export function stepOfItemError(se: number): number {
  if (se > 2) return 1;
  return se > 1 ? 0.5 : 0.1;
}

export const POINT_DECIMALS = 1;
export const SE_DECIMALS = 2;

export function roundedInterval([low, high]: readonly [number, number]): [number, number] {
  return [rounded(low, POINT_DECIMALS), rounded(high, POINT_DECIMALS)];
}

/** The nearest multiple of `step`: what is shown of a base, so that two bases never tell a handful of people. */
export function roundedBase(n: number, step: number): number {
  return Math.round(n / step) * step;
}

/** Degrees of freedom as a whole number, at least 1. */
export function roundedDf(df: number): number {
  return Math.max(1, Math.round(df));
}

/** Degrees of freedom of a sample are its respondents but a few: they are rounded as bases are, and are at least 1. */
export function discloseDf(df: number, step: number): number {
  return Math.max(1, roundedBase(df, step));
}

/**
 * A share as people of a rounded base, these rounded as bases are, in whole per cent: from a share in whole per cent of 150 people the
 * people could be counted, and from two of them in a row the answers of a handful.
 */
export function disclosePercent(share: number, base: number, step: number): number {
  return base === 0 ? 0 : rounded((100 * roundedBase(share * base, step)) / base, 0);
}
