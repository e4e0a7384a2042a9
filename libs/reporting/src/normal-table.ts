import normalCdf from '@stdlib/stats-base-dists-normal-cdf';

/** Beyond this the lower tail is below 1e-18. */
const END = 8.75;
const PER_UNIT = 128;
const SIZE = 2 * END * PER_UNIT + 1;
const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

const CDF = Float64Array.from({ length: SIZE }, (_, at) => normalCdf(at / PER_UNIT - END, 0, 1));
const DENSITY = Float64Array.from({ length: SIZE }, (_, at) => normalDensity(at / PER_UNIT - END));

export function normalDensity(x: number): number {
  return Math.exp(-0.5 * x * x) / ROOT_TWO_PI;
}

/**
 * Standard normal distribution function for integrals that ask for it millions of times: fourth-order expansion about
 * the nearest of 2,241 tabulated points, within 1e-14 of the exact value (absolute), in 0..1.
 */
export function quickNormalCdf(x: number): number {
  if (x <= -END) return 0;
  if (x >= END) return 1;
  const at = ((x + END) * PER_UNIT + 0.5) | 0;
  const z = at / PER_UNIT - END;
  const d = x - z;
  const square = z * z;
  const series = 1 + d * (-z / 2 + d * ((square - 1) / 6 + (d * z * (3 - square)) / 24));
  const own = CDF[at]! + DENSITY[at]! * d * series;
  return own < 0 ? 0 : own;
}
