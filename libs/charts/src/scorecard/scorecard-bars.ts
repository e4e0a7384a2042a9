import type { Language } from '@hamava/persian';
import type { FigureTable, FigureWords, Frame, Interval, Withheld } from '../frame.js';
import { count, interval, score } from '../figures-in-words.js';
import { numberAxis } from '../rows/number-axis.js';
import { placeRows } from '../rows/row-plan.js';
import { withheldRows } from '../rows/withheld-rows.js';
import { emptyFigure } from '../sheet/empty-figure.js';
import { beginFigure, endFigure, legend } from '../sheet/writing.js';
import { reasonOf, withheldNote, wordsOf } from '../words/words-of.js';

export interface ScoredDriver {
  readonly name: string;
  readonly value: number;
  readonly interval95: Interval;
  /** The province mean of the same driver; null when it is withheld. */
  readonly mean: number | null;
}

export interface ScorecardDataset extends FigureWords {
  readonly drivers: readonly ScoredDriver[];
  readonly withheld: readonly Withheld[];
}

const WHOLE = { low: 0, high: 100 };

/** The drivers of one agency on the whole scale with their intervals and the province means. Throws RangeError for what is not finite. */
export function scorecardBars(dataset: ScorecardDataset, frame: Frame): string {
  const sheet = beginFigure(dataset, frame);
  const { language } = frame;
  const words = wordsOf(language);
  const { drivers, withheld } = dataset;
  if (drivers.length === 0) {
    return emptyFigure(
      sheet,
      dataset,
      withheld.map((each) => withheldNote(each, language)),
    );
  }
  const { ink, mute } = sheet.palette;
  legend(sheet, [
    { label: words.figure, sample: { fill: 'above1' } },
    { label: words.interval95, sample: { line: ink } },
    { label: words.meanTick, sample: { marker: 'diamond', ink: mute, hollow: true } },
  ]);
  const placed = placeRows(sheet, {
    names: drivers.map(({ name }) => name),
    markHeight: 22,
    columns: [
      { head: words.figure, cells: drivers.map(({ value }) => score(value, language)) },
      { head: words.meanTick, cells: drivers.map(({ mean }) => (mean === null ? '–' : score(mean, language))) },
    ],
  });
  const x = numberAxis(sheet, placed, { domain: WHOLE, write: (value) => count(value, language) });
  for (const [row, { value, interval95, mean }] of drivers.entries()) {
    const y = placed.rows[row]?.y ?? 0;
    sheet.edged({ left: x(0), right: x(value), top: y - 7, bottom: y + 7 }, 'above1');
    const [low, high] = [x(interval95.low), x(interval95.high)];
    sheet.line({ x: low, y }, { x: high, y }, { ink, width: 1.6 });
    for (const end of [low, high]) sheet.line({ x: end, y: y - 4 }, { x: end, y: y + 4 }, { ink, width: 1.6 });
    if (mean === null) continue;
    sheet.line({ x: x(mean), y: y - 10 }, { x: x(mean), y: y + 10 }, { ink: mute, width: 1.4, dash: [3, 2] });
    sheet.marker('diamond', { x: x(mean), y: y - 9 }, { radius: 3, ink: mute, hollow: true });
  }
  withheldRows(sheet, withheld);
  return endFigure(sheet, dataset, [words.whole(count(0, language), count(100, language))]);
}

/** The twin of the bars. */
export function scorecardTable({ title, drivers, withheld }: ScorecardDataset, language: Language): FigureTable {
  const words = wordsOf(language);
  return {
    caption: title,
    head: [words.driver, words.figure, words.interval95, words.meanTick],
    rows: [
      ...drivers.map(({ name, value, interval95, mean }) => [
        name,
        score(value, language),
        interval(interval95, language),
        mean === null ? '' : score(mean, language),
      ]),
      ...withheld.map(({ name, reason }) => [
        name,
        words.withheld + words.separator + reasonOf(reason, language),
        '',
        '',
      ]),
    ],
  };
}
