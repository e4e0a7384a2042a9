import { formatSigned } from '@hamava/persian';
import type { Frame } from '../frame.js';
import { signed } from '../figures-in-words.js';
import { numberAxis, upright } from '../rows/number-axis.js';
import { placeRows } from '../rows/row-plan.js';
import { symmetricDomain, type Scale } from '../scale.js';
import { emptyFigure } from '../sheet/empty-figure.js';
import type { FillName } from '../sheet/fills.js';
import type { Sheet } from '../sheet/sheet.js';
import { beginFigure, endFigure, legend } from '../sheet/writing.js';
import { wordsOf } from '../words/words-of.js';
import { addsUpRounded, containsZero, wholeChange, type Contribution, type DriversDataset } from './drivers-dataset.js';

/** What moved the index: shares of a change that add up to it. Throws RangeError for numbers that are not finite. */
export function driversChart(dataset: DriversDataset, frame: Frame): string {
  const sheet = beginFigure(dataset, frame);
  const { language } = frame;
  const words = wordsOf(language);
  const { drivers, composition, rest } = dataset;
  if (drivers.length === 0 && composition === null) return emptyFigure(sheet, dataset, []);
  legend(sheet, [
    { label: words.raises, sample: { fill: 'above2' } },
    { label: words.lowers, sample: { fill: 'below2' } },
  ]);
  const parts: Part[] = [
    ...drivers,
    ...(composition === null ? [] : [{ ...composition, name: words.composition }]),
    ...(rest === null ? [] : [{ value: rest, interval95: null, name: words.changeRest }]),
  ];
  const total = wholeChange(dataset);
  const placed = placeRows(sheet, {
    names: [...parts.map(({ name }) => name), words.total],
    markHeight: 20,
    bold: (row) => row === parts.length,
    columns: [
      {
        head: words.contribution,
        cells: [...parts.map(({ value }) => value), total].map((value) => signed(value, language)),
      },
    ],
  });
  const drawn = [
    ...parts.flatMap(({ value, interval95: own }) => (own === null ? [value] : [value, own.low, own.high])),
    total,
  ];
  const domain = symmetricDomain(drawn, 1);
  const x = numberAxis(sheet, placed, { domain, write: (value) => formatSigned(value, language) });
  upright(sheet, placed, x(0), { ink: sheet.palette.ink2, width: 1.2 });
  for (const [row, part] of parts.entries()) {
    drawPart(sheet, part, { x, y: placed.rows[row]?.y ?? 0, isDriver: row < drivers.length });
  }
  const last = placed.rows.at(-1);
  if (last !== undefined) drawTotal(sheet, total, x, last.y);
  const notes = [words.faded, ...(addsUpRounded(dataset) ? [] : [words.roundedSum])];
  return endFigure(sheet, dataset, notes);
}

interface Part extends Omit<Contribution, 'interval95'> {
  readonly name: string;
  /** null: what is left has no error of its own. */
  readonly interval95: Contribution['interval95'] | null;
}

function fillOf({ value, interval95 }: Part, isDriver: boolean): FillName {
  if (!isDriver || interval95 === null) return 'middle';
  const isOpen = containsZero({ value, interval95 });
  if (value < 0) return isOpen ? 'below1' : 'below2';
  return isOpen ? 'above1' : 'above2';
}

function drawPart(
  sheet: Sheet,
  part: Part,
  { x, y, isDriver }: { readonly x: Scale; readonly y: number; readonly isDriver: boolean },
): void {
  const { value, interval95 } = part;
  const box = { left: Math.min(x(0), x(value)), right: Math.max(x(0), x(value)), top: y - 7, bottom: y + 7 };
  sheet.edged(box, fillOf(part, isDriver));
  if (interval95 === null) return;
  const [low, high] = [x(interval95.low), x(interval95.high)];
  const { surface, ink } = sheet.palette;
  // A pale edge keeps the whisker apart from the bar it crosses.
  sheet.line({ x: low, y }, { x: high, y }, { ink: surface, width: 3.4 });
  sheet.line({ x: low, y }, { x: high, y }, { ink, width: 1.4 });
  for (const end of [low, high]) sheet.line({ x: end, y: y - 4 }, { x: end, y: y + 4 }, { ink, width: 1.4 });
}

function drawTotal(sheet: Sheet, total: number, x: Scale, y: number): void {
  const { ink } = sheet.palette;
  sheet.line({ x: x(0), y }, { x: x(total), y }, { ink, width: 3 });
  sheet.marker('diamond', { x: x(total), y }, { radius: 4.5, ink });
}
