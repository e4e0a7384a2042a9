import type { Frame } from '../frame.js';
import { percent } from '../figures-in-words.js';
import { upright } from '../rows/number-axis.js';
import { placeRows, type FigureColumn, type PlacedRows } from '../rows/row-plan.js';
import { withheldRows } from '../rows/withheld-rows.js';
import { emptyFigure } from '../sheet/empty-figure.js';
import { SMALL, type Sheet } from '../sheet/sheet.js';
import { beginFigure, endFigure, legend } from '../sheet/writing.js';
import { textWidth } from '../text/text-width.js';
import { withheldNote, wordsOf } from '../words/words-of.js';
import { categoryFill } from './category-fill.js';
import { checkItems, neutralOf, sideShare, type LikertDataset, type LikertItem } from './likert-dataset.js';

/**
 * Answers of a scale to both sides of zero (Heiberger and Robbins 2014), negative at the left in every language. Throws
 * RangeError for shares that are not 0-100 or not one for a category.
 */
export function likertChart(dataset: LikertDataset, frame: Frame): string {
  checkItems(dataset);
  const sheet = beginFigure(dataset, frame);
  const { language } = frame;
  const words = wordsOf(language);
  if (dataset.items.length === 0) {
    return emptyFigure(
      sheet,
      dataset,
      dataset.withheld.map((each) => withheldNote(each, language)),
    );
  }
  const { categories } = dataset;
  const order = categories.map((label, place) => ({ label, sample: { fill: categoryFill(place, categories.length) } }));
  // Most positive first, and in fa that is at the right, where it stands in the bars.
  legend(sheet, language === 'fa' ? order.toReversed() : order);
  const neutral = neutralOf(categories.length);
  const isStacked = dataset.arrangement === 'stacked';
  const isApart = !isStacked && dataset.neutral === 'apart' && neutral >= 0;
  const placed = placeRows(sheet, {
    names: dataset.items.map(({ name }) => name),
    markHeight: 18,
    name: 'under',
    columns: sideColumns(dataset, frame),
  });
  sheet.y += 2;
  if (isStacked) drawStacks(sheet, dataset, placed);
  else drawItems(sheet, dataset, placed, isApart ? neutral : -1);
  withheldRows(sheet, dataset.withheld);
  const told = { apart: words.neutralApart, split: words.neutralSplit }[dataset.neutral];
  const hasDontKnow = dataset.items.some(({ dontKnow }) => dontKnow !== null);
  return endFigure(sheet, dataset, [
    ...(neutral < 0 || isStacked ? [] : [told]),
    ...(hasDontKnow ? [words.dontKnowNote] : []),
  ]);
}

/** Don't-know stands apart at the side. */
function sideColumns({ items }: LikertDataset, { language }: Frame): FigureColumn[] {
  if (items.every(({ dontKnow }) => dontKnow === null)) return [];
  const cells = items.map(({ dontKnow }) => (dontKnow === null ? '' : percent(dontKnow, language)));
  return [{ head: wordsOf(language).dontKnow, cells }];
}

interface Lanes {
  /** x of zero and pixels for one percent, on the diverging side. */
  readonly zero: number;
  readonly unit: number;
  /** Where neutral bars begin and the way they grow. */
  readonly neutral: number;
  readonly grows: 1 | -1;
}

/** The diverging field, with a column for neutral answers at the start of the line when they stand apart. */
function lanesOf(sheet: Sheet, dataset: LikertDataset, { left, right }: PlacedRows, apart: number): Lanes {
  const label = textWidth(percent(100, sheet.frame.language), SMALL) + 6;
  const isFa = sheet.frame.language === 'fa';
  const reach = (item: LikertItem, side: 'negative' | 'positive'): number => {
    const middle = apart < 0 ? (item.shares[neutralOf(item.shares.length)] ?? 0) / 2 : 0;
    return sideShare(item, side) + middle;
  };
  const most = (read: (item: LikertItem) => number): number => Math.max(0, ...dataset.items.map(read));
  const negative = most((item) => reach(item, 'negative'));
  const positive = most((item) => reach(item, 'positive'));
  const neutral = apart < 0 ? 0 : most(({ shares }) => shares[apart] ?? 0);
  const labels = label * (apart < 0 ? 2 : 3) + (apart < 0 ? 0 : 14);
  const unit = (right - left - labels) / Math.max(1, negative + positive + neutral);
  const neutralRoom = apart < 0 ? 0 : neutral * unit + label + 14;
  const zero = (isFa ? left : left + neutralRoom) + label + negative * unit;
  return { zero, unit, neutral: isFa ? right : left, grows: isFa ? -1 : 1 };
}

function drawItems(sheet: Sheet, dataset: LikertDataset, placed: PlacedRows, apart: number): void {
  const lanes = lanesOf(sheet, dataset, placed, apart);
  for (const [row, item] of dataset.items.entries()) {
    const y = placed.rows[row]?.y ?? 0;
    drawSides(sheet, item, lanes, y, apart);
    if (apart >= 0) drawNeutral(sheet, item.shares[apart] ?? 0, lanes, y, categoryFill(apart, item.shares.length));
  }
  const { zero } = lanes;
  upright(sheet, placed, zero, { ink: sheet.palette.ink2, width: 1 });
}

const HALF = 8;

/** One whole bar an item, with every share written in it that has room. */
function drawStacks(sheet: Sheet, { items }: LikertDataset, { left, right, rows }: PlacedRows): void {
  const { language } = sheet.frame;
  const { ink } = sheet.palette;
  for (const [row, { shares }] of items.entries()) {
    const y = rows[row]?.y ?? 0;
    const whole = shares.reduce((sum, share) => sum + share, 0) || 1;
    let from = left;
    for (const [place, share] of shares.entries()) {
      if (share === 0) continue;
      const to = from + (share / whole) * (right - left);
      sheet.edged({ left: from, right: to, top: y - HALF, bottom: y + HALF }, categoryFill(place, shares.length));
      const words = percent(share, language);
      const at = { x: (from + to) / 2, y: y + SMALL * 0.34 };
      // Their halo keeps the digits readable on every fill and every hatch.
      if (textWidth(words, SMALL) + 8 < to - from)
        sheet.text(words, at, { size: SMALL, weight: 600, ink, anchor: 'middle' });
      from = to;
    }
  }
}

function drawSides(sheet: Sheet, item: LikertItem, { zero, unit }: Lanes, y: number, apart: number): void {
  const { shares } = item;
  const neutral = neutralOf(shares.length);
  const middle = apart < 0 && neutral >= 0 ? (shares[neutral] ?? 0) : 0;
  const start = zero - (sideShare(item, 'negative') + middle / 2) * unit;
  let left = start;
  for (const [place, share] of shares.entries()) {
    if (place === apart || share === 0) continue;
    const right = left + share * unit;
    sheet.edged({ left, right, top: y - HALF, bottom: y + HALF }, categoryFill(place, shares.length));
    left = right;
  }
  const { language } = sheet.frame;
  const { below, above } = sheet.palette;
  const style = { size: SMALL, weight: 600 } as const;
  const at = (x: number): { x: number; y: number } => ({ x, y: y + SMALL * 0.34 });
  sheet.text(percent(sideShare(item, 'negative'), language), at(start - 5), { ...style, ink: below, anchor: 'end' });
  sheet.text(percent(sideShare(item, 'positive'), language), at(left + 5), { ...style, ink: above });
}

function drawNeutral(
  sheet: Sheet,
  share: number,
  { neutral, grows, unit }: Lanes,
  y: number,
  fill: ReturnType<typeof categoryFill>,
): void {
  const end = neutral + grows * share * unit;
  sheet.edged({ left: Math.min(neutral, end), right: Math.max(neutral, end), top: y - HALF, bottom: y + HALF }, fill);
  const at = { x: end + grows * 5, y: y + SMALL * 0.34 };
  const style = { size: SMALL, ink: sheet.palette.ink2, anchor: grows === 1 ? 'start' : 'end' } as const;
  sheet.text(percent(share, sheet.frame.language), at, style);
}
