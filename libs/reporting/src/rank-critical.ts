import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { findRoot } from './find-root.js';
import { quickNormalCdf } from './normal-table.js';
import { evenNormalIntegral, isNormalMeanAbove, normalIntegral } from './point-ranks.js';

/** Directions of a comparison that have not been rejected yet, as bits: another may prove better, may prove worse. */
export const BETTER = 1;
export const WORSE = 2;
export const BOTH = BETTER + WORSE;

/** Width of the steps of the integral over all pairs. */
const STEP = 0.25;
/** The same of one unit's comparisons, in the smallest scale there is: against steps a tenth as wide it is out by 2e-13. */
const MARGINAL_STEP = 0.4;
/** Room around the bounds of a critical value for the rounding of the integral. */
const ROOM = 1e-6;
/** A probability that no longer counts. */
const NOTHING = 1e-18;

/** How far a critical value of one unit's comparisons carries. */
export interface MarginalCoverage {
  /** Bounds of the critical value. */
  readonly least: number;
  readonly most: number;
  /** Probability that no difference lies beyond a value, less the level wanted: rises, and is 0 at the critical value. */
  readonly excess: (critical: number) => number;
  /** Whether a value lies above the critical one, which takes less than how far it does. */
  readonly isBeyond: (value: number) => boolean;
}

/**
 * Coverage of one unit's comparisons with all others, independent estimates, in the directions that are open (`open[k]`,
 * bits; 0 = none). null when nothing is open. One-dimensional integral. Mogstad, Romano, Shaikh and Wilhelm 2024;
 * methodology 2.19.
 */
export function marginalCoverage(
  errors: readonly number[],
  unit: number,
  open: Uint8Array,
  level: number,
): MarginalCoverage | null {
  const own = errors[unit]!;
  const others = [...open.keys()].filter((k) => k !== unit && open[k] !== 0);
  if (others.length === 0) return null;
  // Typed arrays and no allocation: the product runs a hundred times an integral.
  const slopes = new Float64Array(others.length);
  const reaches = new Float64Array(others.length);
  const sides = new Uint8Array(others.length);
  let [steepest, directions] = [1, 0];
  for (const [at, k] of others.entries()) {
    const slope = own / errors[k]!;
    slopes[at] = slope;
    reaches[at] = Math.sqrt(1 + slope * slope);
    sides[at] = open[k]!;
    steepest = Math.max(steepest, slope);
    directions += sides[at] === BOTH ? 2 : 1;
  }
  const step = MARGINAL_STEP / steepest;
  const isEven = directions === 2 * others.length;
  const integral = isEven ? evenNormalIntegral : normalIntegral;
  const within = (critical: number) => (z: number) => {
    let product = 1;
    for (let at = 0; at < sides.length && product >= NOTHING; at += 1) {
      const [centre, reach, side] = [slopes[at]! * z, critical * reaches[at]!, sides[at]!];
      const above = (side & BETTER) === 0 ? 1 : quickNormalCdf(centre + reach);
      const below = (side & WORSE) === 0 ? 0 : quickNormalCdf(centre - reach);
      product *= above - below;
    }
    return product < NOTHING ? 0 : product;
  };
  const least = normalQuantile(level, 0, 1) - ROOM;
  const most = normalQuantile(1 - (1 - level) / directions, 0, 1) + ROOM;
  return {
    least,
    most,
    excess: (critical) => integral(step, within(critical)) - level,
    isBeyond: (value) => value > least && (value >= most || isNormalMeanAbove(step, within(value), level, isEven)),
  };
}

/** The `level` quantile of the largest of one unit's standardised differences, to 1e-10; null when nothing is open. */
export function marginalCritical(
  errors: readonly number[],
  unit: number,
  open: Uint8Array,
  level: number,
): number | null {
  const coverage = marginalCoverage(errors, unit, open, level);
  return coverage === null ? null : findRoot(coverage.excess, coverage.least, coverage.most, 1e-10);
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
