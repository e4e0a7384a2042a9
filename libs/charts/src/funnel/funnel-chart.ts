import type { Frame, Interval } from '../frame.js';
import { count, score } from '../figures-in-words.js';
import { linearScale, ticksOf, zoomedDomain, type Scale } from '../scale.js';
import { emptyFigure } from '../sheet/empty-figure.js';
import type { Box } from '../sheet/boxes.js';
import { BODY, SMALL, type Anchor, type Point, type Sheet } from '../sheet/sheet.js';
import { beginFigure, endFigure, legend, LINE } from '../sheet/writing.js';
import { isRoomy } from '../frame.js';
import { isolated } from '../text/clean-text.js';
import { fitText } from '../text/wrap-text.js';
import { withheldNote, wordsOf } from '../words/words-of.js';
import { limitsAt, placeInFunnel, type FunnelAgency, type FunnelDataset } from './funnel-dataset.js';

/**
 * Levels against effective bases with the 95 and 99.8 % limits around the mean; only agencies outside are named.
 * Throws RangeError for numbers that are not finite and bases below 1.
 */
export function funnelChart(dataset: FunnelDataset, frame: Frame): string {
  const sheet = beginFigure(dataset, frame);
  const { language } = frame;
  const words = wordsOf(language);
  const withheld = dataset.withheld.map((each) => withheldNote(each, language));
  if (dataset.agencies.length === 0) return emptyFigure(sheet, dataset, withheld);
  const { above, below, mute, brand } = sheet.palette;
  legend(sheet, [
    { label: words.limit95, sample: { fill: 'limit95' } },
    { label: words.limit998, sample: { fill: 'limit998' } },
    { label: words.meanIs(score(dataset.mean, language)), sample: { line: brand } },
    { label: words.aboveFunnel, sample: { marker: 'up', ink: above } },
    { label: words.belowFunnel, sample: { marker: 'down', ink: below } },
    { label: words.nearFunnel, sample: { marker: 'diamond', ink: mute } },
    { label: words.insideFunnel, sample: { marker: 'circle', ink: mute, hollow: true } },
  ]);
  const field = layField(sheet, dataset);
  drawLimits(sheet, dataset, field);
  const unnamed = drawAgencies(sheet, dataset, field);
  const [low, high] = [count(field.domain.low, language), count(field.domain.high, language)];
  return endFigure(sheet, dataset, [
    ...(unnamed.length === 0 ? [] : [words.unnamed(unnamed.map(isolated).join(words.separator))]),
    ...(dataset.overdispersion > 1 ? [words.overdispersed(score(Math.sqrt(dataset.overdispersion), language))] : []),
    ...withheld,
    field.domain.low > 0 ? words.zoomed(low, high) : words.whole(low, high),
  ]);
}

interface Field {
  readonly box: Box;
  readonly x: Scale;
  readonly y: Scale;
  readonly domain: Interval;
  readonly most: number;
}

function layField(sheet: Sheet, dataset: FunnelDataset): Field {
  const { language } = sheet.frame;
  const box = {
    left: 40,
    right: sheet.width - 16,
    top: sheet.y + 10,
    bottom: sheet.y + (isRoomy(sheet.frame) ? 300 : 250),
  };
  const most = Math.max(...dataset.agencies.map(({ effectiveBase }) => effectiveBase)) * 1.08;
  const domain = zoomedDomain([dataset.mean, ...dataset.agencies.map(({ value }) => value)]);
  const y = linearScale(domain, box.bottom, box.top);
  const x = linearScale({ low: 0, high: most }, box.left, box.right);
  for (const tick of ticksOf(domain, 6)) {
    sheet.gridLine({ x: box.left, y: y(tick) }, { x: box.right, y: y(tick) });
    const at = { x: box.left - 6, y: y(tick) + SMALL * 0.32 };
    sheet.text(count(tick, language), at, { size: SMALL, ink: sheet.palette.ink3, anchor: 'end' });
  }
  const line = box.bottom + SMALL * LINE;
  const bounds = { left: 2, right: sheet.width - 2, top: box.bottom, bottom: line + 8 };
  const wholes = ticksOf({ low: 0, high: most }, isRoomy(sheet.frame) ? 7 : 4).filter(Number.isInteger);
  for (const tick of wholes) {
    const style = { size: SMALL, ink: sheet.palette.ink3 };
    sheet.textIfFree(count(tick, language), [{ x: x(tick), y: line, anchor: 'middle' }], style, bounds);
  }
  const label = wordsOf(language).effectiveBase;
  const at = { x: (box.left + box.right) / 2, y: line + SMALL * LINE };
  sheet.text(label, at, { size: SMALL, ink: sheet.palette.ink2, anchor: 'middle' });
  sheet.y = at.y + 6;
  return { box, x, y, domain, most };
}

const STEPS = 60;

function drawLimits(sheet: Sheet, dataset: FunnelDataset, { box, x, y, most }: Field): void {
  // Evenly in the root of the base, where the limits bend.
  const bases = Array.from({ length: STEPS + 1 }, (_, step) => Math.max(1, most * (step / STEPS) ** 2));
  for (const [level, fill] of [
    ['limit998', 'limit998'],
    ['limit95', 'limit95'],
  ] as const) {
    const upper = bases.map((base) => ({ x: x(base), y: y(limitsAt(dataset, base)[level].high) }));
    const lower = bases.map((base) => ({ x: x(base), y: y(limitsAt(dataset, base)[level].low) }));
    sheet.area([...upper, ...lower.toReversed()], fill);
    sheet.polyline(upper, { ink: sheet.palette.mute, width: 0.8, dash: level === 'limit998' ? [4, 3] : [] });
    sheet.polyline(lower, { ink: sheet.palette.mute, width: 0.8, dash: level === 'limit998' ? [4, 3] : [] });
  }
  const level = y(dataset.mean);
  sheet.line({ x: box.left, y: level }, { x: box.right, y: level }, { ink: sheet.palette.brand, width: 1.8 });
}

/** Draws all points, then the names of those outside; gives back the names that found no room. */
function drawAgencies(sheet: Sheet, dataset: FunnelDataset, field: Field): string[] {
  const { above, below, mute } = sheet.palette;
  const at = ({ effectiveBase, value }: FunnelAgency): Point => ({ x: field.x(effectiveBase), y: field.y(value) });
  for (const agency of dataset.agencies) {
    switch (placeInFunnel(dataset, agency)) {
      case 'ABOVE':
        sheet.marker('up', at(agency), { radius: 5, ink: above });
        break;
      case 'BELOW':
        sheet.marker('down', at(agency), { radius: 5, ink: below });
        break;
      case 'NEAR':
        sheet.marker('diamond', at(agency), { radius: 3.6, ink: mute });
        break;
      case 'INSIDE':
        sheet.marker('circle', at(agency), { radius: 4, ink: mute, hollow: true });
        break;
    }
  }
  const outside = dataset.agencies.filter((agency) => ['ABOVE', 'BELOW'].includes(placeInFunnel(dataset, agency)));
  return outside.filter((agency) => !nameBeside(sheet, agency.name, at(agency), field.box)).map(({ name }) => name);
}

function nameBeside(sheet: Sheet, name: string, { x, y }: Point, box: Box): boolean {
  const words = fitText(name, 12, 150);
  const place = (dx: number, dy: number, anchor: Anchor): Point & { anchor: Anchor } => ({
    x: x + dx,
    y: y + dy,
    anchor,
  });
  const places = [
    place(-9, 4, 'end'),
    place(9, 4, 'start'),
    place(0, -10, 'middle'),
    place(0, 20, 'middle'),
    place(-4, -10, 'end'),
    place(4, 20, 'start'),
  ];
  const bounds = { ...box, top: box.top - BODY, right: sheet.width - 2, bottom: box.bottom - 2 };
  return sheet.textIfFree(words, places, { size: 12, weight: 600 }, bounds);
}
