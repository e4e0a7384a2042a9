import { SMALL } from '../sheet/sheet.js';
import { wordsOf } from '../words/words-of.js';
import type { TrendPlot } from './trend-plot.js';
import type { SeriesLook } from './series-look.js';
import type { TrendSeries } from './trend-dataset.js';

const HALF = 13;

/** Hatched columns under all else; nothing here depends on a value, for there is none. */
export function drawGaps(plot: TrendPlot, series: readonly TrendSeries[]): void {
  const { box, sheet } = plot;
  const withheld = plot.dataset.waves.flatMap((_, wave) =>
    series.some(({ points }) => points[wave]?.state === 'withheld') ? [wave] : [],
  );
  for (const wave of withheld) {
    const x = plot.x(wave);
    sheet.ground({ left: x - HALF, right: x + HALF, top: box.top, bottom: box.bottom }, 'withheld');
  }
}

/** Dashed circles on the baseline and, where there is room, the word for it. */
export function drawGapMarks(plot: TrendPlot, shown: readonly { series: TrendSeries; look: SeriesLook }[]): void {
  const { sheet, box } = plot;
  for (const [wave] of plot.dataset.waves.entries()) {
    const gaps = shown.filter(({ series }) => series.points[wave]?.state === 'withheld');
    for (const [place, { look }] of gaps.entries()) {
      const at = { x: plot.x(wave), y: box.bottom - 10 - place * 15 };
      sheet.marker('circle', at, { radius: 5, ink: look.ink, hollow: true, dashed: true });
    }
  }
  for (const [wave] of plot.dataset.waves.entries()) {
    const gaps = shown.filter(({ series }) => series.points[wave]?.state === 'withheld').length;
    if (gaps === 0) continue;
    const x = plot.x(wave);
    const lowest = box.bottom - 22 - (gaps - 1) * 15;
    const places = [0, -18].flatMap((dy) => [
      { x, y: lowest + dy, anchor: 'middle' } as const,
      { x: x - HALF, y: lowest + dy, anchor: 'start' } as const,
      { x: x + HALF, y: lowest + dy, anchor: 'end' } as const,
    ]);
    const words = wordsOf(sheet.frame.language).withheld;
    sheet.textIfFree(words, places, { size: SMALL, weight: 600, ink: sheet.palette.ink2 }, box);
  }
}
