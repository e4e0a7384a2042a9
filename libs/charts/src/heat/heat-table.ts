import type { Language } from '@hamava/persian';
import { isRoomy, type FigureTable, type Frame } from '../frame.js';
import { score } from '../figures-in-words.js';
import { emptyFigure } from '../sheet/empty-figure.js';
import type { Box } from '../sheet/boxes.js';
import { SMALL, type Sheet } from '../sheet/sheet.js';
import { beginFigure, endFigure, legend, LINE, sidesOf, type LegendEntry } from '../sheet/writing.js';
import { textWidth } from '../text/text-width.js';
import { wrapText } from '../text/wrap-text.js';
import { reasonOf, wordsOf } from '../words/words-of.js';
import { heatLook } from './heat-look.js';
import { heatStep, type HeatCell, type HeatDataset } from './heat-dataset.js';

const NAME = 12.5;
const FIGURE = 12.5;
const CELL = 26;
const GAP = 3;

/**
 * Agencies against drivers with the figure in every cell, told from the mean of its column by colour and by an arrow. Throws
 * RangeError for numbers that are not finite.
 */
export function heatTable(dataset: HeatDataset, frame: Frame): string {
  const sheet = beginFigure(dataset, frame);
  const words = wordsOf(frame.language);
  if (dataset.rows.length === 0 || dataset.columns.length === 0) return emptyFigure(sheet, dataset, []);
  const steps = [4, 3, 2, 1, 0] as const;
  legend(sheet, [
    ...steps.map((step): LegendEntry => ({ label: words.heatSteps[step] ?? '', sample: heatLook(step, sheet).sample })),
    { label: words.withheld, sample: { fill: 'withheld' } },
  ]);
  sheet.y += 4;
  for (const block of blocksOf(dataset, frame)) drawBlock(sheet, dataset, block);
  return endFigure(sheet, dataset, [words.heatNote]);
}

/** As many columns as fit beside or under the names; the others follow in further blocks with the names again. */
function blocksOf({ columns }: HeatDataset, frame: Frame): number[][] {
  const room = isRoomy(frame) ? frame.width * 0.7 : frame.width - 24;
  const most = Math.max(1, Math.floor(room / 62));
  const blocks = Math.ceil(columns.length / most);
  const each = Math.ceil(columns.length / blocks);
  return Array.from({ length: blocks }, (_, block) =>
    columns.map((_column, place) => place).slice(block * each, (block + 1) * each),
  );
}

function drawBlock(sheet: Sheet, dataset: HeatDataset, block: readonly number[]): void {
  const roomy = isRoomy(sheet.frame);
  const { left, right, start, startAnchor, forward } = sidesOf(sheet);
  const widest = Math.max(40, ...dataset.rows.map(({ name }) => textWidth(name, NAME)));
  const names = roomy ? Math.min(widest + 10, (right - left) * 0.3) : 0;
  const width = (right - left - names) / block.length;
  const boxOf = (place: number, top: number, bottom: number): Box => {
    const near = start + forward * (names + place * width + GAP / 2);
    const far = near + forward * (width - GAP);
    return { left: Math.min(near, far), right: Math.max(near, far), top, bottom };
  };
  writeColumnHeads(sheet, dataset, block, (place) => boxOf(place, 0, 0));
  for (const row of dataset.rows) {
    const room = roomy ? names - 8 : right - left;
    const lines = wrapText(row.name, { size: NAME, width: room, lines: 2 });
    const nameHeight = lines.length * NAME * LINE;
    const height = roomy ? Math.max(CELL, nameHeight) : CELL;
    const nameTop = roomy ? sheet.y + (height - nameHeight) / 2 : sheet.y;
    for (const [line, words] of lines.entries()) {
      const y = nameTop + (line + 1) * NAME * LINE - NAME * 0.5;
      sheet.text(words, { x: start, y }, { size: NAME, anchor: startAnchor });
    }
    if (!roomy) sheet.y += nameHeight + 1;
    for (const [place, column] of block.entries()) {
      const box = boxOf(place, sheet.y, sheet.y + height);
      drawCell(sheet, row.cells[column] ?? { state: 'empty' }, dataset.columns[column]?.mean ?? 0, box);
    }
    sheet.y += height + (roomy ? GAP : 8);
  }
  sheet.y += 8;
}

function writeColumnHeads(
  sheet: Sheet,
  { columns }: HeatDataset,
  block: readonly number[],
  boxOf: (place: number) => Box,
): void {
  const heads = block.map((column, place) => {
    const { left, right } = boxOf(place);
    return {
      centre: (left + right) / 2,
      lines: wrapText(columns[column]?.name ?? '', { size: SMALL, width: right - left, lines: 3 }),
    };
  });
  const most = Math.max(...heads.map(({ lines }) => lines.length));
  for (const { centre, lines } of heads) {
    for (const [line, words] of lines.entries()) {
      const y = sheet.y + (most - lines.length + line + 1) * SMALL * LINE - 4;
      sheet.text(words, { x: centre, y }, { size: SMALL, ink: sheet.palette.ink2, anchor: 'middle' });
    }
  }
  sheet.y += most * SMALL * LINE + 3;
}

function drawCell(sheet: Sheet, cell: HeatCell, mean: number, box: Box): void {
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const at = { x: middle.x, y: middle.y + FIGURE * 0.33 };
  if (cell.state === 'published') {
    const { colour, ink, arrow, weight } = heatLook(heatStep(cell.value, mean), sheet);
    sheet.tile(box, colour);
    const words = score(cell.value, sheet.frame.language);
    sheet.text(words, at, { size: FIGURE, weight, ink, anchor: 'middle', halo: 'none' });
    // The arrow stands before the figure in a place of its own, so that grey print tells the same.
    if (arrow !== null)
      sheet.marker(arrow, { x: box.left + 8, y: middle.y }, { radius: weight === 700 ? 4 : 2.6, ink });
    return;
  }
  if (cell.state === 'withheld') sheet.edged(box, 'withheld');
  sheet.text('–', at, { size: FIGURE, ink: sheet.palette.ink2, anchor: 'middle' });
}

/** The twin of the heat table: every figure, or why it is not there. */
export function heatTableTable(dataset: HeatDataset, language: Language): FigureTable {
  const words = wordsOf(language);
  const cellWords = (cell: HeatCell): string => {
    if (cell.state === 'published') return score(cell.value, language);
    if (cell.state === 'empty') return words.noAnswers;
    return words.withheld + words.separator + reasonOf(cell.reason, language);
  };
  return {
    caption: dataset.title,
    head: [words.agency, ...dataset.columns.map(({ name }) => name)],
    rows: [
      [words.mean, ...dataset.columns.map(({ mean }) => score(mean, language))],
      ...dataset.rows.map(({ name, cells }) => [
        name,
        ...dataset.columns.map((_, column) => cellWords(cells[column] ?? { state: 'empty' })),
      ]),
    ],
  };
}
