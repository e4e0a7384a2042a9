import { refuse, type Attempt } from './problem.js';

/** For consequences `holm`, for lists to look through `BH`; the others for whoever must compare (methodology 2.15). */
export const P_ADJUSTMENTS = ['holm', 'hochberg', 'bonferroni', 'BH', 'BY'] as const;

export type PAdjustment = (typeof P_ADJUSTMENTS)[number];

/** Factor of the p-value of `rank` (1 = smallest) in a family of `size`. */
const FACTORS: Readonly<Record<PAdjustment, (rank: number, size: number) => number>> = {
  bonferroni: (_, size) => size,
  holm: (rank, size) => size - rank + 1,
  hochberg: (rank, size) => size - rank + 1,
  BH: (rank, size) => size / rank,
  BY: (rank, size) => (size / rank) * harmonic(size),
};

/** From the smallest p upwards the largest so far counts, or from the largest downwards the smallest so far. */
const STEP_UP: ReadonlySet<PAdjustment> = new Set(['hochberg', 'BH', 'BY']);

/**
 * A family of p-values adjusted for their number, in the given order (R: `p.adjust(p, method)`). null = not tested: it
 * stays null and does not count in the family. Refuses PVALUE_INVALID outside 0..1. Holm 1979; Hochberg 1988; Benjamini
 * & Hochberg 1995; Benjamini & Yekutieli 2001; methodology 2.15.
 *
 * @example adjustP([0.01, 0.04, 0.03], 'BH') // adjusted [0.03, 0.04, 0.04]
 */
export function adjustP(
  pValues: readonly (number | null)[],
  method: PAdjustment,
): Attempt<{ adjusted: (number | null)[]; family: number }> {
  const tested: { p: number; position: number }[] = [];
  for (const [position, p] of pValues.entries()) {
    if (p === null) continue;
    if (!(p >= 0 && p <= 1)) return refuse('PVALUE_INVALID', `pValues[${position}]`, { value: String(p) });
    tested.push({ p, position });
  }
  tested.sort((a, b) => a.p - b.p || a.position - b.position);
  const family = tested.length;
  const scaled = tested.map(({ p }, index) => Math.min(1, p * FACTORS[method](index + 1, family)));
  const monotone = STEP_UP.has(method)
    ? running(scaled.toReversed(), Math.min).toReversed()
    : running(scaled, Math.max);
  const adjusted: (number | null)[] = pValues.map(() => null);
  for (const [index, { position }] of tested.entries()) adjusted[position] = monotone[index]!;
  return { ok: true, adjusted, family };
}

function running(values: readonly number[], pick: (a: number, b: number) => number): number[] {
  let best: number | null = null;
  return values.map((value) => (best = best === null ? value : pick(best, value)));
}

function harmonic(size: number): number {
  let sum = 0;
  for (let rank = size; rank >= 1; rank -= 1) sum += 1 / rank;
  return sum;
}
