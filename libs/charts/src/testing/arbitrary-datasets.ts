import fc from 'fast-check';
import type { BalanceDataset } from '../balance/balance-chart.js';
import type { CaterpillarDataset } from '../caterpillar/caterpillar-dataset.js';
import type { DriversDataset } from '../drivers/drivers-dataset.js';
import type { Frame, FigureWords, Interval } from '../frame.js';
import type { FunnelDataset } from '../funnel/funnel-dataset.js';
import type { HeatCell, HeatDataset } from '../heat/heat-dataset.js';
import type { LikertDataset } from '../likert/likert-dataset.js';
import type { MultiplesDataset } from '../multiples/multiples-dataset.js';
import type { ScorecardDataset } from '../scorecard/scorecard-bars.js';
import type { TrendDataset, TrendPoint } from '../trend/trend-dataset.js';
import type { TimelineDataset } from '../waves/waves-timeline.js';

const HOSTILE = [
  '',
  '</text><script>alert(1)</script>',
  '"><svg onload="x">',
  '&amp; & &#0; ]]> <!--',
  'شرکت آب و فاضلاب منطقه‌ای کلان‌شهرهای شمال‌غربی و روستاهای کوهپایه‌ای استان به‌همراه زیرمجموعه‌ها',
  'می‌نی‌بوس‌رانی‌بین‌شهری‌هماهنگ‌کننده‌هایشان‌بدون‌فاصله‌ای‌که‌بتوان‌شکست',
  '\u202eوارونه\u2069\u2069\u2067 ناتمام',
  'W'.repeat(80),
  '🏛️👩‍👩‍👧 ایموجی',
  'خط\nدوم\u0000\ud800',
  'نام 50% ± 3 −2',
];

const name = fc.oneof(
  fc.constantFrom('گاز', 'آب و فاضلاب', 'برق منطقه‌ای', 'Post'),
  fc.constantFrom(...HOSTILE),
  fc.string(),
);
const words: fc.Arbitrary<FigureWords> = fc.record({ title: name, subtitle: name, sentence: name, source: name });
const level = fc.oneof(fc.double({ min: 0, max: 100, noNaN: true }), fc.constantFrom(0, 50, 100));
const around = (value: number, reach: number): Interval => ({ low: value - reach, high: value + reach });
const reach = fc.double({ min: 0, max: 40, noNaN: true });
const withheld = fc.array(fc.record({ name, reason: fc.constantFrom('BASE', 'PRECISION', 'toString') }), {
  maxLength: 3,
});
const some = <T>(each: fc.Arbitrary<T>, most = 6): fc.Arbitrary<T[]> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.array(each, { maxLength: most }) },
    { weight: 1, arbitrary: fc.array(each, { minLength: 1, maxLength: 1 }) },
  );

const published = fc
  .record({ value: level, reach, base: fc.nat(5000) })
  .map(({ value, reach: by, base }): TrendPoint => ({
    state: 'published',
    value,
    interval95: around(value, by),
    interval50: around(value, by / 3),
    base,
  }));
const point: fc.Arbitrary<TrendPoint> = fc.oneof(
  { weight: 4, arbitrary: published },
  { weight: 1, arbitrary: fc.constant<TrendPoint>({ state: 'withheld', reason: 'BASE' }) },
  { weight: 1, arbitrary: fc.constant<TrendPoint>({ state: 'empty' }) },
);

const day = fc
  .integer({ min: 0, max: 2500 })
  .map((days) => new Date(1_700_000_000_000 + days * 86_400_000).toISOString().slice(0, 10));
const waves = (most: number) =>
  fc
    .uniqueArray(day, { maxLength: most })
    .map((days) => days.sort().map((opensOn, place) => ({ number: place + 1, opensOn })));

export const anyFrame: fc.Arbitrary<Frame> = fc.record({
  language: fc.constantFrom('fa', 'en'),
  width: fc.constantFrom(280, 360, 643, 720, 1100),
  theme: fc.constantFrom('light', 'dark', 'print'),
  timeDirection: fc.constantFrom('ltr', 'rtl'),
  idPrefix: fc.constantFrom('a', '1"<', ''),
});

const breaks = fc.array(
  fc.record({ wave: fc.integer({ min: 0, max: 9 }), kind: fc.constantFrom('method', 'mode'), because: name }),
  { maxLength: 3 },
);

export const anyTrend: fc.Arbitrary<TrendDataset> = waves(12).chain((dated) => {
  const points = fc.array(point, { minLength: dated.length, maxLength: dated.length });
  return fc
    .record({
      words,
      series: some(fc.record({ key: name, name, points }), 7),
      breaks,
      events: fc.array(fc.record({ on: day, label: name }), { maxLength: 5 }),
      axis: fc.constantFrom('full' as const, 'zoomed' as const),
    })
    .map(({ words: told, ...rest }) => ({ ...told, ...rest, waves: dated }));
});

export const anyMultiples: fc.Arbitrary<MultiplesDataset> = waves(8).chain((dated) => {
  const points = fc.array(point, { minLength: dated.length, maxLength: dated.length });
  const change = fc.record({
    difference: fc.double({ min: -50, max: 50, noNaN: true }),
    verdict: fc.constantFrom('HIGHER' as const, 'LOWER' as const, 'STABLE' as const, 'UNDETERMINED' as const),
  });
  return fc
    .record({ words, mean: points, breaks, agencies: some(fc.record({ name, points, change: fc.option(change) })) })
    .map(({ words: told, ...rest }) => ({ ...told, ...rest, waves: dated }));
});

const agency = fc
  .record({
    name,
    value: level,
    reach,
    low: fc.integer({ min: 1, max: 40 }),
    more: fc.nat(40),
    standing: fc.constantFrom('ABOVE' as const, 'BELOW' as const, 'INDISTINGUISHABLE' as const),
    base: fc.nat(5000),
  })
  .map(({ reach: by, low, more, ...rest }) => ({
    ...rest,
    interval95: around(rest.value, by),
    ranks: { low, high: low + more },
  }));

export const anyCaterpillar: fc.Arbitrary<CaterpillarDataset> = fc
  .record({ words, agencies: some(agency), withheld, mean: fc.option(level) })
  .map(({ words: told, mean, ...rest }) => ({
    ...told,
    ...rest,
    mean: mean === null ? null : { value: mean, interval95: around(mean, 1.5) },
  }));

export const anyFunnel: fc.Arbitrary<FunnelDataset> = fc
  .record({
    words,
    agencies: some(fc.record({ name, value: level, effectiveBase: fc.double({ min: 1, max: 9000, noNaN: true }) }), 14),
    withheld,
    mean: level,
    spread: fc.double({ min: 0, max: 50, noNaN: true }),
    overdispersion: fc.double({ min: 0, max: 9, noNaN: true }),
  })
  .map(({ words: told, ...rest }) => ({ ...told, ...rest }));

const contribution = fc
  .record({ value: fc.double({ min: -60, max: 60, noNaN: true }), reach })
  .map(({ value, reach: by }) => ({ value, interval95: around(value, by) }));

export const anyDrivers: fc.Arbitrary<DriversDataset> = fc
  .record({
    words,
    drivers: some(fc.tuple(name, contribution).map(([called, share]) => ({ name: called, ...share }))),
    composition: fc.option(contribution),
    rest: fc.option(fc.double({ min: -60, max: 60, noNaN: true })),
  })
  .map(({ words: told, ...rest }) => ({ ...told, ...rest }));

export const anyLikert: fc.Arbitrary<LikertDataset> = fc.integer({ min: 2, max: 7 }).chain((size) => {
  const shares = fc
    .array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: size, maxLength: size })
    .map((parts) => {
      const sum = parts.reduce((total, part) => total + part, 0);
      return sum === 0 ? parts : parts.map((part) => (part / sum) * 100);
    });
  const item = fc.record({ name, shares, dontKnow: fc.option(level), base: fc.nat(5000) });
  return fc
    .record({
      words,
      categories: fc.array(name, { minLength: size, maxLength: size }),
      items: some(item),
      withheld,
      neutral: fc.constantFrom('apart' as const, 'split' as const),
    })
    .map(({ words: told, ...rest }) => ({ ...told, ...rest }));
});

const cell: fc.Arbitrary<HeatCell> = fc.oneof(
  fc.record({ state: fc.constant('published' as const), value: level, base: fc.nat(900) }),
  fc.constant<HeatCell>({ state: 'withheld', reason: 'BASE' }),
  fc.constant<HeatCell>({ state: 'empty' }),
);

export const anyHeat: fc.Arbitrary<HeatDataset> = fc
  .record({
    words,
    columns: some(fc.record({ name, mean: level }), 9),
    rows: some(fc.record({ name, cells: fc.array(cell, { maxLength: 9 }) })),
  })
  .map(({ words: told, ...rest }) => ({ ...told, ...rest }));

export const anyScorecard: fc.Arbitrary<ScorecardDataset> = fc
  .record({
    words,
    drivers: some(
      fc
        .record({ name, value: level, reach, mean: fc.option(level) })
        .map(({ reach: by, ...rest }) => ({ ...rest, interval95: around(rest.value, by) })),
    ),
    withheld,
  })
  .map(({ words: told, ...rest }) => ({ ...told, ...rest }));

export const anyBalance: fc.Arbitrary<BalanceDataset> = fc
  .record({
    words,
    margins: some(
      fc.record({ name, levels: some(fc.record({ name, target: level, before: level, after: level }), 5) }),
      3,
    ),
  })
  .map(({ words: told, ...rest }) => ({ ...told, ...rest }));

export const anyTimeline: fc.Arbitrary<TimelineDataset> = fc
  .record({
    words,
    waves: waves(7),
    states: fc.array(fc.constantFrom('PLANNED' as const, 'OPEN' as const, 'CLOSED' as const, 'PUBLISHED' as const), {
      minLength: 7,
      maxLength: 7,
    }),
    breaks,
    today: fc.option(day),
  })
  .map(({ words: told, waves: dated, states, ...rest }) => ({
    ...told,
    ...rest,
    waves: dated.map((wave, place) => ({
      ...wave,
      closesOn: wave.opensOn,
      state: states[place] ?? 'OPEN',
      base: place === 0 ? null : place * 99,
    })),
  }));
