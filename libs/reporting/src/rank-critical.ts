import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { findRoot } from './find-root.js';
import { quickNormalCdf } from './normal-table.js';
import { normalIntegral } from './point-ranks.js';

/** Directions of a comparison that have not been rejected yet, as bits: another may prove better, may prove worse. */
export const BETTER = 1;
export const WORSE = 2;
export const BOTH = BETTER + WORSE;

/** Width of the steps of the integrals, in the smallest scale there is. */
const STEP = 0.25;
/** Room around the bounds of a critical value for the rounding of the integral. */
const ROOM = 1e-6;

/**
 * Critical value of one unit's comparisons with all others, independent estimates: the `level` quantile of the largest
 * of the standardised differences in the directions that are open (`open[k]`, bits; 0 = none). null when nothing is
 * open. One-dimensional integral, to 1e-10. Mogstad, Romano, Shaikh and Wilhelm 2024; methodology 2.19.
 */
export function marginalCritical(
  errors: readonly number[],
  unit: number,
  open: Uint8Array,
  level: number,
): number | null {
  const own = errors[unit]!;
  const others = errors.flatMap((error, k) => {
    if (k === unit || open[k] === 0) return [];
    return [{ slope: own / error, reach: Math.hypot(own, error) / error, sides: open[k]! }];
  });
  if (others.length === 0) return null;
  const step = STEP / Math.max(1, ...others.map(({ slope }) => slope));
  const directions = others.reduce((sum, { sides }) => sum + (sides === BOTH ? 2 : 1), 0);
  const holds = (critical: number) =>
    normalIntegral(step, (z) => {
      let product = 1;
      for (const { slope, reach, sides } of others) {
        const above = (sides & BETTER) === 0 ? 1 : quickNormalCdf(slope * z + critical * reach);
        const below = (sides & WORSE) === 0 ? 0 : quickNormalCdf(slope * z - critical * reach);
        product *= above - below;
        if (product < 1e-18) return 0;
      }
      return product;
    }) - level;
  return findRoot(
    holds,
    normalQuantile(level, 0, 1) - ROOM,
    normalQuantile(1 - (1 - level) / directions, 0, 1) + ROOM,
    1e-10,
  );
}

/**
 * Critical value of all pairs at once by Tukey and Kramer: the studentised range with infinite degrees of freedom over
 * the root of two. Exact for equal errors, slightly conservative otherwise. `units` >= 2.
 */
export function tukeyKramerCritical(units: number, level: number): number {
  const pairs = (units * (units - 1)) / 2;
  const holds = (critical: number) => {
    const range = critical * Math.SQRT2;
    return units * normalIntegral(STEP, (z) => (quickNormalCdf(z) - quickNormalCdf(z - range)) ** (units - 1)) - level;
  };
  const last = normalQuantile(1 - (1 - level) / (2 * pairs), 0, 1);
  return findRoot(holds, normalQuantile(level, 0, 1), last + ROOM, 1e-10);
}
