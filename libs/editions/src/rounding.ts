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

/**
 * The shares of a table of one sample, null where hidden. Where nothing is, the largest is not rounded by itself but what the others
 * leave of a hundred: shares that add up to 95 or to 105 would tell of each that it lies at the edge of what is rounded to it. Where
 * the rest would be less than another share, as many of the largest as needed share it evenly.
 */
export function disclosePercents<T extends { readonly share: number }>(
  parts: readonly T[],
  hidden: ReadonlySet<T>,
  base: number,
  step: number,
): (number | null)[] {
  const own = parts.map((part) => (hidden.has(part) ? null : disclosePercent(part.share, base, step)));
  if (hidden.size > 0 || step === 1 || parts.length === 0) return own;
  const order = parts.map((_, at) => at).sort((a, b) => parts[b]!.share - parts[a]!.share);
  for (let many = 1; ; many += 1) {
    const others = order.slice(many).map((at) => own[at]!);
    const rest = 100 - others.reduce((sum, percent) => sum + percent, 0);
    const even = Math.floor(rest / many);
    if (many < parts.length && even < Math.max(0, ...others)) continue;
    order.slice(0, many).forEach((at, place) => (own[at] = even + Number(place < rest - even * many)));
    return own;
  }
}
