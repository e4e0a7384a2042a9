import type { Plugin } from 'chart.js';
import type { ReadColour } from './chart-colours.js';
import { FONT, type TrendPicture } from './trend-picture.js';

const GAP = 20;

/** An upright dashed line before each wave that can no longer be compared with those before it, and the word for it on top. */
export function breakMarks({ dataset, locale }: TrendPicture, colour: ReadColour): Plugin<'line'> {
  return {
    id: 'breakMarks',
    beforeDatasetsDraw({ ctx, chartArea, scales }) {
      for (const { wave } of dataset.breaks) {
        const at = (index: number): number => scales['x']?.getPixelForValue(dataset.waves[index]?.at ?? 0) ?? 0;
        const x = wave === 0 ? at(0) - GAP : (at(wave - 1) + at(wave)) / 2;
        ctx.save();
        ctx.strokeStyle = colour('--warn');
        ctx.lineWidth = 1.75;
        ctx.setLineDash([5, 4]);
        ctx.beginPath();
        ctx.moveTo(x, chartArea.top);
        ctx.lineTo(x, chartArea.bottom);
        ctx.stroke();
        ctx.setLineDash([]);
        ctx.direction = locale.language === 'fa' ? 'rtl' : 'ltr';
        ctx.font = `600 12px ${FONT}`;
        ctx.textAlign = 'center';
        ctx.textBaseline = 'bottom';
        ctx.fillStyle = colour('--warn');
        ctx.fillText(locale.words.trend.breakMark, x, chartArea.top - 3);
        ctx.restore();
      }
    },
  };
}
