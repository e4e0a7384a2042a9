import type { Language } from '@hamava/persian';
import fc from 'fast-check';
import {
  balanceChart,
  balanceTable,
  caterpillarChart,
  caterpillarTable,
  driversChart,
  driversTable,
  type FigureTable,
  type FigureWords,
  type Frame,
  funnelChart,
  funnelTable,
  heatTable,
  heatTableTable,
  likertChart,
  likertTable,
  scorecardBars,
  scorecardTable,
  smallMultiples,
  smallMultiplesTable,
  sparkline,
  sparklineTable,
  trendChart,
  trendTable,
  wavesTable,
  wavesTimeline,
} from '../index.js';
import * as any from './arbitrary-datasets.js';
import { sampleTrend } from './sample-trend.js';
import { faultsOf, readFigure } from './read-figure.js';

interface Law<Dataset extends FigureWords> {
  readonly datasets: fc.Arbitrary<Dataset>;
  readonly draw: (dataset: Dataset, frame: Frame) => string;
  readonly table: (dataset: Dataset, language: Language) => FigureTable;
}

function law<Dataset extends FigureWords>(name: string, each: Law<Dataset>): readonly [string, () => void] {
  const hold = (): void => {
    fc.assert(
      fc.property(each.datasets, any.anyFrame, (dataset, frame) => {
        const svg = each.draw(dataset, frame);
        expect(faultsOf(svg)).toEqual([]);
        expect(each.draw(dataset, frame)).toBe(svg);
        const { head, rows } = each.table(dataset, frame.language);
        for (const row of rows) expect(row).toHaveLength(head.length);
      }),
      { numRuns: 60 },
    );
  };
  return [name, hold];
}

const LAWS = [
  law('trendChart', { datasets: any.anyTrend, draw: trendChart, table: trendTable }),
  law('caterpillarChart', { datasets: any.anyCaterpillar, draw: caterpillarChart, table: caterpillarTable }),
  law('funnelChart', { datasets: any.anyFunnel, draw: funnelChart, table: funnelTable }),
  law('driversChart', { datasets: any.anyDrivers, draw: driversChart, table: driversTable }),
  law('likertChart', { datasets: any.anyLikert, draw: likertChart, table: likertTable }),
  law('heatTable', { datasets: any.anyHeat, draw: heatTable, table: heatTableTable }),
  law('smallMultiples', { datasets: any.anyMultiples, draw: smallMultiples, table: smallMultiplesTable }),
  law('scorecardBars', { datasets: any.anyScorecard, draw: scorecardBars, table: scorecardTable }),
  law('balanceChart', { datasets: any.anyBalance, draw: balanceChart, table: balanceTable }),
  law('wavesTimeline', { datasets: any.anyTimeline, draw: wavesTimeline, table: wavesTable }),
  law('sparkline', {
    datasets: any.anyTrend.map((dataset) => ({ ...dataset, points: dataset.series[0]?.points ?? [] })),
    draw: sparkline,
    table: sparklineTable,
  }),
];

const frame: Frame = { language: 'fa', width: 360, theme: 'light', timeDirection: 'ltr', idPrefix: 'f' };
const words = { title: 'چه؟', subtitle: '', sentence: '', source: '' };
const told = (svg: string): string =>
  readFigure(svg)
    .texts.map(({ content }) => content.replace(/[\u2066-\u2069]/g, ''))
    .join(' ');

describe('every figure', () => {
  it.each(LAWS)('%s of any dataset is valid, legible, apart, inside and the same again', (_, hold) => hold());

  it('without data says so in a sentence', () => {
    const empty = 'برای این نمودار هنوز داده‌ای منتشر نشده است.';
    expect(
      told(trendChart({ ...words, waves: [], series: [], breaks: [], events: [], axis: 'full' }, frame)),
    ).toContain(empty);
    expect(told(caterpillarChart({ ...words, agencies: [], withheld: [], mean: null }, frame))).toContain(empty);
    expect(told(heatTable({ ...words, columns: [], rows: [] }, frame))).toContain(empty);
    expect(told(balanceChart({ ...words, margins: [] }, frame))).toContain(empty);
  });

  it('with all withheld names the reason and draws no mark at a height', () => {
    const series = [{ key: 'a', name: 'آب', points: [{ state: 'withheld', reason: 'BASE' } as const] }];
    const waves = [{ number: 1, opensOn: '2026-01-01' }];
    const svg = trendChart({ ...words, waves, series, breaks: [], events: [], axis: 'full' }, frame);
    expect(told(svg)).toContain('موج ۱: منتشر نشد، پاسخ کمتر از حد نصاب.');
    expect(svg).not.toContain('stroke-dasharray');
  });

  it('labels the first and the last wave of a trend in number and month', () => {
    for (const language of ['fa', 'en'] as const) {
      for (const width of [280, 360, 643, 720]) {
        const svg = told(trendChart(sampleTrend, { ...frame, language, width }));
        const ends = { fa: ['مهر ۱۴۰۳', 'تیر ۱۴۰۵'], en: ['October 2024', 'July 2026'] }[language];
        for (const end of ends) expect(svg).toContain(end);
        if (width >= 560) expect(svg).toMatch(language === 'fa' ? /موج ۸ .*موج ۱ / : /Wave 8 .*Wave 1 /);
      }
    }
  });

  it('refuses numbers that are none', () => {
    const point = { state: 'published', value: Number.NaN, interval95: { low: 1, high: 2 }, base: 30 } as const;
    const waves = [{ number: 1, opensOn: '2026-01-01' }];
    const series = [{ key: 'a', name: 'آب', points: [point] }];
    expect(() => trendChart({ ...words, waves, series, breaks: [], events: [], axis: 'full' }, frame)).toThrow(
      RangeError,
    );
  });

  it('holds 80 agencies of one and the same level, by name', () => {
    const agencies = Array.from({ length: 80 }, (_, place) => ({
      name: `اداره ${String.fromCodePoint(0x6f0 + Math.floor(place / 10), 0x6f0 + (place % 10))}`,
      value: 50,
      interval95: { low: 50, high: 50 },
      ranks: { low: 1, high: 80 },
      standing: 'INDISTINGUISHABLE' as const,
      base: 100,
    }));
    const svg = caterpillarChart({ ...words, agencies: agencies.toReversed(), withheld: [], mean: null }, frame);
    expect(faultsOf(svg)).toEqual([]);
    expect(told(svg).indexOf('اداره ۰۱')).toBeLessThan(told(svg).indexOf('اداره ۷۹'));
  });

  it('turns time with the frame, and numbers never', () => {
    const points = [40, 60].map(
      (value) => ({ state: 'published', value, interval95: { low: value - 1, high: value + 1 }, base: 99 }) as const,
    );
    const waves = ['2026-01-01', '2026-04-01'].map((opensOn, place) => ({ number: place + 1, opensOn }));
    const dataset = { ...words, waves, points, breaks: [] };
    const newest = (timeDirection: 'ltr' | 'rtl'): number =>
      Number(/<path d="M([0-9.]+) [0-9.]+a3\.6/.exec(sparkline(dataset, { ...frame, width: 120, timeDirection }))?.[1]);
    expect(newest('ltr')).toBeGreaterThan(60);
    expect(newest('rtl')).toBeLessThan(60);
  });

  it('lists withheld agencies after the ranked ones and gives them no rank', () => {
    const agency = {
      name: 'گاز',
      value: 20,
      interval95: { low: 18, high: 22 },
      ranks: { low: 1, high: 1 },
      standing: 'BELOW' as const,
      base: 90,
    };
    const dataset = { ...words, agencies: [agency], withheld: [{ name: 'پست', reason: 'BASE' }], mean: null };
    expect(told(caterpillarChart(dataset, frame))).toMatch(/گاز.*پست: منتشر نشد/);
    expect(caterpillarTable(dataset, 'fa').rows.at(-1)).toEqual([
      'پست',
      'منتشر نشد، پاسخ کمتر از حد نصاب',
      '',
      '',
      '',
      '',
    ]);
  });
});
