/** To so many decimals; never minus zero, which would be another byte for the same figure. */
export function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  // A hair above, so that 12.25 (held as 12.249999…) goes up as a reader with a pencil would round it.
  const scaled = Math.round(Math.abs(value) * factor * (1 + Number.EPSILON));
  const result = (Math.sign(value) * scaled) / factor;
  return result === 0 ? 0 : result;
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
