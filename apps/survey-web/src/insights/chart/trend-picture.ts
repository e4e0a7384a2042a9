import type { Locale } from '../../locale/locale.js';
import type { Bounds, PlotSeries, TrendDataset } from '../to-trend-dataset.js';
import type { ChartLayout } from './chart-layout.js';
import type { SeriesStyle } from './series-style.js';

export const FONT = "'Vazirmatn Variable', Tahoma, sans-serif";

export interface StyledSeries {
  readonly series: PlotSeries;
  readonly style: SeriesStyle;
  readonly band: 'both' | 'wide' | 'none';
}

export interface TrendPicture {
  readonly dataset: TrendDataset;
  readonly emphasised: readonly StyledSeries[];
  readonly others: readonly PlotSeries[];
  readonly range: Bounds;
  readonly layout: ChartLayout;
  readonly locale: Locale;
}
