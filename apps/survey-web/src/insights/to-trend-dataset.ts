import type { ChangeVerdict, TrustTrendQuery, WaveState } from '../api/generated/graphql.js';
import type { LocalizedText } from '../locale/locale.js';

type TrustTrend = TrustTrendQuery['trustTrend'];

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Only a published point has figures: for every other state the type itself has no place for a value. */
export type PlotPoint =
  | {
      readonly state: 'published';
      readonly value: number;
      readonly interval95: Bounds;
      readonly interval50: Bounds;
      readonly base: number;
      readonly effectiveBase: number | null;
    }
  | { readonly state: 'withheld'; readonly reason: string }
  | { readonly state: 'empty' };

export type PublishedPoint = Extract<PlotPoint, { state: 'published' }>;

export interface PlotWave {
  readonly id: string;
  readonly number: number;
  readonly title: LocalizedText;
  /** Milliseconds since 1970 of the first day, the place on the time axis. */
  readonly at: number;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly state: WaveState;
  readonly publishedAgencies: number;
  readonly withheldAgencies: number;
}

export interface PlotChange {
  readonly verdict: ChangeVerdict;
  readonly difference: number;
  readonly interval: Bounds;
  readonly from: { readonly id: string; readonly number: number };
  readonly to: { readonly id: string; readonly number: number };
}

export interface PlotSeries {
  readonly key: string;
  /** `null`: the council's mean, which the screen names. */
  readonly name: LocalizedText | null;
  /** One for every wave of the dataset, in its order. */
  readonly points: readonly PlotPoint[];
  readonly change: PlotChange | null;
}

/** From this wave on something else was measured: values on both sides of it are not compared. */
export interface PlotBreak {
  /** Position in `TrendDataset.waves`. */
  readonly wave: number;
  readonly date: string;
  readonly because: readonly LocalizedText[];
}

export interface TrendDataset {
  readonly waves: readonly PlotWave[];
  /** In the order of the waves, one for a wave. */
  readonly breaks: readonly PlotBreak[];
  readonly council: PlotSeries;
  readonly agencies: readonly PlotSeries[];
}

export const COUNCIL_KEY = '';
const DAY = 86_400_000;
/** Normal quantile of a two-sided 95 % interval. */
const Z95 = 1.959964;

/** What the figures draw and say, from the reply of the server: waves that have begun, oldest first. */
export function toTrendDataset(trend: TrustTrend): TrendDataset {
  const begun = trend.council
    .filter(({ wave }) => wave.state !== 'PLANNED')
    .sort((a, b) => a.wave.opensOn.localeCompare(b.wave.opensOn) || a.wave.number - b.wave.number);
  const waves = begun.map(({ wave, publishedAgencies, suppressedAgencies }): PlotWave => ({
    id: wave.id,
    number: wave.number,
    title: wave.title,
    at: Date.parse(wave.opensOn),
    opensOn: wave.opensOn,
    closesOn: wave.closesOn,
    state: wave.state,
    publishedAgencies,
    withheldAgencies: suppressedAgencies,
  }));
  return {
    waves,
    breaks: waves.flatMap(({ id, opensOn }, wave): PlotBreak[] => {
      const because = trend.breaks.filter((each) => each.wave.id === id).map((each) => each.because);
      return because.length === 0 ? [] : [{ wave, date: opensOn, because }];
    }),
    council: {
      key: COUNCIL_KEY,
      name: null,
      points: begun.map(councilPoint),
      change: trend.councilChange && toChange(trend.councilChange),
    },
    agencies: trend.agencies.map(({ agency, points, change }) => {
      const byWave = new Map(points.map((point) => [point.wave.id, point]));
      return {
        key: agency.key,
        name: agency.name,
        points: waves.map(({ id }) => agencyPoint(byWave.get(id))),
        change: change && toChange(change),
      };
    }),
  };
}

function councilPoint(point: TrustTrend['council'][number]): PlotPoint {
  const { value, interval95, interval50, base, effectiveBase } = point;
  if (value !== null && interval95 !== null && interval50 !== null) {
    return { state: 'published', value, interval95, interval50, base, effectiveBase };
  }
  return point.suppressedAgencies > 0 ? { state: 'withheld', reason: 'COUNCIL' } : { state: 'empty' };
}

function agencyPoint(point: TrustTrend['agencies'][number]['points'][number] | undefined): PlotPoint {
  if (point === undefined || point.status === 'EMPTY') return { state: 'empty' };
  const { value, interval95, interval50, base, effectiveBase } = point;
  if (point.status !== 'PUBLISHED' || value === null || interval95 === null || interval50 === null) {
    return { state: 'withheld', reason: point.reason ?? 'OTHER' };
  }
  return { state: 'published', value, interval95, interval50, base: base ?? 0, effectiveBase };
}

function toChange(change: NonNullable<TrustTrend['councilChange']>): PlotChange {
  const { verdict, difference, standardError, fromWave, toWave } = change;
  const reach = Z95 * standardError;
  return {
    verdict,
    difference,
    interval: { low: difference - reach, high: difference + reach },
    from: fromWave,
    to: toWave,
  };
}

/** The index of the newest published point, or -1. */
export function newestPublished(points: readonly PlotPoint[]): number {
  return points.findLastIndex(({ state }) => state === 'published');
}

/** Heights of a line over the waves; `null` wherever nothing is published, so that no value can be drawn there. */
export function heights(points: readonly PlotPoint[], read: (point: PublishedPoint) => number): (number | null)[] {
  return points.map((point) => (point.state === 'published' ? read(point) : null));
}

/** The wave that the page speaks of: the newest with a council mean, or the last one. */
export function newestTold({ waves, council }: TrendDataset): number {
  const newest = newestPublished(council.points);
  return newest < 0 ? waves.length - 1 : newest;
}

/** What lies between neighbouring places of a line: a line, withheld waves alone, or also a wave without answers. */
export function linkBetween(points: readonly PlotPoint[], left: number): 'solid' | 'dotted' | 'none' {
  const published = (point: PlotPoint): boolean => point.state === 'published';
  const from = points.slice(0, left + 1).findLastIndex(published);
  const after = points.slice(left + 1).findIndex(published);
  if (from < 0 || after < 0) return 'none';
  const to = left + 1 + after;
  if (to - from === 1) return 'solid';
  return spansWithheld(points, from, to) ? 'dotted' : 'none';
}

/** Whether a dotted connector may span the waves between two published ones: only over withheld points, never over empty ones. */
function spansWithheld(points: readonly PlotPoint[], from: number, to: number): boolean {
  return points.slice(from + 1, to).every(({ state }) => state === 'withheld');
}

/** Published points without a published neighbour: they have no ribbon and show an upright bar instead. */
export function isLone(points: readonly PlotPoint[], index: number): boolean {
  return points[index - 1]?.state !== 'published' && points[index + 1]?.state !== 'published';
}

/** A vertical range in points of the scale: multiples of 5 inside 0..100, at least 20 tall, with air around what is drawn. */
export function verticalRange(drawn: readonly number[]): Bounds {
  if (drawn.length === 0) return { low: 0, high: 100 };
  const low = Math.max(0, Math.floor((Math.min(...drawn) - 1) / 5) * 5);
  const high = Math.min(100, Math.ceil((Math.max(...drawn) + 1) / 5) * 5);
  const missing = 20 - (high - low);
  if (missing <= 0) return { low, high };
  const below = Math.min(low, Math.ceil(missing / 10) * 5);
  const top = Math.min(100, low - below + 20);
  return { low: top - 20, high: top };
}

/** Everything of the series that the chart draws, for the vertical range: whole intervals of the emphasised, values of the others. */
export function drawnHeights(emphasised: readonly PlotSeries[], others: readonly PlotSeries[]): number[] {
  const whole = emphasised.flatMap(({ points }) =>
    points.flatMap((point) =>
      point.state === 'published' ? [point.value, point.interval95.low, point.interval95.high] : [],
    ),
  );
  const values = others.flatMap(({ points }) =>
    points.flatMap((point) => (point.state === 'published' ? [point.value] : [])),
  );
  return [...whole, ...values];
}

/** Edges of the time axis in milliseconds, with a little air, so that the first and last points stand free. */
export function timeRange(waves: readonly PlotWave[]): Bounds {
  const first = waves[0]?.at ?? 0;
  const last = waves.at(-1)?.at ?? first;
  const air = Math.max((last - first) * 0.04, last === first ? 30 * DAY : 0);
  return { low: first - air, high: last + air };
}
