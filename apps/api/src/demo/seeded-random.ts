import { createHash } from 'node:crypto';

/** Chance that repeats itself: the same seed gives the same numbers on every machine. */
export interface SeededRandom {
  /** Evenly between 0 (included) and 1. */
  uniform(): number;
  /** Around 0 with standard deviation 1, never beyond 6. */
  normal(): number;
}

/**
 * Marsaglia's xorshift128 over a hashed seed. Own code, because a dozen lines are cheaper than a dependency, and neither
 * Math.random nor node:crypto takes a seed. Good enough for made-up answers, not for secrets.
 */
export function seededRandom(seed: string): SeededRandom {
  const hash = createHash('sha256').update(seed).digest();
  let [x, y, z, w] = [0, 4, 8, 12].map((offset) => hash.readInt32LE(offset)) as [number, number, number, number];
  const uniform = () => {
    const t = x ^ (x << 11);
    [x, y, z] = [y, z, w];
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8);
    return (w >>> 0) / 2 ** 32;
  };
  return {
    uniform,
    // Sum of twelve (Irwin and Hall): only additions, so the same to the last bit on every machine, unlike log and cos.
    normal() {
      let sum = -6;
      for (let draw = 0; draw < 12; draw += 1) sum += uniform();
      return sum;
    },
  };
}

/** One of the options, each as likely as its share; shares are positive and need not add up to 1. */
export function pick<T>(random: SeededRandom, options: readonly (readonly [T, number])[]): T {
  const total = options.reduce((sum, [, share]) => sum + share, 0);
  let rest = random.uniform() * total;
  for (const [option, share] of options) {
    rest -= share;
    if (rest < 0) return option;
  }
  return (options.at(-1) as readonly [T, number])[0];
}
