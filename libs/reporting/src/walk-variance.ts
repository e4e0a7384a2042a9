import { findRoot } from './find-root.js';
import { levelScore, localLevel, type LevelWave } from './local-level.js';

/** Points of the search a factor of ten, and how far it looks around the scale of the data. */
const PER_DECADE = 6;
const DECADES_BELOW = 7;
const DECADES_ABOVE = 3;

export interface WalkVariance {
  /** Points squared a quarter. */
  readonly q: number;
  readonly logLik: number;
  /** The likelihood is highest at q = 0: no movement shown beyond the errors. */
  readonly boundary: boolean;
}

/**
 * Variance of the walk by maximum likelihood on [0, infinity), one for all series: a single short series cannot tell it.
 * `adjust` may change the figures for a given q (effects of the mode, at their best values for it). Methodology 2.20.
 */
export function walkVariance(
  series: readonly (readonly LevelWave[])[],
  adjust: (waves: readonly LevelWave[], q: number) => readonly LevelWave[] = (waves) => waves,
): WalkVariance {
  const logLik = (q: number) => total(series, (waves) => localLevel(adjust(waves, q), q).logLik);
  // At the best values of what `adjust` fits, its own derivative is zero.
  const score = (q: number) => total(series, (waves) => levelScore(adjust(waves, q), q));
  const scale = roughVariance(series);
  const grid = Array.from(
    { length: PER_DECADE * (DECADES_BELOW + DECADES_ABOVE) + 1 },
    (_, at) => scale * 10 ** (at / PER_DECADE - DECADES_BELOW),
  );
  const slopes = grid.map(score);
  let best = { q: 0, logLik: logLik(0), boundary: true };
  for (let at = 0; at < grid.length; at += 1) {
    const [low, rising] = at === 0 ? [0, score(0)] : [grid[at - 1]!, slopes[at - 1]!];
    if (!(rising > 0 && slopes[at]! <= 0)) continue;
    const q = findRoot(score, low, grid[at]!, grid[at]! * 1e-13);
    const own = logLik(q);
    if (own > best.logLik) best = { q, logLik: own, boundary: false };
  }
  return best;
}

/** Mean squared step a quarter, for the range of the search. */
function roughVariance(series: readonly (readonly LevelWave[])[]): number {
  let [sum, steps] = [0, 0];
  for (const waves of series) {
    let before: LevelWave | null = null;
    for (const wave of waves) {
      if (wave.estimate === null) continue;
      if (before !== null && wave.time > before.time) {
        sum += (wave.estimate - before.estimate!) ** 2 / (wave.time - before.time);
        steps += 1;
      }
      before = wave;
    }
  }
  return sum > 0 ? sum / steps : 1;
}

function total<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}
