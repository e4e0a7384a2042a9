import type { Language } from '@hamava/persian';
import type { FigureTable, FigureWords, Frame } from '../frame.js';
import { percent } from '../figures-in-words.js';
import { numberAxis } from '../rows/number-axis.js';
import { placeRows } from '../rows/row-plan.js';
import { emptyFigure } from '../sheet/empty-figure.js';
import type { Sheet } from '../sheet/sheet.js';
import { beginFigure, endFigure, legend, paragraph } from '../sheet/writing.js';
import { wordsOf } from '../words/words-of.js';

export interface BalanceLevel {
  readonly name: string;
  /** Percents of the population, and of the sample before and after weighting. */
  readonly target: number;
  readonly before: number;
  readonly after: number;
}

export interface BalanceDataset extends FigureWords {
  readonly margins: readonly { readonly name: string; readonly levels: readonly BalanceLevel[] }[];
}

/** Sample against population by margin, before and after weighting, on one scale of percents. Throws RangeError for what is not finite. */
export function balanceChart(dataset: BalanceDataset, frame: Frame): string {
  const sheet = beginFigure(dataset, frame);
  const words = wordsOf(frame.language);
  const levels = dataset.margins.flatMap((margin) => margin.levels);
  if (levels.length === 0) return emptyFigure(sheet, dataset, []);
  const { mute, brand, ink } = sheet.palette;
  legend(sheet, [
    { label: words.target, sample: { marker: 'bar', ink } },
    { label: words.before, sample: { marker: 'circle', ink: mute, hollow: true } },
    { label: words.after, sample: { marker: 'circle', ink: brand } },
  ]);
  const most = Math.max(...levels.map(({ target, before, after }) => Math.max(target, before, after)));
  const high = Math.min(100, Math.ceil((most + 2) / 10) * 10);
  for (const { name, levels: own } of dataset.margins) {
    if (own.length === 0) continue;
    sheet.y += 4;
    paragraph(sheet, name, { size: 13, weight: 700 });
    drawMargin(sheet, own, high);
  }
  return endFigure(sheet, dataset, []);
}

function drawMargin(sheet: Sheet, levels: readonly BalanceLevel[], high: number): void {
  const { language } = sheet.frame;
  const words = wordsOf(language);
  const share = (read: (level: BalanceLevel) => number): string[] =>
    levels.map((level) => percent(read(level), language));
  const placed = placeRows(sheet, {
    names: levels.map(({ name }) => name),
    markHeight: 18,
    columns: [
      { head: words.target, cells: share(({ target }) => target) },
      { head: words.before, cells: share(({ before }) => before) },
      { head: words.after, cells: share(({ after }) => after) },
    ],
  });
  const x = numberAxis(sheet, placed, { domain: { low: 0, high }, write: (value) => percent(value, language) });
  const { mute, brand, ink } = sheet.palette;
  for (const [row, { target, before, after }] of levels.entries()) {
    const y = placed.rows[row]?.y ?? 0;
    sheet.line({ x: x(before), y }, { x: x(after), y }, { ink: mute, width: 1.4 });
    sheet.line({ x: x(target), y: y - 8 }, { x: x(target), y: y + 8 }, { ink, width: 2.4 });
    sheet.marker('circle', { x: x(before), y }, { radius: 4.5, ink: mute, hollow: true });
    sheet.marker('circle', { x: x(after), y }, { radius: 3.6, ink: brand });
  }
}

/** The twin of the balance. */
export function balanceTable({ title, margins }: BalanceDataset, language: Language): FigureTable {
  const words = wordsOf(language);
  return {
    caption: title,
    head: [words.level, words.margin, words.target, words.before, words.after],
    rows: margins.flatMap(({ name, levels }) =>
      levels.map((level) => [
        level.name,
        name,
        percent(level.target, language),
        percent(level.before, language),
        percent(level.after, language),
      ]),
    ),
  };
}
