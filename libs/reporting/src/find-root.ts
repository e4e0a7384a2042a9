const MOST_STEPS = 200;

/**
 * Root of a continuous function between two points where its signs differ, to `tolerance` in x. Throws a RangeError for
 * equal signs. Brent 1973, chapter 4.
 */
export function findRoot(of: (x: number) => number, low: number, high: number, tolerance = 1e-12): number {
  let [a, b, fa, fb] = [low, high, of(low), of(high)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (fa > 0 === fb > 0) throw new RangeError(`no change of sign between ${low} and ${high}`);
  let [c, fc, last, before] = [a, fa, b - a, b - a];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (fb > 0 === fc > 0) [c, fc, last, before] = [a, fa, b - a, b - a];
    if (Math.abs(fc) < Math.abs(fb)) [a, b, c, fa, fb, fc] = [b, c, b, fb, fc, fb];
    const enough = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2;
    const half = (c - b) / 2;
    if (Math.abs(half) <= enough || fb === 0) return b;
    const tried = interpolated(a, b, c, fa, fb, fc);
    const accepted =
      Math.abs(before) >= enough &&
      Math.abs(fa) > Math.abs(fb) &&
      tried * half > 0 &&
      Math.abs(tried) < Math.min(1.5 * Math.abs(half) - enough / 2, Math.abs(before) / 2);
    [before, last] = accepted ? [last, tried] : [half, half];
    [a, fa] = [b, fb];
    b += Math.abs(last) > enough ? last : Math.sign(half) * enough;
    fb = of(b);
  }
  return b;
}

/** Step from b: secant through two points, inverse quadratic through three. */
function interpolated(a: number, b: number, c: number, fa: number, fb: number, fc: number): number {
  const s = fb / fa;
  if (a === c) return ((c - b) * s) / (s - 1);
  const [q, r] = [fa / fc, fb / fc];
  const p = s * ((c - b) * q * (q - r) - (b - a) * (r - 1));
  return -p / ((q - 1) * (r - 1) * (s - 1));
}
