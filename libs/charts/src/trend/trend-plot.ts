import { zoomedDomain, linearScale, ticksOf, type Scale } from '../scale.js';
import { isRoomy, type Interval } from '../frame.js';
import type { Box } from '../sheet/boxes.js';
import { SMALL, type Sheet } from '../sheet/sheet.js';
import { count } from '../figures-in-words.js';
import { timeScale, type TimeScale } from './time-scale.js';
import { isPublished, type TrendDataset } from './trend-dataset.js';

/** The field of a trend: where waves and values lie. */
export interface TrendPlot {
  readonly sheet: Sheet;
  readonly dataset: TrendDataset;
  readonly box: Box;
  readonly domain: Interval;
  readonly xOn: (isoDate: string) => number;
  /** x of a wave by its position. */
  readonly x: (wave: number) => number;
  readonly y: Scale;
}

const EDGE = 12;
const AXIS = 24;
const INSET = 14;

/** The sides of the field and where dates lie between them. */
export interface TrendTime {
  readonly left: number;
  readonly right: number;
  readonly xOn: TimeScale;
}

export function trendTime({ frame, width }: Sheet, { waves }: Pick<TrendDataset, 'waves'>): TrendTime {
  const newest = isRoomy(frame) ? 96 : EDGE;
  const [left, right] = frame.timeDirection === 'ltr' ? [EDGE + AXIS, newest] : [newest, EDGE + AXIS];
  const sides = { left, right: width - right };
  const inner = { left: sides.left + INSET, right: sides.right - INSET };
  return {
    ...sides,
    xOn: timeScale(
      waves.map(({ opensOn }) => opensOn),
      inner,
      frame,
    ),
  };
}

/** Lays the field below `sheet.y` with its grid and numbers. */
export function trendPlot(sheet: Sheet, dataset: TrendDataset, { left, right, xOn }: TrendTime): TrendPlot {
  const { frame } = sheet;
  const roomy = isRoomy(frame);
  const isForward = frame.timeDirection === 'ltr';
  const box = { left, right, top: sheet.y, bottom: sheet.y + (roomy ? 240 : 210) };
  const domain = dataset.axis === 'full' ? { low: 0, high: 100 } : zoomedDomain(drawnValues(dataset));
  const y = linearScale(domain, box.bottom, box.top);
  for (const tick of ticksOf(domain, roomy ? 6 : 5)) {
    sheet.gridLine({ x: box.left, y: y(tick) }, { x: box.right, y: y(tick) });
    const at = { x: isForward ? box.left - 6 : box.right + 6, y: y(tick) + SMALL * 0.32 };
    const anchor = isForward ? 'end' : 'start';
    sheet.text(count(tick, frame.language), at, { size: SMALL, ink: sheet.palette.ink3, anchor });
  }
  sheet.y = box.bottom;
  return { sheet, dataset, box, domain, xOn, y, x: (wave) => xOn(dataset.waves[wave]?.opensOn ?? '') };
}

/** All that reaches up or down: whole intervals of points and of smoothed levels. */
function drawnValues({ series }: TrendDataset): number[] {
  const many = series.length > 2;
  return series.flatMap(({ points, smoothed = [] }, place) => [
    ...points
      .filter(isPublished)
      .flatMap(({ value, interval95 }) => (many || place > 0 ? [value] : [value, interval95.low, interval95.high])),
    ...smoothed.flatMap((level) => {
      if (level === null) return [];
      return many ? [level.value] : [level.interval95.low, level.interval95.high];
    }),
  ]);
}
