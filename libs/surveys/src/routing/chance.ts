/**
 * Numbers from 0 to below 1 that a seed and a name decide: the same two give the same run on every machine, and two names have
 * nothing to do with each other. Mulberry32 over an FNV-1a hash; good enough to shuffle lists, no good for secrets.
 */
export function chance(seed: number, name: string): () => number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  // Neighbouring seeds must not begin alike, so the hash is stirred once before use.
  let state = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) ^ seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The list in an order of chance (Fisher and Yates); the list itself stays as it is. */
export function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  const order = [...list];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}
