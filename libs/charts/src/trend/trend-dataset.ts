import type { FigureWords, Interval } from '../frame.js';

/** Only a published point has figures: for every other state the type itself has no place for a value. */
export type TrendPoint =
  | {
      readonly state: 'published';
      /** On the scale of 0-100. */
      readonly value: number;
      readonly interval95: Interval;
      readonly interval50?: Interval | null;
      readonly base: number;
    }
  | { readonly state: 'withheld'; readonly reason: string }
  | { readonly state: 'empty' };

export type PublishedPoint = Extract<TrendPoint, { state: 'published' }>;

export interface SmoothedPoint {
  readonly value: number;
  readonly interval95: Interval;
  readonly interval50: Interval;
}

export interface TrendWave {
  readonly number: number;
  /** ISO date, the place on the axis of time. Waves come oldest first. */
  readonly opensOn: string;
}

export interface TrendSeries {
  readonly key: string;
  readonly name: string;
  /** One for every wave, in their order. */
  readonly points: readonly TrendPoint[];
  /** Smoothed levels of the same waves; null where a break stops them. Never shown as the result of a wave. */
  readonly smoothed?: readonly (SmoothedPoint | null)[];
}

/** From this wave on something else was measured, or it was asked in another way. */
export interface TrendBreak {
  /** Position in `waves`. */
  readonly wave: number;
  readonly kind: 'method' | 'mode';
  /** A whole sentence. */
  readonly because: string;
}

export interface TrendEvent {
  readonly on: string;
  /** At most 30 letters are drawn. */
  readonly label: string;
}

export interface TrendDataset extends FigureWords {
  readonly waves: readonly TrendWave[];
  readonly series: readonly TrendSeries[];
  readonly breaks: readonly TrendBreak[];
  readonly events: readonly TrendEvent[];
  /** The whole scale of 0-100, or the part that is drawn, which the figure then says. */
  readonly axis: 'full' | 'zoomed';
}

export function isPublished(point: TrendPoint | undefined): point is PublishedPoint {
  return point?.state === 'published';
}

/** The position of the newest published point, or -1. */
export function newestPublished(points: readonly TrendPoint[]): number {
  return points.findLastIndex(isPublished);
}

/** Stretches of neighbouring published waves that no break parts, as positions. */
export function unbrokenRuns(points: readonly TrendPoint[], breaks: readonly Pick<TrendBreak, 'wave'>[]): number[][] {
  const stops = new Set(breaks.map(({ wave }) => wave));
  const runs: number[][] = [];
  let run: number[] = [];
  for (const [index, point] of points.entries()) {
    if (stops.has(index) || !isPublished(point)) {
      if (run.length > 0) runs.push(run);
      run = [];
    }
    if (isPublished(point)) run.push(index);
  }
  return run.length > 0 ? [...runs, run] : runs;
}
