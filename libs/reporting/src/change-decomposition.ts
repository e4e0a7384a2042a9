import { columnOf } from './cell-frame.js';
import type { DesignSample } from './design-sample.js';
import { linearisedCovariance } from './linearised-covariance.js';
import { lineariseMean, type LinearisedMean } from './linearised-mean.js';
import type { Margin } from './margin.js';
import type { OutcomeCells } from './outcome-cells.js';
import { refuse, type Attempt } from './problem.js';
import { weightedMean } from './weighted-mean.js';

/** How far the parts of a cell may be from its index, in points a respondent. */
const ADDS_UP = 1e-6;

/** One wave: the same cells weighted as they are reported, and weighted to margins that both waves share. */
export interface DecomposedWave {
  readonly own: DesignSample;
  readonly pooled: DesignSample;
  readonly index: OutcomeCells;
  /** What each driver puts into the index of a respondent, `v D / sum of v`; they add up to it for everybody. */
  readonly parts: readonly OutcomeCells[];
}

/** One wave whose drivers need not add up to the index of everybody: who skipped a driver counts in the others. */
export interface PooledWave extends Omit<DecomposedWave, 'parts'> {
  readonly drivers: readonly OutcomeCells[];
}

export interface ChangePart {
  /** Points of the index, later less earlier. */
  readonly estimate: number;
  readonly se: number;
}

export interface Decomposition {
  readonly change: ChangePart;
  readonly drivers: readonly ChangePart[];
  /** What the change of who answered did. */
  readonly composition: ChangePart;
}

/**
 * A change of the index between two independent waves as the sum of what each driver did among the same kind of people
 * (both waves weighted to pooled margins) and of what the change of the people did. The terms add up to the change. The
 * pooled margins count as known. Refuses DECOMPOSITION_INVALID where parts do not add up to the index, and what
 * {@link weightedMean} refuses.
 */
export function decomposeChange(earlier: DecomposedWave, later: DecomposedWave): Attempt<Decomposition> {
  if (earlier.parts.length !== later.parts.length) throw new RangeError('both waves have the same drivers');
  const [before, after] = [figuresOf(earlier, 'earlier'), figuresOf(later, 'later')];
  if (!before.ok) return before;
  if (!after.ok) return after;
  const change = { estimate: after.index.mean - before.index.mean, se: Math.hypot(after.index.se, before.index.se) };
  const drivers = after.parts.map(({ mean, se }, driver) => ({
    estimate: mean - before.parts[driver]!.mean,
    se: Math.hypot(se, before.parts[driver]!.se),
  }));
  const byDrivers = drivers.reduce((sum, { estimate }) => sum + estimate, 0);
  const se = Math.sqrt(after.reweighting + before.reweighting);
  return { ok: true, change, drivers, composition: { estimate: change.estimate - byDrivers, se } };
}

/**
 * What a change of the people did to the index, and how every driver changed among the same kind of people: both waves
 * weighted as they are reported, and to margins that they share. `own` and `pooled` may order the cells otherwise. Refuses
 * what {@link weightedMean} refuses.
 */
export function compositionEffect(
  earlier: PooledWave,
  later: PooledWave,
): Attempt<Omit<Decomposition, 'change'> & { readonly index: ChangePart }> {
  if (earlier.drivers.length !== later.drivers.length) throw new RangeError('both waves have the same drivers');
  const [before, after] = [earlier, later].map(pooledFigures) as [Attempt<PooledFigures>, Attempt<PooledFigures>];
  if (!before.ok) return before;
  if (!after.ok) return after;
  const less = (a: ChangeFigure, b: ChangeFigure): ChangePart => ({
    estimate: a.mean - b.mean,
    se: Math.hypot(a.se, b.se),
  });
  const index = less(after.index, before.index);
  const estimate = after.own.mean - before.own.mean - index.estimate;
  return {
    ok: true,
    index,
    drivers: after.drivers.map((own, driver) => less(own, before.drivers[driver]!)),
    composition: { estimate, se: Math.sqrt(after.reweighting + before.reweighting) },
  };
}

/** Margins halfway between the shares of the variables in both waves, as they are reported; totals of 1. */
export function pooledMargins(waves: readonly [DesignSample, DesignSample], variables: readonly string[]): Margin[] {
  return variables.map((variable) => {
    const shares = new Map<string, number>();
    for (const { frame, weights } of waves) {
      const { names, codes } = columnOf(frame, variable);
      const all = frame.n.reduce((sum, n, cell) => sum + n * weights[cell]!, 0);
      for (let cell = 0; cell < frame.size; cell += 1) {
        const level = names[codes[cell]!]!;
        shares.set(level, (shares.get(level) ?? 0) + (frame.n[cell]! * weights[cell]!) / all / waves.length);
      }
    }
    return { variable, levels: [...shares].map(([level, total]) => ({ level, total })) };
  });
}

interface WaveFigures {
  readonly index: ChangeFigure;
  readonly parts: readonly ChangeFigure[];
  /** Variance of what reweighting does to the index. */
  readonly reweighting: number;
}

interface PooledFigures {
  readonly own: ChangeFigure;
  readonly index: ChangeFigure;
  readonly drivers: readonly ChangeFigure[];
  readonly reweighting: number;
}

function pooledFigures({ own, pooled, index, drivers }: PooledWave): Attempt<PooledFigures> {
  const figures: ChangeFigure[] = [];
  for (const [sample, outcome] of [
    [own, index],
    [pooled, index],
    ...drivers.map((each) => [pooled, each] as const),
  ] as const) {
    const mean = weightedMean(sample, outcome);
    if (!mean.ok) return mean;
    figures.push(mean);
  }
  const [reported, same, ...others] = figures;
  const reweighting = reweightingVariance(own, pooled, index, reported!.se);
  if (!reweighting.ok) return reweighting;
  return { ok: true, own: reported!, index: same!, drivers: others, reweighting: reweighting.variance };
}

/** Variance of the difference between a mean as it is reported and the same mean in other weights. */
function reweightingVariance(
  own: DesignSample,
  pooled: DesignSample,
  index: OutcomeCells,
  se: number,
): Attempt<{ variance: number }> {
  const [a, b] = [lineariseMean(own, index, null), lineariseMean(pooled, index, null)];
  if (!a.ok) return a;
  if (!b.ok) return b;
  const ofPooled = linearisedCovariance(pooled, b.linearised, b.linearised, null);
  const [sample, linearised] = inOrderOf(own, pooled, b.linearised);
  const between = linearisedCovariance(own, a.linearised, linearised, null, sample);
  return { ok: true, variance: Math.max(0, se ** 2 + ofPooled - 2 * between) };
}

/** The same cells in the order of another sample of them: joined levels sort otherwise. */
function inOrderOf(own: DesignSample, other: DesignSample, mean: LinearisedMean): [DesignSample, LinearisedMean] {
  const places = new Map(Array.from(other.frame.order, (given, position) => [given, position]));
  const from = Array.from(own.frame.order, (given) => places.get(given)!);
  const weights = Float64Array.from(from, (position) => other.weights[position]!);
  const fitted = Float64Array.from(from, (position) => mean.fitted[position]!);
  const member = Uint8Array.from(from, (position) => mean.member[position]!);
  return [
    { ...other, frame: own.frame, weights },
    { ...mean, fitted, member },
  ];
}

type ChangeFigure = Readonly<Record<'mean' | 'se', number>>;

function figuresOf({ own, pooled, index, parts }: DecomposedWave, path: string): Attempt<WaveFigures> {
  const cell = wrongCell(index, parts);
  if (cell !== -1) return refuse('DECOMPOSITION_INVALID', `${path}.parts`, { cell, reason: 'they miss the index' });
  const whole = weightedMean(own, index);
  if (!whole.ok) return whole;
  const means: ChangeFigure[] = [];
  for (const part of parts) {
    const mean = weightedMean(pooled, part);
    if (!mean.ok) return mean;
    means.push(mean);
  }
  const reweighting = reweightingVariance(own, pooled, index, whole.se);
  if (!reweighting.ok) return reweighting;
  return { ok: true, index: whole, parts: means, reweighting: reweighting.variance };
}

function wrongCell(index: OutcomeCells, parts: readonly OutcomeCells[]): number {
  return Array.from(index.sum).findIndex((sum, cell) => {
    if (parts.some(({ n }) => n[cell] !== index.n[cell])) return true;
    const added = parts.reduce((total, part) => total + part.sum[cell]!, 0);
    return !(Math.abs(added - sum) <= ADDS_UP * Math.max(1, index.n[cell]!));
  });
}
