import {
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartDataset,
} from 'chart.js';
import { seriesName, waveName } from '../trend-sentence.js';
import {
  heights,
  linkBetween,
  timeRange,
  type Bounds,
  type PlotSeries,
  type PublishedPoint,
} from '../to-trend-dataset.js';
import { colourReader, withOpacity, type ReadColour } from './chart-colours.js';
import { datedTicks } from './chart-layout.js';
import { endLabels } from './draw-end-labels.js';
import { breakMarks } from './draw-breaks.js';
import { loneIntervals, withheldMarks } from './draw-withheld.js';
import { FONT, type StyledSeries, type TrendPicture } from './trend-picture.js';

Chart.register(LineController, LineElement, PointElement, LinearScale, Filler, Tooltip);

export interface DrawnTrend {
  /** Shows the cursor on a wave; null clears it. */
  readonly pointAt: (wave: number | null) => void;
  readonly destroy: () => void;
}

const BAND_95 = 0.13;
const BAND_50 = 0.22;
const CONNECTOR = 0.55;

type Line = ChartDataset<'line', { x: number; y: number | null }[]>;

/** Draws once the font is there, for a canvas does not draw again by itself when it arrives. */
export async function drawTrend(
  canvas: HTMLCanvasElement,
  picture: TrendPicture,
  signal: AbortSignal,
): Promise<DrawnTrend | null> {
  await document.fonts.load(`14px ${FONT}`, 'س').catch(() => []);
  if (signal.aborted) return null;
  const colour = colourReader(canvas);
  const lines = picture.emphasised.map((styled) => mainLine(picture, styled, colour));
  const bands = picture.emphasised.flatMap((styled) => bandLines(picture, styled, colour));
  const others = picture.others.map((series) => otherLine(picture, series, colour));
  const chart = new Chart<'line', Line['data']>(canvas, {
    type: 'line',
    data: { datasets: [...lines.toReversed(), ...bands, ...others] },
    options: options(picture, colour),
    plugins: [
      breakMarks(picture, colour),
      withheldMarks(picture, colour),
      loneIntervals(picture, colour),
      endLabels(picture, colour),
    ],
  });
  return { pointAt: (wave) => pointAt(chart, picture, wave), destroy: () => chart.destroy() };
}

function along(
  { dataset }: TrendPicture,
  { points }: PlotSeries,
  read: (point: PublishedPoint) => number,
): Line['data'] {
  return heights(points, read).map((y, index) => ({ x: dataset.waves[index]?.at ?? 0, y }));
}

function mainLine(picture: TrendPicture, { series, style }: StyledSeries, colour: ReadColour): Line {
  const ink = colour(style.colour);
  const council = series.name === null;
  const open = picture.dataset.waves.map(({ state }) => state === 'OPEN' || state === 'PAUSED');
  return {
    label: seriesName(picture.locale, series),
    data: along(picture, series, ({ value }) => value),
    borderColor: ink,
    borderWidth: council ? 2.75 : 2.25,
    borderDash: [...style.dash],
    pointStyle: style.marker,
    pointRadius: council ? 5 : 5.5,
    pointHoverRadius: 7.5,
    pointBorderWidth: 2,
    pointBorderColor: ink,
    pointBackgroundColor: open.map((hollow) => (hollow ? colour('--surface') : ink)),
    spanGaps: true,
    segment: {
      borderColor: ({ p0DataIndex, p1DataIndex }) =>
        isBroken(picture, p0DataIndex, p1DataIndex)
          ? 'transparent'
          : linkColour(linkBetween(series.points, p0DataIndex), ink),
      borderDash: ({ p0DataIndex }) => {
        const link = linkBetween(series.points, p0DataIndex);
        return link === 'solid' ? [...style.dash] : [...LINK_DASH[link]];
      },
    },
  };
}

/** Whether a break of the trend lies between two waves: nothing may join them then. */
function isBroken({ dataset }: TrendPicture, from: number, to: number): boolean {
  return dataset.breaks.some(({ wave }) => wave > from && wave <= to);
}

const LINK_DASH = { dotted: [2, 5], none: [] } as const;

function linkColour(link: ReturnType<typeof linkBetween>, ink: string): string {
  if (link === 'solid') return ink;
  return link === 'dotted' ? withOpacity(ink, CONNECTOR) : 'transparent';
}

function bandLines(picture: TrendPicture, { series, style, band }: StyledSeries, colour: ReadColour): Line[] {
  if (band === 'none') return [];
  const edges = (read: (point: PublishedPoint) => Bounds, opacity: number): Line[] => [
    {
      ...invisible,
      data: along(picture, series, (point) => read(point).high),
      fill: '+1',
      backgroundColor: withOpacity(colour(style.colour), opacity),
      segment: {
        backgroundColor: ({ p0DataIndex, p1DataIndex }) =>
          isBroken(picture, p0DataIndex, p1DataIndex) ? 'transparent' : undefined,
      },
    },
    { ...invisible, data: along(picture, series, (point) => read(point).low) },
  ];
  const wide = edges(({ interval95 }) => interval95, BAND_95);
  return band === 'wide' ? wide : [...edges(({ interval50 }) => interval50, BAND_50), ...wide];
}

const invisible = { borderWidth: 0, pointRadius: 0, pointHoverRadius: 0, pointHitRadius: 0 } as const;

function otherLine(picture: TrendPicture, series: PlotSeries, colour: ReadColour): Line {
  return {
    ...invisible,
    data: along(picture, series, ({ value }) => value),
    borderColor: withOpacity(colour('--mute'), 0.45),
    borderWidth: 1,
    pointRadius: series.points.length === 1 ? 2 : 0,
    segment: {
      borderColor: ({ p0DataIndex, p1DataIndex }) =>
        isBroken(picture, p0DataIndex, p1DataIndex) ? 'transparent' : undefined,
    },
    pointBackgroundColor: withOpacity(colour('--mute'), 0.6),
  };
}

function options(picture: TrendPicture, colour: ReadColour) {
  const { dataset, emphasised, range, layout, locale } = picture;
  const { format, words } = locale;
  const rtl = locale.language === 'fa';
  const time = timeRange(dataset.waves);
  const font = { family: FONT, size: layout.fontSize };
  const counted = emphasised.length;
  return {
    animation: false as const,
    responsive: true,
    maintainAspectRatio: false,
    font,
    layout: { padding: { top: 22, right: layout.labelRoom, left: 2, bottom: 2 } },
    interaction: { mode: 'index' as const, intersect: false },
    scales: {
      x: {
        type: 'linear' as const,
        min: time.low,
        max: time.high,
        grid: { display: false },
        border: { color: colour('--control') },
        afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
          axis.ticks = dataset.waves.map(({ at }) => ({ value: at }));
        },
        ticks: {
          autoSkip: false,
          maxRotation: 0,
          font,
          color: (tick: { index: number }) => colour(tick.index === dataset.waves.length - 1 ? '--ink' : '--ink2'),
          callback(this: { chart: Chart }, _value: number | string, index: number): string | string[] {
            const wave = dataset.waves[index];
            if (wave === undefined) return '';
            const room = Math.max(1, this.chart.width - layout.labelRoom - 60);
            const places = dataset.waves.map(({ at }) => ((at - time.low) / (time.high - time.low)) * room);
            const number = format.count(wave.number);
            const name = layout.size === 'narrow' ? number : words.words.waveNumber(number);
            if (datedTicks(places, layout.tickRoom).has(index)) return [name, format.monthYear(wave.opensOn)];
            const crowded = (places[index + 1] ?? Infinity) - (places[index] ?? 0) < 46;
            return [crowded ? number : name, ''];
          },
        },
      },
      y: {
        min: range.low,
        max: range.high,
        grid: { color: colour('--line') },
        border: { display: false },
        ticks: {
          stepSize: range.high - range.low > 45 ? 10 : 5,
          font,
          color: colour('--ink2'),
          callback: (value: number | string) => format.count(Number(value)),
        },
      },
    },
    plugins: {
      tooltip: {
        rtl,
        textDirection: rtl ? 'rtl' : 'ltr',
        titleFont: { family: FONT, size: 13, weight: 700 },
        bodyFont: { family: FONT, size: 13 },
        titleAlign: rtl ? ('right' as const) : ('left' as const),
        bodyAlign: rtl ? ('right' as const) : ('left' as const),
        backgroundColor: colour('--ink'),
        titleColor: colour('--surface'),
        bodyColor: colour('--surface'),
        usePointStyle: true,
        padding: 10,
        itemSort: (a: { datasetIndex: number }, b: { datasetIndex: number }) => b.datasetIndex - a.datasetIndex,
        filter: ({ datasetIndex }: { datasetIndex: number }) => datasetIndex < counted,
        callbacks: {
          title: (items: { dataIndex: number }[]) => {
            const wave = dataset.waves[items[0]?.dataIndex ?? -1];
            return wave === undefined ? '' : waveName(locale, wave);
          },
          label: (item: { dataset: { label?: string }; datasetIndex: number; dataIndex: number }) => {
            const point = emphasised[counted - 1 - item.datasetIndex]?.series.points[item.dataIndex];
            if (point?.state !== 'published') return '';
            const interval = words.trend.intervalShort(format.interval(point.interval95));
            return ` ${item.dataset.label ?? ''}: ${format.score(point.value)} (${interval})`;
          },
        },
      },
    },
  } as const;
}

function pointAt(chart: Chart<'line', Line['data']>, { emphasised }: TrendPicture, wave: number | null): void {
  const active = emphasised.flatMap((_, place) => {
    const datasetIndex = emphasised.length - 1 - place;
    const shown = wave !== null && chart.data.datasets[datasetIndex]?.data[wave]?.y !== null;
    return shown ? [{ datasetIndex, index: wave }] : [];
  });
  chart.setActiveElements(active);
  chart.tooltip?.setActiveElements(active, { x: 0, y: 0 });
  chart.update('none');
}
