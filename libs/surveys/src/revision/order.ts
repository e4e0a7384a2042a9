/** The codes of `after` that left their place among those that both lists have: the fewest whose moves explain the new order. */
export function movedCodes(before: readonly string[], after: readonly string[]): readonly string[] {
  const place = new Map(before.map((code, at) => [code, at]));
  const common = after.filter((code) => place.has(code));
  const stayed = longestIncreasing(common.map((code) => place.get(code) ?? 0));
  return common.filter((_, at) => !stayed.has(at));
}

/** Those of `others` that stand on another side of one of `moved` than before. Codes missing in a list are left out. */
export function passedCodes(
  moved: readonly string[],
  others: readonly string[],
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): readonly string[] {
  const places = (code: string): readonly [number, number] | null => {
    const [was, is] = [before.get(code), after.get(code)];
    return was === undefined || is === undefined ? null : [was, is];
  };
  const movers = moved.flatMap((code) => [places(code)].filter((pair) => pair !== null));
  return others.filter((code) => {
    const other = places(code);
    if (other === null || moved.includes(code)) return false;
    return movers.some(([was, is]) => was < other[0] !== is < other[1]);
  });
}

/** Positions of a longest increasing subsequence (patience sorting; values are distinct). */
function longestIncreasing(values: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  values.forEach((value, at) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[at] = low === 0 ? -1 : (tails[low - 1] ?? -1);
    tails[low] = at;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept.add(at);
  return kept;
}
