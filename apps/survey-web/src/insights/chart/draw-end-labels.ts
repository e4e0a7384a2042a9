import type { Chart, Plugin } from 'chart.js';
import { placeLabels } from '../place-labels.js';
import { newestPublished } from '../to-trend-dataset.js';
import { seriesName } from '../trend-sentence.js';
import type { ReadColour } from './chart-colours.js';
import { FONT, type StyledSeries, type TrendPicture } from './trend-picture.js';

interface Line {
  readonly text: string;
  readonly font: string;
  readonly colour: string;
  readonly height: number;
}

const BIG = 23;

/** Names, newest values and intervals at the right of the plot: where an eye that reads from the right lands first. */
export function endLabels(picture: TrendPicture, colour: ReadColour): Plugin<'line'> {
  return {
    id: 'endLabels',
    afterDatasetsDraw(chart) {
      pointValues(chart, picture, colour);
      beside(chart, picture, colour);
    },
  };
}

function newestOf({ series }: StyledSeries) {
  const index = newestPublished(series.points);
  const point = series.points[index];
  return point?.state === 'published' ? { index, point } : null;
}

function write(
  chart: Chart,
  text: string,
  place: { x: number; y: number; align: CanvasTextAlign },
  look: Omit<Line, 'text' | 'height'>,
  halo: string,
): void {
  const { ctx } = chart;
  ctx.save();
  ctx.font = look.font;
  ctx.textAlign = place.align;
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 4;
  ctx.strokeStyle = halo;
  ctx.strokeText(text, place.x, place.y);
  ctx.fillStyle = look.colour;
  ctx.fillText(text, place.x, place.y);
  ctx.restore();
}

function directed(chart: Chart, { locale }: TrendPicture): void {
  chart.ctx.direction = locale.language === 'fa' ? 'rtl' : 'ltr';
}

/** Values above the points of a lone line; several lines would cross out each other's. */
function pointValues(chart: Chart, picture: TrendPicture, colour: ReadColour): void {
  const [only, second] = picture.emphasised;
  if (only === undefined || second !== undefined || picture.layout.size === 'narrow') return;
  directed(chart, picture);
  const newest = newestOf(only)?.index;
  for (const [index, point] of only.series.points.entries()) {
    if (point.state !== 'published' || index === newest) continue;
    const x = xOf(chart, picture, index);
    const y = yOf(chart, point.value) - 15;
    const look = { font: `600 12.5px ${FONT}`, colour: colour('--ink') };
    write(chart, picture.locale.format.score(point.value), { x, y, align: 'center' }, look, colour('--surface'));
  }
}

function xOf(chart: Chart, { dataset }: TrendPicture, index: number): number {
  return chart.scales['x']?.getPixelForValue(dataset.waves[index]?.at ?? 0) ?? 0;
}

function yOf(chart: Chart, value: number): number {
  return chart.scales['y']?.getPixelForValue(value) ?? 0;
}

function linesOf(picture: TrendPicture, styled: StyledSeries, colour: ReadColour): readonly Line[] {
  const newest = newestOf(styled);
  if (newest === null) return [];
  const { format, words } = picture.locale;
  const ink = colour(styled.style.colour);
  const value = format.score(newest.point.value);
  const name = seriesName(picture.locale, styled.series);
  const interval = words.trend.intervalShort(format.interval(newest.point.interval95));
  if (picture.layout.size === 'narrow') return narrowLines(picture, styled, { ink, value });
  const small = { font: `500 12px ${FONT}`, colour: colour('--ink2'), height: 17 };
  if (styled.series.name === null) {
    return [
      { text: value, font: `800 ${BIG}px ${FONT}`, colour: ink, height: 30 },
      { text: interval, ...small },
      { text: name, ...small },
    ];
  }
  const { waves } = picture.dataset;
  const wave = waves[newest.index];
  const older = wave !== undefined && newest.index < waves.length - 1;
  const when = older ? `${words.words.waveNumber(format.count(wave.number))}: ` : '';
  return [
    { text: name, font: `700 12.5px ${FONT}`, colour: ink, height: 18 },
    { ...small, text: when + value + words.words.listSeparator + interval, height: 18 },
  ];
}

/** On a phone the legend has the names; a value older than the newest wave would pass for a new one. */
function narrowLines(
  picture: TrendPicture,
  styled: StyledSeries,
  { ink, value }: { ink: string; value: string },
): Line[] {
  if (newestOf(styled)?.index !== picture.dataset.waves.length - 1) return [];
  const council = styled.series.name === null;
  const look = council ? { font: `800 19px ${FONT}`, height: 26 } : { font: `700 13px ${FONT}`, height: 19 };
  return [{ text: value, colour: ink, ...look }];
}

function beside(chart: Chart, picture: TrendPicture, colour: ReadColour): void {
  const { top, bottom, right } = chart.chartArea;
  const blocks = picture.emphasised.flatMap((styled) => {
    const newest = newestOf(styled);
    if (newest === null) return [];
    const lines = linesOf(picture, styled, colour);
    if (lines.length === 0) return [];
    const height = lines.reduce((sum, line) => sum + line.height, 0) + 6;
    return [{ styled, newest, lines, height, at: yOf(chart, newest.point.value) }];
  });
  const places = placeLabels(blocks, { top: top - 18, bottom: bottom + 10 });
  directed(chart, picture);
  for (const [i, block] of blocks.entries()) {
    const middle = places[i] ?? block.at;
    leader(
      chart,
      { from: { x: xOf(chart, picture, block.newest.index) + 9, y: block.at }, to: { x: right + 12, y: middle } },
      colour(block.styled.style.colour),
    );
    let y = middle - (block.height - 6) / 2;
    for (const line of block.lines) {
      const text = fitted(chart, line, chart.width - right - 18);
      write(chart, text, { x: right + 16, y: y + line.height / 2, align: 'left' }, line, colour('--surface'));
      y += line.height;
    }
  }
}

function leader(
  chart: Chart,
  ends: { from: { x: number; y: number }; to: { x: number; y: number } },
  ink: string,
): void {
  const { ctx } = chart;
  ctx.save();
  ctx.strokeStyle = ink;
  ctx.globalAlpha = 0.55;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(ends.from.x, ends.from.y);
  ctx.lineTo(ends.to.x, ends.to.y);
  ctx.stroke();
  ctx.restore();
}

/** Shortened at its end; the whole name stands in the legend. */
function fitted(chart: Chart, { text, font }: Line, room: number): string {
  const { ctx } = chart;
  ctx.save();
  ctx.font = font;
  let shown = text;
  for (let length = text.length - 1; length > 3 && ctx.measureText(shown).width > room; length--) {
    shown = `${text.slice(0, length).trimEnd()}…`;
  }
  ctx.restore();
  return shown;
}
