import type { Frame } from '../frame.js';
import { count, ranks, score } from '../figures-in-words.js';
import { numberAxis, upright } from '../rows/number-axis.js';
import { placeRows, type PlacedRows } from '../rows/row-plan.js';
import { withheldRows } from '../rows/withheld-rows.js';
import { zoomedDomain, type Scale } from '../scale.js';
import { emptyFigure } from '../sheet/empty-figure.js';
import type { MarkerShape } from '../sheet/markers.js';
import type { Palette } from '../sheet/palette.js';
import { SMALL, type Sheet } from '../sheet/sheet.js';
import { beginFigure, endFigure, legend, LINE } from '../sheet/writing.js';
import { withheldNote, wordsOf } from '../words/words-of.js';
import { byLevel, type CaterpillarDataset, type RankedAgency, type Standing } from './caterpillar-dataset.js';

const SHAPES: Readonly<Record<Standing, MarkerShape>> = { ABOVE: 'up', BELOW: 'down', INDISTINGUISHABLE: 'circle' };

/** The ink of a standing; its shape tells the same without colour. */
function inkOf(standing: Standing, { above, below, mute }: Palette): string {
  return { ABOVE: above, BELOW: below, INDISTINGUISHABLE: mute }[standing];
}

/** Agencies by level with their intervals and rank ranges against the province mean. Throws RangeError for what is not finite. */
export function caterpillarChart(dataset: CaterpillarDataset, frame: Frame): string {
  const sheet = beginFigure(dataset, frame);
  const { language } = frame;
  const words = wordsOf(language);
  const agencies = byLevel(dataset.agencies);
  if (agencies.length === 0) {
    return emptyFigure(
      sheet,
      dataset,
      dataset.withheld.map((each) => withheldNote(each, language)),
    );
  }
  const { above, below, mute } = sheet.palette;
  legend(sheet, [
    { label: words.above, sample: { marker: 'up', ink: above } },
    { label: words.indistinguishable, sample: { marker: 'circle', ink: mute, hollow: true } },
    { label: words.below, sample: { marker: 'down', ink: below } },
  ]);
  if (dataset.mean !== null) sheet.y += SMALL * LINE + 2;
  const meanLine = sheet.y - 4;
  const placed = placeRows(sheet, {
    names: agencies.map(({ name }) => name),
    markHeight: 16,
    columns: [
      { head: words.figure, cells: agencies.map(({ value }) => score(value, language)) },
      { head: words.rankSet, cells: agencies.map((agency) => ranks(agency.ranks, language)) },
    ],
  });
  const domain = zoomedDomain(
    [...agencies, ...(dataset.mean === null ? [] : [dataset.mean])].flatMap(({ value, interval95 }) => [
      value,
      interval95.low,
      interval95.high,
    ]),
  );
  const x = numberAxis(sheet, placed, { domain, write: (value) => count(value, language) });
  drawMean(sheet, dataset, x, placed, meanLine);
  for (const [row, agency] of agencies.entries()) drawAgency(sheet, agency, x, placed.rows[row]?.y ?? 0);
  withheldRows(sheet, dataset.withheld);
  const [low, high] = [count(domain.low, language), count(domain.high, language)];
  return endFigure(sheet, dataset, [domain.low > 0 ? words.zoomed(low, high) : words.whole(low, high)]);
}

function drawMean(sheet: Sheet, { mean }: CaterpillarDataset, x: Scale, placed: PlacedRows, labelLine: number): void {
  if (mean === null) return;
  const { brand } = sheet.palette;
  const { value, interval95 } = mean;
  for (const { top, bottom } of placed.spans) {
    sheet.ground({ left: x(interval95.low), right: x(interval95.high), top, bottom }, 'band95');
  }
  upright(sheet, placed, x(value), { ink: brand, width: 1.4, dash: [6, 3] });
  const label = wordsOf(sheet.frame.language).meanIs(score(value, sheet.frame.language));
  const bounds = { left: 2, right: sheet.width - 2, top: 0, bottom: placed.bottom };
  const places = (['middle', 'start', 'end'] as const).map((anchor) => ({ x: x(value), y: labelLine, anchor }));
  sheet.textIfFree(label, places, { size: SMALL, weight: 600, ink: brand }, bounds);
}

function drawAgency(sheet: Sheet, agency: RankedAgency, x: Scale, y: number): void {
  const { value, interval95, interval50, standing } = agency;
  const ink = inkOf(standing, sheet.palette);
  sheet.line({ x: x(interval95.low), y }, { x: x(interval95.high), y }, { ink, width: 1.6 });
  if (interval50) sheet.line({ x: x(interval50.low), y }, { x: x(interval50.high), y }, { ink, width: 4 });
  const isHollow = standing === 'INDISTINGUISHABLE';
  sheet.marker(SHAPES[standing], { x: x(value), y }, { radius: 5, ink, ...(isHollow && { hollow: true }) });
}
