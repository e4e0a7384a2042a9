import type { Chart, Plugin } from 'chart.js';
import { isLone } from '../to-trend-dataset.js';
import { withOpacity, type ReadColour } from './chart-colours.js';
import { FONT, type TrendPicture } from './trend-picture.js';

const HALF_COLUMN = 15;
const HATCH_STEP = 7;
const WORDS_WIDTH = 84;
const LINE = 18;

/** Hatched column, dashed circles on the baseline and the words; nothing here depends on a value, for there is none. */
export function withheldMarks(picture: TrendPicture, colour: ReadColour): Plugin<'line'> {
  return {
    id: 'withheldMarks',
    beforeDatasetsDraw(chart) {
      let wordsEnd = { x: -Infinity, raised: 0 };
      for (const [index, wave] of picture.dataset.waves.entries()) {
        const withheld = picture.emphasised.filter(({ series }) => series.points[index]?.state === 'withheld');
        if (withheld.length === 0) continue;
        const x = chart.scales['x']?.getPixelForValue(wave.at) ?? 0;
        hatch(chart, x, withOpacity(colour('--ink3'), 0.28));
        for (const [place, { style }] of withheld.entries()) {
          circle(chart, { x, y: chart.chartArea.bottom - 9 - place * 15 }, colour(style.colour));
        }
        // Words of waves that stand close are put one above the other.
        const raised = x - wordsEnd.x < WORDS_WIDTH && wordsEnd.raised === 0 ? LINE : 0;
        wordsEnd = { x, raised };
        words(chart, { x, y: chart.chartArea.bottom - 16 - withheld.length * 15 - raised }, picture, colour);
      }
    },
  };
}

function hatch({ ctx, chartArea }: Chart, x: number, ink: string): void {
  const { top, bottom } = chartArea;
  ctx.save();
  ctx.beginPath();
  ctx.rect(x - HALF_COLUMN, top, HALF_COLUMN * 2, bottom - top);
  ctx.clip();
  ctx.strokeStyle = ink;
  ctx.lineWidth = 1.25;
  ctx.beginPath();
  for (let y = top - HALF_COLUMN * 2; y < bottom + HALF_COLUMN * 2; y += HATCH_STEP) {
    ctx.moveTo(x - HALF_COLUMN, y + HALF_COLUMN * 2);
    ctx.lineTo(x + HALF_COLUMN, y);
  }
  ctx.stroke();
  ctx.restore();
}

function circle({ ctx }: Chart, at: { x: number; y: number }, ink: string): void {
  ctx.save();
  ctx.strokeStyle = ink;
  ctx.lineWidth = 1.75;
  ctx.setLineDash([3, 2.5]);
  ctx.beginPath();
  ctx.arc(at.x, at.y, 5.5, 0, Math.PI * 2);
  ctx.stroke();
  ctx.restore();
}

function words(
  { ctx, chartArea }: Chart,
  at: { x: number; y: number },
  { locale }: TrendPicture,
  colour: ReadColour,
): void {
  const text = locale.words.trend.notPublished;
  ctx.save();
  ctx.direction = locale.language === 'fa' ? 'rtl' : 'ltr';
  ctx.font = `500 12px ${FONT}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 5;
  const half = ctx.measureText(text).width / 2;
  const x = Math.max(chartArea.left + half + 2, Math.min(at.x, chartArea.right - half));
  ctx.strokeStyle = colour('--surface');
  ctx.strokeText(text, x, at.y);
  ctx.fillStyle = colour('--ink2');
  ctx.fillText(text, x, at.y);
  ctx.restore();
}

/** A wave without published neighbours has no ribbon: its intervals are upright bars. */
export function loneIntervals(picture: TrendPicture, colour: ReadColour): Plugin<'line'> {
  return {
    id: 'loneIntervals',
    beforeDatasetsDraw(chart) {
      for (const { series, style, band } of picture.emphasised) {
        if (band === 'none') continue;
        for (const [index, point] of series.points.entries()) {
          if (point.state !== 'published' || !isLone(series.points, index)) continue;
          const x = chart.scales['x']?.getPixelForValue(picture.dataset.waves[index]?.at ?? 0) ?? 0;
          bar(chart, x, point.interval95, withOpacity(colour(style.colour), 0.13));
          if (band === 'both') bar(chart, x, point.interval50, withOpacity(colour(style.colour), 0.22));
        }
      }
    },
  };
}

function bar(chart: Chart, x: number, { low, high }: { low: number; high: number }, ink: string): void {
  const top = chart.scales['y']?.getPixelForValue(high) ?? 0;
  const bottom = chart.scales['y']?.getPixelForValue(low) ?? 0;
  chart.ctx.save();
  chart.ctx.fillStyle = ink;
  chart.ctx.fillRect(x - 6, top, 12, bottom - top);
  chart.ctx.restore();
}
