import type { FigureWords, Frame } from '../frame.js';
import { textWidth } from '../text/text-width.js';
import { wrapText } from '../text/wrap-text.js';
import type { FillName } from './fills.js';
import type { MarkerShape } from './markers.js';
import { BODY, roomySheet, SMALL, type Anchor, type Sheet, type TextStyle } from './sheet.js';

export const LINE = 1.55;
const EDGE = 12;
const TITLE = 16;

/** The edges of a sheet in the order of reading: fa begins at the right. */
export interface Sides {
  readonly left: number;
  readonly right: number;
  readonly start: number;
  readonly end: number;
  /** How a text is anchored so that it begins at `start`, or ends at `end`. */
  readonly startAnchor: Anchor;
  readonly endAnchor: Anchor;
  /** +1 or -1: the way of reading in x. */
  readonly forward: number;
}

export function sidesOf(sheet: Sheet): Sides {
  const left = EDGE;
  const right = sheet.width - EDGE;
  return sheet.frame.language === 'fa'
    ? { left, right, start: right, end: left, startAnchor: 'end', endAnchor: 'start', forward: -1 }
    : { left, right, start: left, end: right, startAnchor: 'start', endAnchor: 'end', forward: 1 };
}

/** A sheet with the question, the answer and the way to read it on top. */
export function beginFigure(words: FigureWords, frame: Frame): Sheet {
  const sheet = roomySheet(frame);
  if (frame.words === 'beside') return sheet;
  sheet.y = 8;
  paragraph(sheet, words.title, { size: TITLE, weight: 700 });
  paragraph(sheet, words.sentence, { size: BODY, weight: 600, ink: sheet.palette.ink2 });
  paragraph(sheet, words.subtitle, { size: 12, ink: sheet.palette.ink3 });
  sheet.y += 6;
  return sheet;
}

/** Notes and the source under the marks, and the whole as SVG. */
export function endFigure(sheet: Sheet, words: FigureWords, notes: readonly string[]): string {
  sheet.y += 6;
  for (const note of notes) paragraph(sheet, note, { size: 12, ink: sheet.palette.ink2 });
  if (words.source !== '' && sheet.frame.words !== 'beside') {
    sheet.y += 4;
    sheet.gridLine({ x: EDGE, y: sheet.y }, { x: sheet.width - EDGE, y: sheet.y });
    sheet.y += 2;
    paragraph(sheet, words.source, { size: SMALL, ink: sheet.palette.ink3 });
  }
  sheet.y += 8;
  return sheet.toSvg(words);
}

/** Lines of running text over the whole width. */
export function paragraph(sheet: Sheet, text: string, style: TextStyle): void {
  const { left, right, start, startAnchor } = sidesOf(sheet);
  for (const line of wrapText(text, { size: style.size, width: right - left })) {
    sheet.y += style.size * LINE;
    sheet.text(line, { x: start, y: sheet.y - style.size * 0.45 }, { ...style, anchor: startAnchor });
  }
}

export interface LegendEntry {
  readonly label: string;
  readonly sample: LegendSample;
}
export type LegendSample =
  | { readonly fill: FillName }
  /** A cell of a heat table; a bold step has a larger arrow. */
  | { readonly colour: string; readonly ink: string; readonly arrow: MarkerShape | null; readonly bold: boolean }
  | { readonly line: string; readonly dash?: readonly number[]; readonly marker?: MarkerShape; readonly hollow?: true }
  | { readonly marker: MarkerShape; readonly ink: string; readonly hollow?: true; readonly dashed?: true };

const SAMPLE = 24;
const GAP = 6;
const BETWEEN = 16;
const LEGEND_SIZE = 12;

/** Samples with their names in the order of reading, over as many lines as needed. */
export function legend(sheet: Sheet, entries: readonly LegendEntry[]): void {
  if (entries.length === 0) return;
  const { left, right, start, startAnchor, forward } = sidesOf(sheet);
  const height = LEGEND_SIZE * LINE + 2;
  const room = right - left;
  let used = 0;
  sheet.y += height;
  for (const { label, sample } of entries) {
    const lines = wrapText(label, { size: LEGEND_SIZE, width: room - SAMPLE - GAP, lines: 1 });
    const text = lines[0] ?? '';
    const width = SAMPLE + GAP + textWidth(text, LEGEND_SIZE);
    if (used > 0 && used + width > room) {
      used = 0;
      sheet.y += height;
    }
    const x = start + forward * used;
    const middle = sheet.y - LEGEND_SIZE * 0.75;
    drawSample(sheet, sample, Math.min(x, x + forward * SAMPLE), middle);
    const at = { x: x + forward * (SAMPLE + GAP), y: sheet.y - LEGEND_SIZE * 0.4 };
    sheet.text(text, at, { size: LEGEND_SIZE, ink: sheet.palette.ink2, anchor: startAnchor });
    used += width + BETWEEN;
  }
  sheet.y += 4;
}

function drawSample(sheet: Sheet, sample: LegendSample, left: number, y: number): void {
  const box = { left: left + 2, right: left + SAMPLE - 2, top: y - 5.5, bottom: y + 5.5 };
  const middle = { x: left + SAMPLE / 2, y };
  if ('fill' in sample) {
    sheet.edged(box, sample.fill);
    return;
  }
  if ('colour' in sample) {
    sheet.tile(box, sample.colour);
    if (sample.arrow !== null) sheet.marker(sample.arrow, middle, { radius: sample.bold ? 4 : 2.6, ink: sample.ink });
    return;
  }
  const ink = 'line' in sample ? sample.line : sample.ink;
  if ('line' in sample) {
    sheet.line({ x: left, y }, { x: left + SAMPLE, y }, { ink, width: 2, dash: sample.dash ?? [] });
  }
  if (sample.marker === undefined) return;
  sheet.marker(sample.marker, middle, {
    radius: 4.5,
    ink,
    ...(sample.hollow && { hollow: true }),
    ...('dashed' in sample && sample.dashed && { dashed: true }),
  });
}
