import { orderAgencies } from './agency-order.js';
import { agencyTrend, councilPoint, point, trend, wave } from './support/trend-example.js';
import { toTrendDataset, type PlotSeries } from './to-trend-dataset.js';

const { agencies } = toTrendDataset(
  trend({
    council: [councilPoint(wave(1, '2026-03-21'), 50)],
    agencies: [
      agencyTrend('پست', [point('1', { value: 40 })]),
      agencyTrend('آب', [point('1', { status: 'SUPPRESSED', value: null })]),
      agencyTrend('گاز', [point('1', { value: 60 })]),
    ],
  }),
);
const name = ({ key }: PlotSeries): string => key;
const keys = (order: 'score' | 'change' | 'name'): string[] =>
  orderAgencies(agencies, { order, name, wave: 0, language: 'fa' }).map(name);

describe('the order of agencies', () => {
  it('puts the highest score first and agencies without a figure last', () => {
    expect(keys('score')).toEqual(['گاز', 'پست', 'آب']);
  });

  it('follows the Persian alphabet, also where figures are equal', () => {
    expect(keys('name')).toEqual(['آب', 'پست', 'گاز']);
    expect(keys('change')).toEqual(['آب', 'پست', 'گاز']);
  });
});
