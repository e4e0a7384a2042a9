import { formatMonthYear } from '@hamava/persian';
import { SMALL, type Sheet } from '../sheet/sheet.js';
import { LINE } from '../sheet/writing.js';
import { textWidth } from '../text/text-width.js';
import { fitText } from '../text/wrap-text.js';
import { wordsOf } from '../words/words-of.js';
import type { TrendDataset } from './trend-dataset.js';

const MOST_EVENTS = 3;
const MOST_LETTERS = 30;
const MOST_LANES = 4;
const HEIGHT = SMALL * LINE;

/** A dated word above the field with a line down through it. */
export interface LaneMark {
  readonly x: number;
  readonly words: string;
  readonly kind: 'break' | 'event';
}

export interface PlacedMark extends LaneMark {
  readonly lane: number;
  readonly centre: number;
}

/** Marks of breaks and of the newest events. A break stands halfway between the waves that it parts. */
export function laneMarks(sheet: Sheet, dataset: TrendDataset, xOn: (isoDate: string) => number): LaneMark[] {
  const { language } = sheet.frame;
  const { breakMarks } = wordsOf(language);
  const { waves } = dataset;
  const breaks = dataset.breaks.flatMap(({ wave, kind }): LaneMark[] => {
    const at = waves[wave];
    if (at === undefined) return [];
    const before = waves[wave - 1] ?? at;
    const x = (xOn(before.opensOn) + xOn(at.opensOn)) / 2;
    return [{ x, words: `${breakMarks[kind]}، ${formatMonthYear(at.opensOn, language)}`, kind: 'break' }];
  });
  const [first, last] = [waves[0]?.opensOn ?? '', waves.at(-1)?.opensOn ?? ''];
  const events = dataset.events
    .filter(({ on }) => on >= first && on <= last)
    .slice(-MOST_EVENTS)
    .map(({ on, label }): LaneMark => {
      const words = [...label].length > MOST_LETTERS ? `${[...label].slice(0, MOST_LETTERS - 1).join('')}…` : label;
      return { x: xOn(on), words, kind: 'event' };
    });
  const joint = language === 'fa' ? '، ' : ', ';
  return [...breaks.map((mark) => ({ ...mark, words: mark.words.replace('، ', joint) })), ...events];
}

/** Gives every mark a lane in which its words overlap no others; those beyond the last lane keep their line alone. */
export function placeMarks(sheet: Sheet, marks: readonly LaneMark[]): PlacedMark[] {
  const lanes: { left: number; right: number }[][] = [];
  return [...marks]
    .sort((a, b) => a.x - b.x)
    .map((mark) => {
      const words = fitText(mark.words, SMALL, sheet.width - 28);
      const half = textWidth(words, SMALL) / 2;
      const centre = Math.min(Math.max(mark.x, 12 + half), sheet.width - 12 - half);
      const span = { left: centre - half - 8, right: centre + half + 8 };
      const free = lanes.findIndex((lane) => lane.every(({ left, right }) => span.right < left || right < span.left));
      const lane = free < 0 ? lanes.length : free;
      if (lane < MOST_LANES) (lanes[lane] ??= []).push(span);
      return { ...mark, words, centre, lane };
    });
}

/** How much room the lanes take above the field. */
export function laneHeight(marks: readonly PlacedMark[]): number {
  const lanes = marks.filter(({ lane }) => lane < MOST_LANES).map(({ lane }) => lane + 1);
  return lanes.length === 0 ? 14 : Math.max(...lanes) * HEIGHT + 12;
}

export function drawMarks(sheet: Sheet, marks: readonly PlacedMark[], field: { top: number; bottom: number }): void {
  const { warn, now } = sheet.palette;
  for (const { x, words, kind, lane, centre } of marks) {
    const ink = kind === 'break' ? warn : now;
    const bottom = field.top - 10 - lane * HEIGHT;
    const isTold = lane < MOST_LANES;
    const top = isTold ? bottom + 2 : field.top;
    const stroke = kind === 'break' ? { ink, width: 1.6, dash: [5, 4] } : { ink, width: 1.2, dash: [1, 2.5] };
    sheet.line({ x, y: top }, { x, y: field.bottom }, stroke);
    if (kind === 'event') sheet.marker('diamond', { x, y: field.bottom }, { radius: 3.5, ink });
    if (isTold) sheet.text(words, { x: centre, y: bottom - 3 }, { size: SMALL, weight: 600, ink, anchor: 'middle' });
  }
}
