import type { CodedMargin } from './margin.js';

/** The cap is met when no factor exceeds it by more (the practice of the American National Election Studies). */
const SLACK = 1e-4;
/** A sweep that does not shrink the change of the one before by more than this share ends the loop: no improvement. */
const IMPROVEMENT = 1e-6;

/**
 * Rake once over all margins, cut what exceeds `cap` times the mean, scale back to mean 1, and again until a sweep no
 * longer improves on the one before (R: `anesrake::rakelist(cap = , convcrit = 1e-6)`, DeBell & Krosnick 2009). Margins
 * are met approximately, and where the loop ends is part of the result: further sweeps would still move the weights.
 * `totals` add up to the total of the targets.
 */
export function cappedFit(
  totals: Float64Array,
  margins: readonly CodedMargin[],
  cap: number,
  maximumSweeps: number,
): { factors: Float64Array; sweeps: number } {
  const total = totals.reduce((sum, own) => sum + own, 0);
  const factors = new Float64Array(totals.length).fill(1);
  let sweeps = 0;
  let last = Infinity;
  while (sweeps < maximumSweeps) {
    const before = factors.slice();
    for (const margin of margins) scaleToMargin(factors, totals, margin);
    cutToCap(factors, totals, total, cap);
    sweeps += 1;
    const change = factors.reduce((sum, own, cell) => sum + totals[cell]! * Math.abs(own - before[cell]!), 0);
    if (change === 0 || (sweeps > 1 && change > last * (1 - IMPROVEMENT))) break;
    last = change;
  }
  return { factors, sweeps };
}

function scaleToMargin(factors: Float64Array, totals: Float64Array, { codes, targets }: CodedMargin): void {
  const sums = new Float64Array(targets.length);
  factors.forEach((factor, cell) => (sums[codes[cell]!]! += factor * totals[cell]!));
  factors.forEach((factor, cell) => (factors[cell] = (factor * targets[codes[cell]!]!) / sums[codes[cell]!]!));
}

function cutToCap(factors: Float64Array, totals: Float64Array, total: number, cap: number): void {
  while (factors.some((factor) => factor > cap + SLACK)) {
    factors.forEach((factor, cell) => (factors[cell] = Math.min(factor, cap)));
    const sum = factors.reduce((all, factor, cell) => all + factor * totals[cell]!, 0);
    factors.forEach((factor, cell) => (factors[cell] = (factor * total) / sum));
  }
}
