import { formatMonthYear, type Language } from '@hamava/persian';
import type { Frame, Interval } from '../frame.js';
import { count } from '../figures-in-words.js';
import { emptyFigure } from '../sheet/empty-figure.js';
import type { Sheet } from '../sheet/sheet.js';
import { beginFigure, endFigure, legend, type LegendEntry } from '../sheet/writing.js';
import { isolated } from '../text/clean-text.js';
import { reasonOf, wordsOf } from '../words/words-of.js';
import { drawMarks, laneHeight, laneMarks, placeMarks } from './draw-lanes.js';
import { drawBands, drawEndValue, drawLine, drawValues } from './draw-series.js';
import { drawGapMarks, drawGaps } from './draw-withheld.js';
import { seriesLook } from './series-look.js';
import { newestPublished, type TrendDataset, type TrendPoint } from './trend-dataset.js';
import { trendPlot, trendTime } from './trend-plot.js';
import { drawWaveLabels } from './wave-labels.js';

/**
 * Levels over waves at their true dates: intervals, breaks, withheld waves and events. The first series is the one spoken of;
 * alone or beside one other it has ribbons, for a difference is read against them. Throws RangeError for numbers that are not finite.
 */
export function trendChart(dataset: TrendDataset, frame: Frame): string {
  const sheet = beginFigure(dataset, frame);
  if (dataset.series.every(({ points }) => newestPublished(points) < 0)) {
    return emptyFigure(sheet, dataset, withheldNotes(dataset, frame.language));
  }
  const shown = dataset.series.map((series, place) => ({ series, look: seriesLook(place, sheet.palette) }));
  legend(sheet, legendOf(dataset, sheet));
  const time = trendTime(sheet, dataset);
  const placed = placeMarks(sheet, laneMarks(sheet, dataset, time.xOn));
  sheet.y += laneHeight(placed);
  const plot = trendPlot(sheet, dataset, time);
  drawGaps(plot, dataset.series);
  const [first] = shown;
  if (first !== undefined && hasBands(dataset)) drawBands(plot, first.series);
  drawMarks(sheet, placed, plot.box);
  for (const { series, look } of shown.toReversed()) drawLine(plot, series, look);
  if (first !== undefined) drawValues(plot, first.series);
  for (const { series, look } of shown.slice(1)) drawEndValue(plot, series, look);
  drawGapMarks(plot, shown);
  drawWaveLabels(plot);
  return endFigure(sheet, dataset, notesOf(dataset, frame.language, plot.domain));
}

/** More than two lines with ribbons would be read as one cloud. */
function hasBands({ series }: TrendDataset): boolean {
  return series.length <= 2 || series[0]?.smoothed !== undefined;
}

function legendOf(dataset: TrendDataset, sheet: Sheet): LegendEntry[] {
  const words = wordsOf(sheet.frame.language);
  const [first] = dataset.series;
  if (first === undefined) return [];
  const many = dataset.series.length > 1;
  const lines = dataset.series.map(({ name }, place): LegendEntry => {
    const { ink, marker, dash } = seriesLook(place, sheet.palette);
    return { label: name, sample: { line: ink, marker, dash } };
  });
  const isSmoothed = first.smoothed !== undefined;
  const bands: LegendEntry[] = [
    { label: words.band50, sample: { fill: 'band50' } },
    { label: words.band95, sample: { fill: 'band95' } },
  ];
  const raw: LegendEntry = { label: words.rawPoint, sample: { marker: 'circle', ink: sheet.palette.brand } };
  return [...(many ? lines : []), ...(hasBands(dataset) ? bands : []), ...(isSmoothed ? [raw] : [])];
}

/** Breaks with their reasons, withheld waves with theirs, and where the axis begins. */
function notesOf(dataset: TrendDataset, language: Language, domain: Interval): string[] {
  const words = wordsOf(language);
  const breaks = dataset.breaks.flatMap(({ wave, kind, because }) => {
    const at = dataset.waves[wave];
    if (at === undefined) return [];
    const name = words.wave(count(at.number, language));
    return [words.breakNote(words.breakMarks[kind], name, formatMonthYear(at.opensOn, language), isolated(because))];
  });
  const [low, high] = [count(domain.low, language), count(domain.high, language)];
  const axis = domain.low > 0 ? words.zoomed(low, high) : words.whole(low, high);
  return [...breaks, ...withheldNotes(dataset, language), axis];
}

/** One line for all series that miss the same waves for the same reason: «موج ۳: منتشر نشد، پاسخ کمتر از حد نصاب.» */
function withheldNotes({ series, waves }: TrendDataset, language: Language): string[] {
  const words = wordsOf(language);
  const told = new Map<string, { names: string[]; places: string; reason: string }>();
  for (const { name, points } of series) {
    for (const reason of new Set(points.flatMap((point) => (point.state === 'withheld' ? [point.reason] : [])))) {
      const places = waves
        .filter((_, wave) => isWithheldFor(points[wave], reason))
        .map(({ number }) => words.wave(count(number, language)))
        .join(words.separator);
      const key = JSON.stringify([reason, places]);
      const { names } = told.get(key) ?? { names: [] };
      told.set(key, { names: [...names, isolated(name)], places, reason: reasonOf(reason, language) });
    }
  }
  return [...told.values()].map(({ names, places, reason }) => {
    const who = series.length > 1 ? `${names.join(words.separator)} (${places})` : places;
    return words.withheldBecause(who, reason);
  });
}

function isWithheldFor(point: TrendPoint | undefined, reason: string): boolean {
  return point?.state === 'withheld' && point.reason === reason;
}
