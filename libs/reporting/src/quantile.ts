import type { DesignSample } from './design-sample.js';
import { indicatorCells, type HistogramCells } from './histogram-cells.js';
import { tInterval, type Interval } from './interval.js';
import type { Domain } from './linearised-mean.js';
import { refuse, type Attempt } from './problem.js';
import { weightedMean } from './weighted-mean.js';

/** A cumulative share this close below p has reached it: the rest is the rounding of its sum. */
const ROUNDING = 1e-12;

export interface QuantileEstimate {
  readonly n: number;
  readonly p: number;
  /** Smallest value with a weighted cumulative share of at least p. */
  readonly quantile: number;
  /** Woodruff: the values at the ends of the t interval of the cumulative share at the quantile. */
  readonly interval: Interval;
}

/**
 * Weighted quantile from a histogram (R survey: `svyquantile(qrule = "math", interval.type = "mean")`). `p` in (0, 1),
 * or a RangeError. Refuses QUANTILE_NOT_AVAILABLE without a histogram, NO_VALID_RESPONSES and SE_UNDEFINED.
 * Woodruff 1952; methodology 2.14.
 */
export function quantile(
  sample: DesignSample,
  histogram: HistogramCells | null,
  p: number,
  domain: Domain | null = null,
  confidence = 0.95,
): Attempt<QuantileEstimate> {
  if (!(p > 0 && p < 1)) throw new RangeError(`a quantile lies between 0 and 1, got ${p}`);
  if (histogram === null) return refuse('QUANTILE_NOT_AVAILABLE', 'outcome', { p });
  const steps = cumulativeShares(sample, histogram, domain);
  if (steps.length === 0) return refuse('NO_VALID_RESPONSES', 'outcome', { respondents: sample.respondents });
  const found = valueAt(steps, p);
  const below = weightedMean(
    sample,
    indicatorCells(histogram, (value) => value <= found),
    domain,
  );
  if (!below.ok) return below;
  if (below.df < 1) return refuse('SE_UNDEFINED', 'outcome', { df: below.df });
  const [low, high] = tInterval(below, confidence);
  return { ok: true, n: below.n, p, quantile: found, interval: [valueAt(steps, low), valueAt(steps, high)] };
}

interface Step {
  readonly value: number;
  readonly share: number;
}

function cumulativeShares(
  { frame, weights }: DesignSample,
  { values, counts }: HistogramCells,
  domain: Domain | null,
): Step[] {
  let sum = 0;
  const sums = values.map((value, at) => {
    for (let cell = 0; cell < frame.size; cell += 1) {
      const index = frame.order[cell]!;
      if (domain === null || domain[index] !== 0) sum += weights[cell]! * counts[at]![index]!;
    }
    return { value, share: sum };
  });
  return sum === 0 ? [] : sums.map(({ value, share }) => ({ value, share: share / sum }));
}

function valueAt(steps: readonly Step[], p: number): number {
  return (steps.find(({ share }) => share > 0 && share >= p - ROUNDING) ?? steps.at(-1)!).value;
}
