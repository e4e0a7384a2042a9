import type { Language } from '@hamava/persian';
import type { FigureTable, FigureWords, Frame } from '../frame.js';
import { linearScale, zoomedDomain } from '../scale.js';
import { Sheet } from '../sheet/sheet.js';
import {
  isPublished,
  newestPublished,
  unbrokenRuns,
  type TrendDataset,
  type TrendPoint,
  type TrendWave,
} from '../trend/trend-dataset.js';
import { timeScale } from '../trend/time-scale.js';
import { trendTable } from '../trend/trend-table.js';

export interface SparkDataset extends FigureWords {
  readonly waves: readonly TrendWave[];
  readonly breaks: readonly { readonly wave: number }[];
  readonly points: readonly TrendPoint[];
}

const NARROWEST = 40;
const PAD = 6;

/** A line without words, at least 40 pixels wide and a third as high, whose sentence stands beside it. Throws RangeError. */
export function sparkline(dataset: SparkDataset, frame: Frame): string {
  if (!(frame.width >= NARROWEST)) throw new RangeError(`a sparkline is at least ${NARROWEST} pixels wide`);
  const sheet = new Sheet(frame);
  const height = Math.min(64, Math.max(24, frame.width / 3));
  sheet.y = height;
  const published = dataset.points.filter(isPublished);
  const { brand, mute } = sheet.palette;
  const y = linearScale(zoomedDomain(published.map(({ value }) => value)), height - PAD, PAD);
  const dates = dataset.waves.map(({ opensOn }) => opensOn);
  const x = timeScale(dates, { left: PAD, right: frame.width - PAD }, frame);
  const newest = newestPublished(dataset.points);
  for (const run of unbrokenRuns(dataset.points, dataset.breaks)) {
    const places = run.flatMap((wave) => {
      const point = dataset.points[wave];
      return isPublished(point) ? [{ x: x(dates[wave] ?? ''), y: y(point.value), wave }] : [];
    });
    sheet.polyline(places, { ink: brand, width: 1.8 });
    for (const { wave, ...at } of places)
      sheet.marker('circle', at, { radius: wave === newest ? 3.6 : 1.2, ink: brand });
  }
  for (const [wave, { state }] of dataset.points.entries()) {
    if (state !== 'withheld') continue;
    const at = { x: x(dates[wave] ?? ''), y: height - PAD };
    sheet.marker('circle', at, { radius: 3, ink: mute, hollow: true, dashed: true });
  }
  if (published.length === 0) {
    sheet.line({ x: PAD, y: height / 2 }, { x: frame.width - PAD, y: height / 2 }, { ink: mute, dash: [2, 4] });
  }
  return sheet.toSvg(dataset);
}

/** The twin of the line. */
export function sparklineTable(dataset: SparkDataset, language: Language): FigureTable {
  const { title, points, waves, breaks } = dataset;
  const trend: TrendDataset = {
    ...dataset,
    waves,
    series: [{ key: '', name: title, points }],
    breaks: breaks.map(({ wave }) => ({ wave, kind: 'method', because: '' })),
    events: [],
    axis: 'zoomed',
  };
  return trendTable(trend, language);
}
