import type { EditionMethod } from './edition.js';
import { roundedBase } from './rounding.js';

interface Part {
  /** People. */
  readonly count: number;
  /** Of the whole, 0 to 1; of weighted people where they are weighted. */
  readonly share: number;
}

/**
 * Parts of a whole that must not be shown: those of fewer people than the minimum, or so few that what they are rounded to says as much,
 * and, when that is one alone or they are together fewer than the minimum, the next smallest with them, because whatever is missing to
 * all could be worked out. Nobody at all is no secret. Methodology 2.17.
 */
export function smallParts<T extends Part>(
  parts: readonly T[],
  base: number,
  {
    minimumCategory: minimum,
    roundBasesTo: step,
  }: Pick<EditionMethod['publication'], 'minimumCategory' | 'roundBasesTo'>,
): ReadonlySet<T> {
  // At the minimum itself the threshold would cut what rounding leaves open: ten to twelve instead of eight to twelve.
  const isSmall = ({ count, share }: T): boolean =>
    count < minimum || (minimum > 0 && roundedBase(share * base, step) - step / 2 < minimum);
  const hidden = new Set(parts.filter((part) => part.count > 0 && isSmall(part)));
  const others = parts.filter((part) => part.count > 0 && !hidden.has(part)).sort((a, b) => a.count - b.count);
  const people = (): number => [...hidden].reduce((sum, { count }) => sum + count, 0);
  while (hidden.size > 0 && (hidden.size < 2 || people() < minimum) && others.length > 0) hidden.add(others.shift()!);
  return hidden;
}
