import type { Interval } from '../frame.js';
import type { FillName } from '../sheet/fills.js';
import { isRoomy } from '../frame.js';
import { interval, score } from '../figures-in-words.js';
import { SMALL, type Point } from '../sheet/sheet.js';
import { wordsOf } from '../words/words-of.js';
import {
  isPublished,
  newestPublished,
  unbrokenRuns,
  type PublishedPoint,
  type SmoothedPoint,
  type TrendPoint,
  type TrendSeries,
} from './trend-dataset.js';
import type { TrendPlot } from './trend-plot.js';
import type { SeriesLook } from './series-look.js';

type Told = PublishedPoint | SmoothedPoint;

/** Ribbons of one series: 95 % and 50 %, stopped at breaks and where nothing is published. */
export function drawBands(plot: TrendPlot, series: TrendSeries): void {
  const isSmoothed = series.smoothed !== undefined;
  const told = (wave: number): Told | undefined => {
    if (isSmoothed) return series.smoothed?.[wave] ?? undefined;
    const point = series.points[wave];
    return isPublished(point) ? point : undefined;
  };
  for (const run of isSmoothed ? smoothedRuns(series) : unbrokenRuns(series.points, plot.dataset.breaks)) {
    const levels = run.flatMap((wave) => {
      const level = told(wave);
      return level === undefined ? [] : [{ x: plot.x(wave), level }];
    });
    band(plot, levels, ({ interval95 }) => interval95, 'band95');
    band(plot, levels, ({ interval50 }) => interval50 ?? null, 'band50');
  }
}

function smoothedRuns({ smoothed = [] }: TrendSeries): number[][] {
  const runs: number[][] = [[]];
  for (const [wave, level] of smoothed.entries()) {
    if (level === null) runs.push([]);
    else runs.at(-1)?.push(wave);
  }
  return runs.filter((run) => run.length > 0);
}

function band(
  plot: TrendPlot,
  levels: readonly { readonly x: number; readonly level: Told }[],
  read: (level: Told) => Interval | null,
  fill: FillName,
): void {
  const ends = levels.flatMap(({ x, level }) => {
    const bounds = read(level);
    return bounds === null ? [] : [{ x, low: plot.y(bounds.low), high: plot.y(bounds.high) }];
  });
  const [only] = ends;
  if (only === undefined || ends.length < levels.length) return;
  // A wave without neighbours has no ribbon: its intervals are upright bars.
  if (ends.length === 1) {
    plot.sheet.rect({ left: only.x - 6, right: only.x + 6, top: only.high, bottom: only.low }, fill);
    return;
  }
  const above = ends.map(({ x, high }) => ({ x, y: high }));
  const below = ends.map(({ x, low }) => ({ x, y: low })).toReversed();
  plot.sheet.area([...above, ...below], fill);
}

/** The line, its markers (hollow before the last break) and dotted connectors over withheld waves. */
export function drawLine(plot: TrendPlot, series: TrendSeries, { ink, dash, marker }: SeriesLook): void {
  const { sheet, dataset } = plot;
  const lastBreak = Math.max(-1, ...dataset.breaks.map(({ wave }) => wave));
  const newest = newestPublished(series.points);
  const runs = unbrokenRuns(series.points, dataset.breaks);
  const at = (wave: number): Point => {
    const point = series.points[wave];
    return { x: plot.x(wave), y: plot.y(isPublished(point) ? point.value : plot.domain.low) };
  };
  if (series.smoothed === undefined) {
    for (const run of runs) sheet.polyline(run.map(at), { ink, width: 2.4, dash });
    for (const [from, to] of bridges(plot, series, runs)) {
      sheet.line(at(from), at(to), { ink, width: 1.6, dash: [1.5, 4], opacity: 0.6 });
    }
  } else {
    for (const run of smoothedRuns(series)) {
      const levels = run.map((wave) => ({ x: plot.x(wave), y: plot.y(series.smoothed?.[wave]?.value ?? 0) }));
      sheet.polyline(levels, { ink, width: 2.4, dash });
    }
  }
  for (const wave of runs.flat()) {
    const point = series.points[wave];
    if (!isPublished(point)) continue;
    if (series.smoothed !== undefined) whisker(plot, wave, point, ink);
    const isHollow = wave < lastBreak;
    sheet.marker(marker, at(wave), { radius: wave === newest ? 6 : 4, ink, ...(isHollow && { hollow: true }) });
  }
}

function whisker({ sheet, x, y }: TrendPlot, wave: number, { interval95 }: PublishedPoint, ink: string): void {
  sheet.line({ x: x(wave), y: y(interval95.low) }, { x: x(wave), y: y(interval95.high) }, { ink, width: 1 });
}

/** Neighbouring runs with nothing but withheld waves and no break between them. */
function bridges(
  { dataset }: TrendPlot,
  series: TrendSeries,
  runs: readonly number[][],
): (readonly [number, number])[] {
  return runs.flatMap((run, place) => {
    const from = run.at(-1);
    const to = runs[place + 1]?.[0];
    if (from === undefined || to === undefined) return [];
    const isParted = dataset.breaks.some(({ wave }) => wave > from && wave <= to);
    const isSpanned = series.points.slice(from + 1, to).every(({ state }) => state === 'withheld');
    return isParted || !isSpanned ? [] : [[from, to] as const];
  });
}

/** The newest value in large, and the others wherever there is room. */
export function drawValues(plot: TrendPlot, series: TrendSeries): void {
  const newest = newestPublished(series.points);
  tellNewest(plot, series.points[newest], newest);
  for (const [wave, point] of series.points.entries()) {
    if (!isPublished(point) || wave === newest) continue;
    const words = score(point.value, plot.sheet.frame.language);
    const x = plot.x(wave);
    const y = plot.y(point.value);
    const places = [
      { x, y: y - 11, anchor: 'middle' },
      { x, y: y + 19, anchor: 'middle' },
    ] as const;
    plot.sheet.textIfFree(words, places, { size: 12, ink: plot.sheet.palette.ink2 }, plot.box);
  }
}

function tellNewest(plot: TrendPlot, point: TrendPoint | undefined, wave: number): void {
  if (!isPublished(point)) return;
  const { sheet, box } = plot;
  const { language, timeDirection } = sheet.frame;
  const { ink, ink3, brand } = sheet.palette;
  const x = plot.x(wave);
  const y = plot.y(point.value);
  const style = { size: 22, weight: 700, ink: sheet.frame.theme === 'print' ? ink : brand } as const;
  const value = score(point.value, language);
  if (!isRoomy(sheet.frame)) {
    const places = [-14, 32, -30, 48].flatMap((dy) => [
      { x, y: y + dy, anchor: 'middle' } as const,
      { x: x + 10, y: y + dy, anchor: 'end' } as const,
      { x: x - 10, y: y + dy, anchor: 'start' } as const,
    ]);
    sheet.textIfFree(value, places, { ...style, size: 19 }, { ...box, left: 2, right: sheet.width - 2 });
    return;
  }
  const isForward = timeDirection === 'ltr';
  const anchor = isForward ? 'start' : 'end';
  const side = isForward ? x + 12 : x - 12;
  const bounds = { ...box, top: box.top - 14, left: 2, right: sheet.width - 2, bottom: box.bottom + 20 };
  if (!sheet.textIfFree(value, [{ x: side, y: y + 4, anchor }], style, bounds)) return;
  if (plot.dataset.series.length > 1) return;
  const range = interval(point.interval95, language);
  sheet.textIfFree(range, [{ x: side, y: y + 31, anchor }], { size: SMALL, ink: ink3 }, bounds);
  const label = wordsOf(language).band95;
  sheet.textIfFree(label, [{ x: side, y: y + 48, anchor }], { size: SMALL, ink: ink3 }, bounds);
}

/** The newest value of a series beside its end, where there is room for it. */
export function drawEndValue(plot: TrendPlot, { points }: TrendSeries, { ink }: SeriesLook): void {
  const { sheet, box } = plot;
  const wave = newestPublished(points);
  const point = points[wave];
  if (!isPublished(point) || !isRoomy(sheet.frame)) return;
  const isForward = sheet.frame.timeDirection === 'ltr';
  const x = plot.x(wave) + (isForward ? 12 : -12);
  const anchor = isForward ? 'start' : 'end';
  const places = [4, 10, -3].map((dy) => ({ x, y: plot.y(point.value) + dy, anchor }) as const);
  const bounds = { ...box, left: 2, right: sheet.width - 2 };
  sheet.textIfFree(score(point.value, sheet.frame.language), places, { size: 12, weight: 600, ink }, bounds);
}
