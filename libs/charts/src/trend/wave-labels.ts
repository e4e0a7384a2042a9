import { formatMonthYear } from '@hamava/persian';
import { isRoomy } from '../frame.js';
import { count } from '../figures-in-words.js';
import { SMALL } from '../sheet/sheet.js';
import { LINE } from '../sheet/writing.js';
import { timeArrow } from '../sheet/time-arrow.js';
import { textWidth } from '../text/text-width.js';
import { wordsOf } from '../words/words-of.js';
import type { TrendPlot } from './trend-plot.js';

/** Numbers and months of the waves under the field; the first and the last always, the others where there is room. */
export function drawWaveLabels(plot: TrendPlot): void {
  const { sheet, dataset, box } = plot;
  const { language } = sheet.frame;
  const words = wordsOf(language);
  const last = dataset.waves.length - 1;
  const order = [last, 0, ...dataset.waves.keys()].filter(
    (wave, place, all) => all.indexOf(wave) === place && wave >= 0,
  );
  // Below the number of the axis that stands at the same corner.
  const numberLine = box.bottom + SMALL * LINE + 4;
  const monthLine = numberLine + SMALL * LINE;
  const bounds = { left: 2, right: sheet.width - 2, top: box.bottom, bottom: monthLine + 20 };
  for (const wave of order) {
    const number = count(dataset.waves[wave]?.number ?? 0, language);
    const isEnd = wave === last || wave === 0;
    const label = isRoomy(sheet.frame) ? words.wave(number) : number;
    waveLabel(plot, { wave, label, y: numberLine, isEnd, bounds });
    // English letters on a page are the reader's own, often wider than ours: a narrow figure keeps the months of its ends alone.
    if (language === 'en' && !isEnd && !isRoomy(sheet.frame)) continue;
    const month = formatMonthYear(dataset.waves[wave]?.opensOn ?? '', language);
    waveLabel(plot, { wave, label: month, y: monthLine, isEnd, bounds });
  }
  sheet.y = monthLine + 4;
  timeArrow(sheet, box);
}

/** Bold letters, and those of another typeface, are wider than ours. */
const SLACK = 1.2;

interface WaveLabel {
  readonly wave: number;
  readonly label: string;
  readonly y: number;
  readonly isEnd: boolean;
  readonly bounds: { left: number; right: number; top: number; bottom: number };
}

function waveLabel({ sheet, x }: TrendPlot, { wave, label, y, isEnd, bounds }: WaveLabel): void {
  const half = (textWidth(label, SMALL) * SLACK) / 2 + 1;
  const at = isEnd ? Math.min(Math.max(x(wave), bounds.left + half), bounds.right - half) : x(wave);
  const ink = isEnd ? sheet.palette.ink : sheet.palette.ink3;
  const places = [{ x: at, y, anchor: 'middle' }] as const;
  sheet.textIfFree(label, places, { size: SMALL, weight: isEnd ? 600 : 400, ink }, bounds);
}
