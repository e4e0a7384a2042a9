/**
 * Cases that hold every pair of values of every two parameters at least once, greedily few. `sizes` are the numbers of values; a case
 * is one value position for each parameter.
 */
export function pairwiseCases(sizes: readonly number[]): readonly (readonly number[])[] {
  const open = new Set<string>();
  sizes.forEach((size, a) => {
    for (let b = a + 1; b < sizes.length; b += 1) {
      for (let x = 0; x < size; x += 1) for (let y = 0; y < (sizes[b] ?? 0); y += 1) open.add(key(a, x, b, y));
    }
  });
  const single = sizes.length === 1 ? Array.from({ length: sizes[0] ?? 0 }, (_, x) => [x]) : [];
  const cases: (readonly number[])[] = [...single];
  while (open.size > 0) {
    const [first = ''] = open;
    const [a = 0, x = 0, b = 0, y = 0] = first.split(' ').map(Number);
    const chosen: number[] = Array.from({ length: sizes.length }, () => -1);
    chosen[a] = x;
    chosen[b] = y;
    sizes.forEach((size, at) => {
      if (chosen[at] !== -1) return;
      let best = 0;
      let most = -1;
      for (let value = 0; value < size; value += 1) {
        // Another start for every case, so that ties do not always go to the first value.
        const candidate = (value + cases.length) % size;
        const fresh = chosen.filter(
          (other, place) => other !== -1 && open.has(pair(at, candidate, place, other)),
        ).length;
        if (fresh > most) [best, most] = [candidate, fresh];
      }
      chosen[at] = best;
    });
    chosen.forEach((one, at) => {
      chosen.forEach((other, place) => {
        if (at < place) open.delete(key(at, one, place, other));
      });
    });
    cases.push(chosen);
  }
  return cases;
}

function pair(a: number, x: number, b: number, y: number): string {
  return a < b ? key(a, x, b, y) : key(b, y, a, x);
}

function key(a: number, x: number, b: number, y: number): string {
  return `${a} ${x} ${b} ${y}`;
}
