import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import studentQuantile from '@stdlib/stats-base-dists-t-quantile';

export type Interval = readonly [low: number, high: number];

/**
 * Student's t interval of an estimate, not truncated to the scale. `confidence` in (0, 1), 0.95 unless told.
 * Throws a RangeError for df <= 0 or an error that is no number.
 *
 * @example tInterval({ mean: 67.4, se: 0.456, df: 2576 }) // [66.5, 68.3]
 */
export function tInterval(
  { mean, se, df }: { readonly mean: number; readonly se: number; readonly df: number },
  confidence = 0.95,
): Interval {
  requireEstimate(mean, se, confidence);
  if (!(df > 0)) throw new RangeError(`tInterval needs df > 0, got ${df}`);
  return around(mean, se * knownStudentQuantile(upper(confidence), df));
}

/** Normal interval of an estimate, not truncated to the scale. `confidence` in (0, 1), 0.95 unless told. */
export function normalInterval(
  { mean, se }: { readonly mean: number; readonly se: number },
  confidence = 0.95,
): Interval {
  requireEstimate(mean, se, confidence);
  return around(mean, se * normalQuantile(upper(confidence), 0, 1));
}

/** By level and degrees of freedom: a recount asks for the same few hundred quantiles tens of thousands of times. */
const known = new Map<number, Map<number, number>>();
/** More degrees of freedom than this are not kept. */
const MOST_KNOWN = 10_000;

function knownStudentQuantile(p: number, df: number): number {
  const ofLevel = known.get(p) ?? new Map<number, number>();
  const value = ofLevel.get(df) ?? studentQuantile(p, df);
  if (ofLevel.size >= MOST_KNOWN) ofLevel.clear();
  ofLevel.set(df, value);
  if (known.size >= MOST_KNOWN / 100) known.clear();
  known.set(p, ofLevel);
  return value;
}

function around(mean: number, halfWidth: number): Interval {
  return [mean - halfWidth, mean + halfWidth];
}

function upper(confidence: number): number {
  return 0.5 + confidence / 2;
}

function requireEstimate(mean: number, se: number, confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence lies between 0 and 1, got ${confidence}`);
  if (!Number.isFinite(mean) || !(se >= 0 && Number.isFinite(se))) {
    throw new RangeError(`an interval needs a mean and its error, got ${mean} and ${se}`);
  }
}
