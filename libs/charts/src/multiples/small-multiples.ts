import type { Frame } from '../frame.js';
import { count, score, signed } from '../figures-in-words.js';
import { linearScale, zoomedDomain, type Scale } from '../scale.js';
import { emptyFigure } from '../sheet/empty-figure.js';
import { SMALL, Sheet, type Point } from '../sheet/sheet.js';
import { timeArrow } from '../sheet/time-arrow.js';
import { beginFigure, endFigure, LINE, sidesOf } from '../sheet/writing.js';
import { textWidth } from '../text/text-width.js';
import { wrapText } from '../text/wrap-text.js';
import { isPublished, newestPublished, unbrokenRuns, type TrendPoint } from '../trend/trend-dataset.js';
import { timeScale, type TimeScale } from '../trend/time-scale.js';
import { reasonOf, wordsOf } from '../words/words-of.js';
import type { MultiplesDataset, SmallTrend } from './multiples-dataset.js';

const NAME = 12.5;
const PLOT = 54;
const GAP = 16;
const NARROWEST_CELL = 150;
const NARROWEST_PLOT = 80;

/** One small trend for every agency on one shared scale, with the province mean dashed. Throws RangeError for what is not finite. */
export function smallMultiples(dataset: MultiplesDataset, frame: Frame): string {
  const sheet = beginFigure(dataset, frame);
  const { language } = frame;
  const words = wordsOf(language);
  if (dataset.agencies.length === 0) return emptyFigure(sheet, dataset, []);
  const { start, left, right, forward } = sidesOf(sheet);
  const columns = Math.max(1, Math.floor((right - left + GAP) / (NARROWEST_CELL + GAP)));
  const width = (right - left - GAP * (columns - 1)) / columns;
  const domain = domainOf(dataset);
  const nameLines = dataset.agencies.map(({ name }) => wrapText(name, { size: NAME, width, lines: 2 }));
  for (let first = 0; first < dataset.agencies.length; first += columns) {
    const lines = Math.max(...nameLines.slice(first, first + columns).map((each) => each.length));
    const top = sheet.y + 6;
    for (const [place, agency] of dataset.agencies.slice(first, first + columns).entries()) {
      const near = start + forward * place * (width + GAP);
      const cell = { left: Math.min(near, near + forward * width), right: Math.max(near, near + forward * width), top };
      drawCell(sheet, dataset, { agency, names: nameLines[first + place] ?? [], lines, cell, domain });
    }
    sheet.y = top + lines * NAME * LINE + NAME * LINE + PLOT + 14;
  }
  timeArrow(sheet, { left, right });
  return endFigure(sheet, dataset, [words.multiplesNote(count(domain.low, language), count(domain.high, language))]);
}

/**
 * The plot of one agency of the dataset alone, at least 80 pixels wide, on the scale that all share; name and figures stand beside
 * it. Throws RangeError.
 */
export function smallMultiple(dataset: MultiplesDataset, place: number, frame: Frame): string {
  const agency = dataset.agencies[place];
  if (agency === undefined) throw new RangeError(`there is no agency at ${place}`);
  if (!(frame.width >= NARROWEST_PLOT)) throw new RangeError(`a plot is at least ${NARROWEST_PLOT} pixels wide`);
  const sheet = new Sheet(frame);
  sheet.y = PLOT + 2;
  drawPlot(sheet, dataset, { agency, cell: { left: 0, right: frame.width, top: 0 }, domain: domainOf(dataset) });
  return sheet.toSvg({ ...dataset, title: agency.name, sentence: '' });
}

function domainOf({ agencies, mean }: MultiplesDataset): { readonly low: number; readonly high: number } {
  return zoomedDomain([...agencies.map(({ points }) => points), mean].flatMap(values));
}

function values(points: readonly TrendPoint[]): number[] {
  return points.filter(isPublished).flatMap(({ interval95 }) => [interval95.low, interval95.high]);
}

interface Plot {
  readonly agency: SmallTrend;
  readonly cell: { readonly left: number; readonly right: number; readonly top: number };
  readonly domain: { readonly low: number; readonly high: number };
}

interface Cell extends Plot {
  readonly names: readonly string[];
  readonly lines: number;
}

function drawCell(sheet: Sheet, dataset: MultiplesDataset, { names, lines, ...plot }: Cell): void {
  const { agency, cell } = plot;
  const { startAnchor } = sidesOf(sheet);
  const isFa = sheet.frame.language === 'fa';
  const start = isFa ? cell.right : cell.left;
  sheet.gridLine({ x: cell.left, y: cell.top }, { x: cell.right, y: cell.top });
  for (const [line, words] of names.entries()) {
    const y = cell.top + (line + 1) * NAME * LINE - NAME * 0.4;
    sheet.text(words, { x: start, y }, { size: NAME, weight: 600, anchor: startAnchor });
  }
  const figuresLine = cell.top + (lines + 1) * NAME * LINE - NAME * 0.4;
  writeFigures(sheet, agency, { ...cell, y: figuresLine });
  drawPlot(sheet, dataset, { ...plot, cell: { ...cell, top: cell.top + (lines + 1) * NAME * LINE + 4 } });
}

function drawPlot(sheet: Sheet, dataset: MultiplesDataset, { agency, cell, domain }: Plot): void {
  const { palette } = sheet;
  const { top } = cell;
  const y = linearScale(domain, top + PLOT - 4, top + 4);
  const dates = dataset.waves.map(({ opensOn }) => opensOn);
  const x = timeScale(dates, { left: cell.left + 7, right: cell.right - 7 }, sheet.frame);
  sheet.gridLine({ x: cell.left, y: top + PLOT }, { x: cell.right, y: top + PLOT });
  const place = pointPlacer(dataset, x, y);
  for (const run of unbrokenRuns(dataset.mean, dataset.breaks)) {
    sheet.polyline(
      run.map((wave) => place(dataset.mean, wave)),
      { ink: palette.mute, width: 1.2, dash: [4, 3] },
    );
  }
  const newest = newestPublished(agency.points);
  for (const run of unbrokenRuns(agency.points, dataset.breaks)) drawRibbon(sheet, agency.points, run, x, y, dates);
  for (const run of unbrokenRuns(agency.points, dataset.breaks)) {
    sheet.polyline(
      run.map((wave) => place(agency.points, wave)),
      { ink: palette.brand, width: 2 },
    );
    for (const wave of run) {
      sheet.marker('circle', place(agency.points, wave), { radius: wave === newest ? 4 : 1.6, ink: palette.brand });
    }
  }
  for (const [wave, point] of agency.points.entries()) {
    if (point.state !== 'withheld') continue;
    const at = { x: x(dates[wave] ?? ''), y: top + PLOT - 5 };
    sheet.marker('circle', at, { radius: 3.5, ink: palette.mute, hollow: true, dashed: true });
  }
}

function drawRibbon(
  sheet: Sheet,
  points: readonly TrendPoint[],
  run: readonly number[],
  x: TimeScale,
  y: Scale,
  dates: readonly string[],
): void {
  const bounds = run.flatMap((wave) => {
    const point = points[wave];
    return isPublished(point) ? [{ x: x(dates[wave] ?? ''), ...point.interval95 }] : [];
  });
  const [only] = bounds;
  if (only !== undefined && bounds.length === 1) {
    sheet.rect({ left: only.x - 3, right: only.x + 3, top: y(only.high), bottom: y(only.low) }, 'band95');
    return;
  }
  const above = bounds.map((each) => ({ x: each.x, y: y(each.high) }));
  const below = bounds.map((each) => ({ x: each.x, y: y(each.low) })).toReversed();
  sheet.area([...above, ...below], 'band95');
}

function pointPlacer({ waves }: MultiplesDataset, x: TimeScale, y: Scale) {
  return (points: readonly TrendPoint[], wave: number): Point => {
    const point = points[wave];
    return { x: x(waves[wave]?.opensOn ?? ''), y: y(isPublished(point) ? point.value : 0) };
  };
}

/** The level of the last wave at the start of the line and its change at the end, with an arrow only when it is told by the data. */
function writeFigures(
  sheet: Sheet,
  { points, change }: SmallTrend,
  { left, right, y }: { readonly left: number; readonly right: number; readonly y: number },
): void {
  const { language } = sheet.frame;
  const { startAnchor, endAnchor, forward } = sidesOf(sheet);
  const words = wordsOf(language);
  const [start, end] = language === 'fa' ? [right, left] : [left, right];
  const last = points.at(-1) ?? { state: 'empty' };
  if (!isPublished(last)) {
    const because =
      last.state === 'empty'
        ? words.noAnswers
        : `${words.withheld}${words.separator}${reasonOf(last.reason, language)}`;
    const [line = ''] = wrapText(because, { size: SMALL, width: right - left, lines: 1 });
    sheet.text(line, { x: start, y }, { size: SMALL, ink: sheet.palette.ink2, anchor: startAnchor });
    return;
  }
  sheet.text(score(last.value, language), { x: start, y }, { size: 13, weight: 700, anchor: startAnchor });
  if (change === null) return;
  const text = signed(change.difference, language);
  sheet.text(text, { x: end, y }, { size: SMALL, ink: sheet.palette.ink2, anchor: endAnchor });
  const shape = { HIGHER: 'up', LOWER: 'down', STABLE: null, UNDETERMINED: null } as const;
  const arrow = shape[change.verdict];
  const at = { x: end - forward * (textWidth(text, SMALL) + 9), y: y - SMALL * 0.35 };
  if (arrow !== null) sheet.marker(arrow, at, { radius: 3.4, ink: sheet.palette.ink2 });
}
