/**
 * Exact scores need a unit in which every attainable score is whole. An attainable item score is a whole multiple of the item's
 * step (a fraction of a point); a mean divides it. Zero is attainable on every item, so a unit that makes each item's own share
 * of a mean whole is enough, and none smaller is.
 */
export interface Step {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Above this the exact unit is given up (methodology 2.3). A cell keeps sums of squared scores as exact integers in doubles: those of
 * a million responses of 100 points stay below 2^53 while the unit is at most 1/948 of a point.
 */
export const LARGEST_EXACT_UNIT = 900;
/** The unit used instead: scores are then at most 1/1000 of a point off, far below any published decimal. */
export const ROUNDED_UNIT = 500;

/** The share of an index that one driver has when the drivers that count weigh `weightSum` together. */
export interface WeightShare {
  readonly weight: number;
  readonly weightSum: number;
}

export function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : greatestCommonDivisor(b, a % b);
}

/** The step of an item whose raw values have these distances from the lowest, on a range of `range`: 100 / range at the finest. */
export function itemStep(distances: readonly number[], range: number): Step {
  const step = 100 * distances.reduce(greatestCommonDivisor, 0);
  const divisor = greatestCommonDivisor(step, range);
  return { numerator: step / divisor, denominator: range / divisor };
}

/** The least unit (parts of a point) for means over `minimum` to all of the items; null above `LARGEST_EXACT_UNIT`. */
export function meanUnit(steps: readonly Step[], minimum: number): number | null {
  const denominators = steps.flatMap((step) =>
    counts(minimum, steps.length).map((count) => reducedDenominator(step.numerator, step.denominator * count)),
  );
  return leastCommonMultiple(denominators);
}

/** The least unit for weighted means of driver means; null above `LARGEST_EXACT_UNIT`. */
export function weightedUnit(
  drivers: readonly {
    readonly steps: readonly Step[];
    readonly minimum: number;
    readonly shares: readonly WeightShare[];
  }[],
): number | null {
  const denominators = drivers.flatMap(({ steps, minimum, shares }) =>
    shares.flatMap(({ weight, weightSum }) =>
      steps.flatMap((step) =>
        counts(minimum, steps.length).map((count) =>
          reducedDenominator(step.numerator * weight, step.denominator * count * weightSum),
        ),
      ),
    ),
  );
  return leastCommonMultiple(denominators);
}

/**
 * Every weight sum that can stand under a driver's weight when at least `minimum` drivers count, the driver among them.
 * Works on the reachable (number, sum) pairs, of which there are few, and not on the two-to-the-twenty sets of twenty drivers.
 */
export function weightShares(weights: readonly number[], driver: number, minimum: number): readonly WeightShare[] {
  const weight = weights[driver] ?? 0;
  let reachable = new Map<string, readonly [count: number, sum: number]>([[`1 ${weight}`, [1, weight]]]);
  weights.forEach((other, at) => {
    if (at === driver) return;
    const grown = [...reachable.values()].map(([count, sum]) => [count + 1, sum + other] as const);
    reachable = new Map([...reachable, ...grown.map((pair) => [pair.join(' '), pair] as const)]);
  });
  const sums = [...reachable.values()].filter(([count]) => count >= minimum).map(([, sum]) => sum);
  return [...new Set(sums)].map((weightSum) => ({ weight, weightSum }));
}

function counts(minimum: number, maximum: number): readonly number[] {
  return Array.from({ length: maximum - minimum + 1 }, (_, at) => minimum + at);
}

function reducedDenominator(numerator: number, denominator: number): number {
  return denominator / greatestCommonDivisor(numerator, denominator);
}

function leastCommonMultiple(values: readonly number[]): number | null {
  let multiple = 1;
  for (const value of new Set(values)) {
    multiple *= value / greatestCommonDivisor(multiple, value);
    if (multiple > LARGEST_EXACT_UNIT) return null;
  }
  return multiple;
}
