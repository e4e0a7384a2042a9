import type { TrendDataset, TrendPoint } from '../trend/trend-dataset.js';

const published = (value: number, reach: number, base: number): TrendPoint => ({
  state: 'published',
  value,
  interval95: { low: value - reach, high: value + reach },
  interval50: { low: value - reach / 3, high: value + reach / 3 },
  base,
});

const WAVES = [
  '2024-10-01',
  '2025-01-01',
  '2025-04-01',
  '2025-07-01',
  '2025-10-01',
  '2026-01-01',
  '2026-04-01',
  '2026-07-01',
].map((opensOn, place) => ({ number: place + 1, opensOn }));

const POINTS = [
  published(47.1, 3.6, 612),
  published(48, 3.4, 655),
  { state: 'withheld', reason: 'BASE' } as const,
  published(50.6, 4.1, 488),
  published(48.4, 3, 802),
  published(50.9, 2.5, 910),
  published(52.1, 2.4, 930),
  published(54.2, 2.2, 1022),
];

/** One series with a break, a withheld wave and an event. */
export const sampleTrend: TrendDataset = {
  title: 'آیا اعتماد مردم به اداره‌های استان بیشتر شده است؟',
  subtitle: 'نوار تیره: بازهٔ ۵۰٪؛ نوار روشن: بازهٔ ۹۵٪. دایرهٔ توخالی: پیش از تغییر روش.',
  sentence: 'شاخص اعتماد ۵۴٫۲ از ۱۰۰ است، ۲٫۱ واحد بیشتر از موج ۷؛ این افزایش فراتر از خطای نمونه‌گیری است.',
  source: 'منبع: پیمایش اعتماد استان، موج ۱ تا ۸، وزن‌دهی بر پایهٔ سن، جنس و شهرستان؛ ۱٬۰۲۲ پاسخ، پایهٔ مؤثر ۸۴۰.',
  waves: WAVES,
  series: [{ key: 'province', name: 'میانگین استان', points: POINTS }],
  breaks: [{ wave: 4, kind: 'method', because: 'شیوهٔ نمونه‌گیری از تلفن به پیامک تغییر کرد.' }],
  events: [{ on: '2026-03-25', label: 'پس از سیل فروردین' }],
  axis: 'zoomed',
};

/** The same waves with a smoothed line, and a break of the mode of collection. */
export const smoothedTrend: TrendDataset = {
  ...sampleTrend,
  title: 'روند هموارشده چه می‌گوید؟',
  subtitle: 'خط: روند هموارشده با نوار ۵۰٪ و ۹۵٪. نقطه: نتیجهٔ هر موج با بازهٔ ۹۵٪.',
  breaks: [{ wave: 4, kind: 'mode', because: 'پرسش تلفنی جای خود را به صفحهٔ برخط داد.' }],
  series: [
    {
      key: 'province',
      name: 'میانگین استان',
      points: POINTS,
      smoothed: [47.4, 47.9, 48.6, null, 48.9, 50.6, 52.2, 53.8].map((value) =>
        value === null
          ? null
          : {
              value,
              interval95: { low: value - 2.1, high: value + 2.1 },
              interval50: { low: value - 0.7, high: value + 0.7 },
            },
      ),
    },
  ],
};

const NAMES = ['ثبت احوال', 'شرکت برق منطقه‌ای', 'هواشناسی', 'آب و فاضلاب'];

/** Five series on the whole scale. */
export const severalTrends: TrendDataset = {
  ...sampleTrend,
  title: 'کدام اداره‌ها با میانگین استان همراه بوده‌اند؟',
  subtitle: 'هر خط یک اداره؛ شکل نقطه و خط‌چین هم آن را نشان می‌دهد.',
  axis: 'full',
  events: [],
  series: [
    ...sampleTrend.series,
    ...NAMES.map((name, place) => ({
      key: name,
      name,
      points: POINTS.map((point, wave): TrendPoint => {
        if (point.state !== 'published')
          return place === 2 ? { state: 'empty' } : { state: 'withheld', reason: 'PRECISION' };
        return published(point.value + ([12, 7, -4, -13][place] ?? 0) + ((wave * 7 + place * 3) % 5) - 2, 5, 120);
      }),
    })),
  ],
};
