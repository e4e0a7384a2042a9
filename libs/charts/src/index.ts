export type { FigureTable, FigureWords, Frame, Interval, Theme, Withheld } from './frame.js';
export { trendChart } from './trend/trend-chart.js';
export { trendTable } from './trend/trend-table.js';
export type {
  SmoothedPoint,
  TrendBreak,
  TrendDataset,
  TrendEvent,
  TrendPoint,
  TrendSeries,
  TrendWave,
} from './trend/trend-dataset.js';
export { caterpillarChart } from './caterpillar/caterpillar-chart.js';
export { caterpillarTable } from './caterpillar/caterpillar-table.js';
export type { CaterpillarDataset, RankedAgency, Standing } from './caterpillar/caterpillar-dataset.js';
export { funnelChart } from './funnel/funnel-chart.js';
export { funnelTable } from './funnel/funnel-table.js';
export type { FunnelAgency, FunnelDataset } from './funnel/funnel-dataset.js';
export { driversChart } from './drivers/drivers-chart.js';
export { driversTable } from './drivers/drivers-table.js';
export type { Contribution, DriversDataset, DriverShare } from './drivers/drivers-dataset.js';
export { likertChart } from './likert/likert-chart.js';
export { likertTable } from './likert/likert-table.js';
export type { LikertDataset, LikertItem } from './likert/likert-dataset.js';
export { heatTable, heatTableTable } from './heat/heat-table.js';
export { smallMultiple, smallMultiples } from './multiples/small-multiples.js';
export { heatStep, type HeatStep, type HeatCell, type HeatDataset, type HeatRow } from './heat/heat-dataset.js';
export { smallMultiplesTable } from './multiples/multiples-table.js';
export type { ChangeVerdict, MultiplesDataset, SmallTrend } from './multiples/multiples-dataset.js';
export { sparkline, sparklineTable, type SparkDataset } from './spark/sparkline.js';
export { scorecardBars, scorecardTable, type ScorecardDataset, type ScoredDriver } from './scorecard/scorecard-bars.js';
export { balanceChart, balanceTable, type BalanceDataset, type BalanceLevel } from './balance/balance-chart.js';
export {
  wavesTable,
  wavesTimeline,
  type TimelineDataset,
  type TimelineWave,
  type WaveState,
} from './waves/waves-timeline.js';
export { cleanText } from './text/clean-text.js';
export { reasonOf } from './words/words-of.js';
export { resultSentence } from './sentences/result-sentence.js';
export type { Result } from './sentences/result.js';
