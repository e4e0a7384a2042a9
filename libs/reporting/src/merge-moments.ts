/**
 * The moments of two disjoint groups of respondents taken together. Associative and commutative to the bit, because
 * every number is an exact integer; throws a RangeError where that would end (beyond 2^53 - 1).
 */
export function mergeMoments(a: Float64Array, b: Float64Array): Float64Array {
  return combine(a, b, 1);
}

/** Takes the respondents of `b` out of `a`; `subtractMoments(mergeMoments(a, b), b)` is `a` to the bit. */
export function subtractMoments(a: Float64Array, b: Float64Array): Float64Array {
  return combine(a, b, -1);
}

/** `mergeMoments` into `target`, for a loop that would otherwise allocate one array a cell. */
export function accumulateMoments(target: Float64Array, source: Float64Array): void {
  target.set(combine(target, source, 1));
}

function combine(a: Float64Array, b: Float64Array, sign: 1 | -1): Float64Array {
  if (a.length !== b.length) {
    throw new RangeError(`moments of one layout have one width, got ${a.length} and ${b.length}`);
  }
  const result = new Float64Array(a.length);
  for (let slot = 0; slot < a.length; slot += 1) {
    const value = a[slot]! + sign * b[slot]!;
    if (!Number.isSafeInteger(value)) throw new RangeError(`moment ${slot} leaves the exact integers: ${value}`);
    // + 0 turns a negative zero into zero: equal numbers must be equal bits.
    result[slot] = value + 0;
  }
  return result;
}
