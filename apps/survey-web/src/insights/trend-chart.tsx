import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useLocale } from '../locale/locale.js';
import { useTheme } from '../ui/theme.js';
import { layoutFor } from './chart/chart-layout.js';
import type { DrawnTrend } from './chart/draw-trend.js';
import { agencyStyle, COUNCIL_STYLE } from './chart/series-style.js';
import type { StyledSeries } from './chart/trend-picture.js';
import { moveCursor } from './keyboard-cursor.js';
import { drawnHeights, verticalRange, type PlotSeries, type TrendDataset } from './to-trend-dataset.js';
import { chartSentence, waveReadout } from './trend-sentence.js';
import { useWidth } from './use-width.js';
import './trend.css';

export interface TrendChartProps {
  readonly dataset: TrendDataset;
  readonly chosen: readonly PlotSeries[];
}

function styled({ dataset, chosen }: TrendChartProps): StyledSeries[] {
  const band = chosen.length === 1 ? 'wide' : 'none';
  return [
    { series: dataset.council, style: COUNCIL_STYLE, band: 'both' },
    ...chosen.map((series, place) => ({ series, style: agencyStyle(place), band }) as const),
  ];
}

/** The line chart: a canvas with a name, keys to walk the waves, and what they find as text. */
export function TrendChart({ dataset, chosen }: TrendChartProps): ReactNode {
  const locale = useLocale();
  const { shown: theme } = useTheme();
  const { words, format } = locale;
  const keysId = useId();
  const [frame, width] = useWidth<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<DrawnTrend | null>(null);
  const [cursor, setCursor] = useState<number | null>(null);

  const layout = width === null ? null : layoutFor(width);
  const emphasised = useMemo(() => styled({ dataset, chosen }), [dataset, chosen]);
  const others = useMemo(() => dataset.agencies.filter((series) => !chosen.includes(series)), [dataset, chosen]);
  const shownSeries = useMemo(() => emphasised.map(({ series }) => series), [emphasised]);
  const range = useMemo(() => verticalRange(drawnHeights(shownSeries, others)), [shownSeries, others]);

  useEffect(() => {
    const target = canvas.current;
    if (target === null || layout === null) return undefined;
    const abort = new AbortController();
    import('./chart/draw-trend.js')
      .then(({ drawTrend }) => drawTrend(target, { dataset, emphasised, others, range, layout, locale }, abort.signal))
      .then((chart) => {
        if (abort.signal.aborted) chart?.destroy();
        else drawn.current = chart;
      })
      .catch(() => {
        // Without the chart's code (the line dropped) the table still has every figure.
      });
    return () => {
      abort.abort();
      drawn.current?.destroy();
      drawn.current = null;
    };
    // The theme is not read here, yet its change changes the colours that are.
  }, [dataset, emphasised, others, range, layout, locale, theme]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moveCursor(cursor, event.key, dataset.waves.length);
    if (next === undefined) return;
    event.preventDefault();
    setCursor(next);
    drawn.current?.pointAt(next);
  };
  const wave = cursor === null ? undefined : dataset.waves[cursor];
  const bounds = [format.count(range.low), format.count(range.high)] as const;

  return (
    <div ref={frame} className="trend-frame">
      {/* A group that takes the focus, for its arrow keys; as an application, screen readers would lose their own keys in it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className="trend-plot"
        role="group"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={words.trend.chartTab}
        aria-describedby={keysId}
        onKeyDown={onKeyDown}
        style={{ blockSize: layout?.height ?? 380 }}
      >
        <canvas ref={canvas} role="img" aria-label={chartSentence(locale, dataset, shownSeries)} />
      </div>
      <p className="trend-time">
        <span>{words.trend.timeCaption}</span> <span aria-hidden="true" className="trend-arrow" />
      </p>
      <p className="trend-readout" aria-live="polite">
        {wave !== undefined && cursor !== null
          ? waveReadout(locale, wave, cursor, shownSeries)
          : words.trend.readoutPrompt}
      </p>
      <p className="trend-note" id={keysId}>
        {words.trend.keys}
      </p>
      <p className="trend-note">
        {range.low > 0 ? words.trend.notZeroBased(...bounds) : words.trend.zeroBased(...bounds)}
      </p>
    </div>
  );
}
