import { isRoomy } from '../frame.js';
import { SMALL, type Sheet } from '../sheet/sheet.js';
import { LINE, sidesOf } from '../sheet/writing.js';
import { textWidth } from '../text/text-width.js';
import { fitText, wrapText } from '../text/wrap-text.js';

/** A column of short figures beside the plot. */
export interface FigureColumn {
  readonly head: string;
  /** One for every row. */
  readonly cells: readonly string[];
  /** In a narrow frame only the columns that are kept have room. */
  readonly whenNarrow?: 'kept' | 'dropped';
}

export interface RowPlan {
  readonly names: readonly string[];
  /** After the plot in the order of reading. */
  readonly columns: readonly FigureColumn[];
  /** The least height of a mark in pixels. */
  readonly markHeight: number;
  readonly bold?: (row: number) => boolean;
  /** 'under': the name always stands over the plot, which then has the whole width. */
  readonly name?: 'beside' | 'under';
}

/** Where the plot of one row lies. */
export interface RowPlace {
  readonly top: number;
  readonly bottom: number;
  /** The middle of the plot. */
  readonly y: number;
}

export interface PlacedRows {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly RowPlace[];
  /** What upright lines may cross: one field, or each plot alone where names stand between them. */
  readonly spans: readonly { readonly top: number; readonly bottom: number }[];
}

const NAME = 12.5;
const FIGURE = 12;
const GAP = 12;
const NAME_SHARE = 0.32;
const PAD = 5;

interface Columns {
  readonly shown: readonly (FigureColumn & { readonly width: number })[];
  readonly total: number;
}

/** Writes names, heads and figures of the rows from `sheet.y` on, and says where their plots lie. */
export function placeRows(sheet: Sheet, plan: RowPlan): PlacedRows {
  const isBeside = isRoomy(sheet.frame) && plan.name !== 'under';
  const columns = columnsOf(sheet, plan);
  const { left, right } = sidesOf(sheet);
  const nameWidth = isBeside ? nameColumn(plan, right - left) : right - left - columns.total;
  writeHeads(sheet, columns);
  const top = sheet.y;
  const rows = plan.names.map((name, row) =>
    isBeside ? rowBeside(sheet, plan, columns, row, nameWidth) : rowUnder(sheet, plan, columns, row, nameWidth),
  );
  const [atStart, atEnd] = isBeside ? [nameWidth + GAP, columns.total] : [0, 0];
  const isFa = sheet.frame.language === 'fa';
  const inset = 8;
  return {
    left: left + (isFa ? atEnd : atStart) + inset,
    right: right - (isFa ? atStart : atEnd) - inset,
    top,
    bottom: sheet.y,
    rows,
    spans: isBeside ? [{ top, bottom: sheet.y }] : rows,
  };
}

function columnsOf(sheet: Sheet, plan: RowPlan): Columns {
  const roomy = isRoomy(sheet.frame);
  const shown = plan.columns
    .filter(({ whenNarrow }) => roomy || whenNarrow !== 'dropped')
    .map((column) => {
      const cells = Math.max(0, ...column.cells.map((cell) => textWidth(cell, FIGURE)));
      const longestWord = Math.max(0, ...column.head.split(' ').map((word) => textWidth(word, SMALL)));
      return { ...column, width: Math.min(Math.max(cells, longestWord, 38), sheet.width * 0.24) };
    });
  return { shown, total: shown.reduce((sum, { width }) => sum + width + GAP, 0) };
}

function nameColumn({ names }: RowPlan, room: number): number {
  const widest = Math.max(40, ...names.map((name) => textWidth(name, NAME)));
  return Math.min(widest + 2, room * NAME_SHARE);
}

/** The middle of each figure column, from the end of the line inwards. */
function centres(sheet: Sheet, { shown }: Columns): number[] {
  const { end, forward } = sidesOf(sheet);
  let used = 0;
  return shown
    .toReversed()
    .map(({ width }) => {
      const centre = end - forward * (used + width / 2);
      used += width + GAP;
      return centre;
    })
    .toReversed();
}

function writeHeads(sheet: Sheet, columns: Columns): void {
  const heads = columns.shown.map(({ head, width }) => wrapText(head, { size: SMALL, width, lines: 3 }));
  const lines = Math.max(0, ...heads.map((head) => head.length));
  const places = centres(sheet, columns);
  for (const [column, head] of heads.entries()) {
    for (const [line, words] of head.entries()) {
      const y = sheet.y + (lines - head.length + line + 1) * SMALL * LINE - 4;
      sheet.text(words, { x: places[column] ?? 0, y }, { size: SMALL, ink: sheet.palette.ink3, anchor: 'middle' });
    }
  }
  sheet.y += lines * SMALL * LINE + 2;
}

function rowBeside(sheet: Sheet, plan: RowPlan, columns: Columns, row: number, nameWidth: number): RowPlace {
  const lines = wrapText(plan.names[row] ?? '', { size: NAME, width: nameWidth, lines: 2 });
  const height = Math.max(lines.length * NAME * LINE, plan.markHeight) + PAD;
  const top = sheet.y;
  sheet.y += height;
  const y = top + height / 2;
  writeName(sheet, plan, row, lines, y - (lines.length * NAME * LINE) / 2);
  writeFigures(sheet, columns, row, y);
  stripe(sheet, row, top, sheet.y);
  return { top, bottom: sheet.y, y };
}

function rowUnder(sheet: Sheet, plan: RowPlan, columns: Columns, row: number, nameWidth: number): RowPlace {
  const lines = wrapText(plan.names[row] ?? '', { size: NAME, width: nameWidth, lines: 3 });
  const top = sheet.y;
  writeName(sheet, plan, row, lines, top + 2);
  writeFigures(sheet, columns, row, top + 2 + (NAME * LINE) / 2);
  const plotTop = top + 2 + Math.max(1, lines.length) * NAME * LINE;
  sheet.y = plotTop + plan.markHeight + PAD;
  stripe(sheet, row, top, sheet.y);
  return { top: plotTop, bottom: sheet.y, y: plotTop + plan.markHeight / 2 };
}

function writeName(sheet: Sheet, plan: RowPlan, row: number, lines: readonly string[], top: number): void {
  const { start, startAnchor } = sidesOf(sheet);
  const weight = plan.bold?.(row) ? 700 : 400;
  for (const [line, words] of lines.entries()) {
    const y = top + (line + 1) * NAME * LINE - NAME * 0.5;
    sheet.text(words, { x: start, y }, { size: NAME, weight, anchor: startAnchor });
  }
}

function writeFigures(sheet: Sheet, columns: Columns, row: number, middle: number): void {
  const places = centres(sheet, columns);
  for (const [column, { cells, width }] of columns.shown.entries()) {
    const at = { x: places[column] ?? 0, y: middle + FIGURE * 0.32 };
    sheet.text(fitText(cells[row] ?? '', FIGURE, width + GAP / 2), at, { size: FIGURE, anchor: 'middle' });
  }
}

function stripe(sheet: Sheet, row: number, top: number, bottom: number): void {
  if (row % 2 === 1) sheet.ground({ left: 4, right: sheet.width - 4, top, bottom }, 'zebra');
}
