import fc from 'fast-check';
import {
  drawnHeights,
  heights,
  isLone,
  newestPublished,
  linkBetween,
  timeRange,
  toTrendDataset,
  verticalRange,
} from './to-trend-dataset.js';
import { agencyTrend, councilPoint, point, trend, wave } from './support/trend-example.js';

describe('the dataset of the trend', () => {
  const suppressed = point('2', {
    status: 'SUPPRESSED',
    reason: 'BASE',
    value: null,
    interval95: null,
    interval50: null,
  });
  const example = trend({
    council: [
      councilPoint(wave(3, '2026-09-23'), 50.9),
      councilPoint(wave(1, '2026-03-21'), 48.4),
      councilPoint(wave(2, '2026-06-22'), 49.2),
      councilPoint({ ...wave(4, '2027-01-01'), state: 'PLANNED' }, null),
    ],
    agencies: [agencyTrend('water', [point('1', { value: 40 }), suppressed, point('3', { value: 44 })])],
  });

  it('has the waves that have begun, oldest first', () => {
    expect(toTrendDataset(example).waves.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('draws nothing where a wave is suppressed', () => {
    const [water] = toTrendDataset(example).agencies;
    expect(heights(water?.points ?? [], ({ value }) => value)).toEqual([40, null, 44]);
    expect(heights(water?.points ?? [], ({ interval95 }) => interval95.high)[1]).toBeNull();
    expect(water?.points[1]).toEqual({ state: 'withheld', reason: 'BASE' });
  });

  it('keeps no figure of a suppressed point, even when a reply wrongly carries one', () => {
    const leaking = point('2', { status: 'SUPPRESSED', reason: 'BASE', value: 71.7 });
    const dataset = toTrendDataset({ ...example, agencies: [agencyTrend('water', [leaking])] });
    expect(JSON.stringify(dataset)).not.toContain('71.7');
    expect(drawnHeights(dataset.agencies, [])).toEqual([]);
  });

  it('shows an agency without a point in a wave as empty', () => {
    const dataset = toTrendDataset({ ...example, agencies: [agencyTrend('gas', [point('3', { value: 60 })])] });
    expect(dataset.agencies[0]?.points.map(({ state }) => state)).toEqual(['empty', 'empty', 'published']);
  });

  it('tells a withheld council mean from a wave without answers', () => {
    const withheld = { ...councilPoint(wave(1, '2026-03-21'), null), suppressedAgencies: 4 };
    const silent = { ...councilPoint(wave(2, '2026-06-22'), null), suppressedAgencies: 0 };
    const { council } = toTrendDataset(trend({ council: [withheld, silent], agencies: [] }));
    expect(council.points.map(({ state }) => state)).toEqual(['withheld', 'empty']);
  });

  it('finds the newest published point and lone points', () => {
    const points = toTrendDataset(example).agencies[0]?.points ?? [];
    expect(newestPublished(points)).toBe(2);
    expect(newestPublished([])).toBe(-1);
    expect(isLone(points, 0)).toBe(true);
    expect([0, 1].map((left) => linkBetween(points, left))).toEqual(['dotted', 'dotted']);
  });

  it('links neighbours by a line, spans withheld waves by dots, and breaks at a wave without answers', () => {
    const [published, withheld] = toTrendDataset(example).agencies[0]?.points ?? [];
    const empty = { state: 'empty' } as const;
    expect(linkBetween([published!, published!], 0)).toBe('solid');
    expect(linkBetween([published!, empty, published!], 0)).toBe('none');
    expect(linkBetween([published!, withheld!, empty, published!], 1)).toBe('none');
    expect(linkBetween([withheld!, published!, withheld!], 0)).toBe('none');
  });

  it('puts a change between its 95 % limits', () => {
    const change = {
      fromWave: wave(2, '2026-06-22'),
      toWave: wave(3, '2026-09-23'),
      difference: 2,
      standardError: 1,
      pValue: 0.04,
      verdict: 'HIGHER' as const,
    };
    const { council } = toTrendDataset({ ...example, councilChange: change });
    expect(council.change?.interval.low).toBeCloseTo(0.04, 3);
    expect(council.change?.interval.high).toBeCloseTo(3.96, 3);
  });
});

describe('the ranges of the axes', () => {
  it('are at least 20 points tall, in fives, inside the scale, around everything drawn', () => {
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(score, { minLength: 1 }), (drawn) => {
        const { low, high } = verticalRange(drawn);
        expect(high - low).toBeGreaterThanOrEqual(20);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        expect(low % 5).toBe(0);
        expect(high % 5).toBe(0);
        expect(low).toBeLessThanOrEqual(Math.min(...drawn));
        expect(high).toBeGreaterThanOrEqual(Math.max(...drawn));
      }),
    );
  });

  it('leave air beside a single wave', () => {
    const { waves } = toTrendDataset(trend({ council: [councilPoint(wave(1, '2026-03-21'), 50)], agencies: [] }));
    const { low, high } = timeRange(waves);
    expect(low).toBeLessThan(waves[0]!.at);
    expect(high).toBeGreaterThan(waves[0]!.at);
  });
});
