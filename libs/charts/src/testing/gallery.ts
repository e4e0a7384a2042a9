import { balanceChart } from '../balance/balance-chart.js';
import { caterpillarChart } from '../caterpillar/caterpillar-chart.js';
import { driversChart } from '../drivers/drivers-chart.js';
import type { Frame } from '../frame.js';
import { funnelChart } from '../funnel/funnel-chart.js';
import { heatTable } from '../heat/heat-table.js';
import { likertChart } from '../likert/likert-chart.js';
import { smallMultiples } from '../multiples/small-multiples.js';
import { scorecardBars } from '../scorecard/scorecard-bars.js';
import { sparkline } from '../spark/sparkline.js';
import { trendChart } from '../trend/trend-chart.js';
import { wavesTimeline } from '../waves/waves-timeline.js';
import { sampleCaterpillar } from './sample-caterpillar.js';
import { sampleDrivers, sampleLikert } from './sample-drivers.js';
import { sampleFunnel } from './sample-funnel.js';
import { sampleHeat, sampleMultiples } from './sample-heat.js';
import { sampleBalance, sampleScorecard, sampleTimeline } from './sample-scorecard.js';
import { sampleTrend, severalTrends, smoothedTrend } from './sample-trend.js';

export interface GalleryPiece {
  readonly name: string;
  readonly draw: (frame: Frame) => string;
}

/** Every figure with made-up datasets, for the specs and for looking. */
export const gallery: readonly GalleryPiece[] = [
  { name: 'trend', draw: (frame) => trendChart(sampleTrend, frame) },
  { name: 'smoothed', draw: (frame) => trendChart(smoothedTrend, frame) },
  { name: 'several', draw: (frame) => trendChart(severalTrends, frame) },
  { name: 'caterpillar', draw: (frame) => caterpillarChart(sampleCaterpillar, frame) },
  { name: 'funnel', draw: (frame) => funnelChart(sampleFunnel, frame) },
  { name: 'drivers', draw: (frame) => driversChart(sampleDrivers, frame) },
  { name: 'likert', draw: (frame) => likertChart(sampleLikert, frame) },
  { name: 'likert-split', draw: (frame) => likertChart({ ...sampleLikert, neutral: 'split' }, frame) },
  { name: 'likert-stacked', draw: (frame) => likertChart({ ...sampleLikert, arrangement: 'stacked' }, frame) },
  { name: 'heat', draw: (frame) => heatTable(sampleHeat, frame) },
  { name: 'multiples', draw: (frame) => smallMultiples(sampleMultiples, frame) },
  { name: 'scorecard', draw: (frame) => scorecardBars(sampleScorecard, frame) },
  { name: 'balance', draw: (frame) => balanceChart(sampleBalance, frame) },
  { name: 'waves', draw: (frame) => wavesTimeline(sampleTimeline, frame) },
  {
    name: 'spark',
    draw: (frame) => sparkline({ ...sampleTrend, points: sampleMultiples.mean }, { ...frame, width: frame.width / 4 }),
  },
];
