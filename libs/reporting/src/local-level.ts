import { refuse, type Attempt } from './problem.js';

/** One measurement of a level; waves at the same time are the same wave asked in two modes. */
export interface LevelWave {
  /** In quarters; never falls. */
  readonly time: number;
  /** null = no figure of this wave. */
  readonly estimate: number | null;
  readonly se: number | null;
}

export interface LocalLevel {
  /** Level given the waves so far; null before the first figure. */
  readonly filtered: readonly (number | null)[];
  readonly filteredVar: readonly (number | null)[];
  /** Level given all waves. */
  readonly smoothed: readonly number[];
  readonly smoothedVar: readonly number[];
  /** Figure minus its forecast; null for the first figure and without one. */
  readonly innovations: readonly (number | null)[];
  readonly innovationVar: readonly (number | null)[];
  /** Diffuse log-likelihood: the first figure is the start and counts for nothing. */
  readonly logLik: number;
}

/**
 * Level that walks at random with variance `q` a quarter, measured with known errors: Kalman filter with a diffuse start
 * and fixed-interval smoother. q = 0 gives the precision-weighted mean. Equals KFAS. Methodology 2.20; Jackman 2005.
 *
 * @example localLevel([{ time: 1, estimate: 52.1, se: 2 }, { time: 2, estimate: 54, se: Math.sqrt(5) }], 1)
 */
export function localLevel(waves: readonly LevelWave[], q: number): LocalLevel {
  if (!(q >= 0 && Number.isFinite(q))) throw new RangeError(`q is a variance, got ${q}`);
  const filtered: (number | null)[] = [];
  const filteredVar: (number | null)[] = [];
  const innovations: (number | null)[] = [];
  const innovationVar: (number | null)[] = [];
  let [level, variance, started, logLik] = [0, 0, false, 0];
  for (const [t, { estimate, se }] of waves.entries()) {
    if (started) variance += q * (waves[t]!.time - waves[t - 1]!.time);
    let [innovation, spread]: [number | null, number | null] = [null, null];
    if (estimate !== null && !started) {
      [level, variance, started] = [estimate, se! ** 2, true];
    } else if (estimate !== null) {
      innovation = estimate - level;
      spread = variance + se! ** 2;
      logLik -= (Math.log(2 * Math.PI * spread) + innovation ** 2 / spread) / 2;
      level += (variance / spread) * innovation;
      variance *= se! ** 2 / spread;
    }
    filtered.push(started ? level : null);
    filteredVar.push(started ? variance : null);
    innovations.push(innovation);
    innovationVar.push(spread);
  }
  if (!started) throw new RangeError('a level needs a figure');
  return { filtered, filteredVar, ...smooth(waves, filtered, filteredVar, q), innovations, innovationVar, logLik };
}

function smooth(
  waves: readonly LevelWave[],
  filtered: readonly (number | null)[],
  filteredVar: readonly (number | null)[],
  q: number,
): Pick<LocalLevel, 'smoothed' | 'smoothedVar'> {
  const last = waves.length - 1;
  const smoothed = [...filtered];
  const smoothedVar = [...filteredVar];
  for (let t = last - 1; t >= 0; t -= 1) {
    const walk = q * (waves[t + 1]!.time - waves[t]!.time);
    const own = filteredVar[t];
    if (own === null || own === undefined) {
      // Before the first figure nothing is known but where the level went from here.
      smoothed[t] = smoothed[t + 1]!;
      smoothedVar[t] = smoothedVar[t + 1]! + walk;
      continue;
    }
    const gain = own / (own + walk);
    smoothed[t] = filtered[t]! + gain * (smoothed[t + 1]! - filtered[t]!);
    smoothedVar[t] = own + gain ** 2 * (smoothedVar[t + 1]! - own - walk);
  }
  return { smoothed: smoothed as number[], smoothedVar: smoothedVar as number[] };
}

/** Derivative of the diffuse log-likelihood by q. */
export function levelScore(waves: readonly LevelWave[], q: number): number {
  let [level, variance, started, score] = [0, 0, false, 0];
  let [levelSlope, varianceSlope] = [0, 0];
  for (const [t, { time, estimate, se }] of waves.entries()) {
    const gap = started ? time - waves[t - 1]!.time : 0;
    variance += q * gap;
    varianceSlope += gap;
    if (estimate === null) continue;
    const error = se! ** 2;
    if (!started) {
      [level, variance, started] = [estimate, error, true];
      continue;
    }
    const innovation = estimate - level;
    const spread = variance + error;
    score -= (varianceSlope / spread - (2 * innovation * levelSlope) / spread) / 2;
    score += (innovation ** 2 * varianceSlope) / (2 * spread ** 2);
    const gain = variance / spread;
    levelSlope += ((varianceSlope * error) / spread ** 2) * innovation - gain * levelSlope;
    level += gain * innovation;
    varianceSlope *= (error / spread) ** 2;
    variance *= error / spread;
  }
  return score;
}

/** Refuses TREND_INPUT_INVALID: times that fall, a figure without an error above 0, no figure at all. */
export function checkWaves(waves: readonly LevelWave[], path: string): Attempt<object> {
  for (const [t, { time, estimate, se }] of waves.entries()) {
    const place = `${path}[${t}]`;
    if (!Number.isFinite(time) || (t > 0 && time < waves[t - 1]!.time)) {
      return refuse('TREND_INPUT_INVALID', place, { time: String(time), reason: 'times do not increase' });
    }
    if (estimate !== null && !(Number.isFinite(estimate) && se !== null && se > 0 && Number.isFinite(se))) {
      return refuse('TREND_INPUT_INVALID', place, { se: String(se), reason: 'a figure needs an error above 0' });
    }
  }
  if (waves.every(({ estimate }) => estimate === null)) {
    return refuse('TREND_INPUT_INVALID', path, { reason: 'not a single figure' });
  }
  return { ok: true };
}
