import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Name of the generator, for the provenance of simulated figures. */
export const GENERATOR = 'pure-rand 8 xoroshiro128plus';

/** A stream of random numbers that is the same for the same seed, on every machine. */
export interface RandomDraws {
  /** Uniform in [0, 1). */
  readonly uniform: () => number;
  /** Standard normal. */
  readonly normal: () => number;
  /** Gamma with the shape > 0 and scale 1. */
  readonly gamma: (shape: number) => number;
}

/** Random numbers out of a 32-bit seed. Normals by the polar method of Marsaglia, gammas by Marsaglia and Tsang 2000. */
export function randomDraws(seed: number): RandomDraws {
  const generator = xoroshiro128plus(seed);
  const uniform = () => uniformFloat64(generator);
  let spare: number | null = null;

  function normal(): number {
    if (spare !== null) {
      const own = spare;
      spare = null;
      return own;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const scale = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * scale;
      return x * scale;
    }
  }

  function gamma(shape: number): number {
    if (!(shape > 0)) throw new RangeError(`a gamma has a shape above 0, got ${shape}`);
    if (shape < 1) return gamma(shape + 1) * (1 - uniform()) ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  }

  return { uniform, normal, gamma };
}
