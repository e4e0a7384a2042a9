/**
 * Holm's adjustment of a family of p-values, in the given order (R: `p.adjust(p, "holm")`). null = not tested: it stays
 * null and does not count in the family. Throws a RangeError (PVALUE_INVALID) outside 0..1. Holm 1979; methodology 2.15.
 *
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holm(pValues: readonly (number | null)[]): (number | null)[] {
  const family: { p: number; position: number }[] = [];
  for (const [position, p] of pValues.entries()) {
    if (p === null) continue;
    if (!(p >= 0 && p <= 1)) throw new RangeError(`PVALUE_INVALID: pValues[${position}] is ${p}`);
    family.push({ p, position });
  }
  family.sort((a, b) => a.p - b.p || a.position - b.position);
  const adjusted: (number | null)[] = pValues.map(() => null);
  let largest = 0;
  for (const [rank, { p, position }] of family.entries()) {
    largest = Math.max(largest, Math.min(1, (family.length - rank) * p));
    adjusted[position] = largest;
  }
  return adjusted;
}
