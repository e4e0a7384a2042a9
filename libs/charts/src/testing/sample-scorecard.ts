import type { BalanceDataset } from '../balance/balance-chart.js';
import type { ScorecardDataset } from '../scorecard/scorecard-bars.js';
import type { TimelineDataset, WaveState } from '../waves/waves-timeline.js';
import { sampleTrend } from './sample-trend.js';

const driver = (name: string, value: number, reach: number, mean: number) => ({
  name,
  value,
  interval95: { low: value - reach, high: value + reach },
  mean,
});

export const sampleScorecard: ScorecardDataset = {
  title: 'آب و فاضلاب در هر عامل کجا ایستاده است؟',
  subtitle: 'ستون: نمرهٔ اداره؛ خط: بازهٔ ۹۵٪؛ لوزی: میانگین استان.',
  sentence: 'در شفافیت ۷٫۷ واحد پایین‌تر از میانگین استان است؛ در دیگر عامل‌ها فاصله از ۵ واحد کمتر است.',
  source: 'منبع: پیمایش اعتماد استان، موج ۸، ۶۹۰ پاسخ.',
  drivers: [
    driver('پاسخ‌گویی به مردم', 53, 2.1, 56.4),
    driver('شفافیت و خبررسانی', 48, 2.3, 55.7),
    driver('کیفیت خدمت', 50, 2.2, 53.9),
    driver('درستکاری', 49.8, 2.6, 54.6),
  ],
  withheld: [{ name: 'انصاف و نبود تبعیض', reason: 'PRECISION' }],
};

const level = (name: string, target: number, before: number, after: number) => ({ name, target, before, after });

export const sampleBalance: BalanceDataset = {
  title: 'آیا پاسخ‌دهندگان مانند مردم استان‌اند؟',
  subtitle: 'خط ایستاده: سهم در جامعه؛ دایرهٔ توخالی: نمونه پیش از وزن‌دهی؛ دایرهٔ پر: پس از آن.',
  sentence: 'مردان ۱۴ واحد بیش از سهمشان پاسخ داده‌اند؛ وزن‌دهی این فاصله را برداشته است.',
  source: 'منبع: سرشماری ۱۳۹۵ و پیمایش اعتماد استان، موج ۸.',
  margins: [
    { name: 'جنس', levels: [level('زن', 49.4, 35.4, 49.4), level('مرد', 50.6, 64.6, 50.6)] },
    {
      name: 'سن',
      levels: [
        level('۱۸ تا ۲۹ سال', 27.1, 21.3, 27),
        level('۳۰ تا ۴۴ سال', 36.2, 44.9, 36.3),
        level('۴۵ تا ۵۹ سال', 22.5, 25, 22.5),
        level('۶۰ سال و بیشتر', 14.2, 8.8, 14.2),
      ],
    },
    { name: 'محل سکونت', levels: [level('شهر', 71.8, 83.2, 72.6), level('روستا', 28.2, 16.8, 27.4)] },
  ],
};

const STATES: readonly WaveState[] = [
  'PUBLISHED',
  'PUBLISHED',
  'PUBLISHED',
  'PUBLISHED',
  'PUBLISHED',
  'CLOSED',
  'OPEN',
  'PLANNED',
];

export const sampleTimeline: TimelineDataset = {
  title: 'موج‌ها کی اجرا شدند؟',
  subtitle: 'هر نوار از روز آغاز تا روز پایان موج است؛ خط‌چین: گسست در روش.',
  sentence: 'پنج موج منتشر شده است؛ موج ۷ تا ۲۵ فروردین ۱۴۰۵ پاسخ می‌گیرد.',
  source: 'منبع: دفتر روش‌شناسی پیمایش.',
  waves: sampleTrend.waves.map(({ number, opensOn }, place) => ({
    number,
    opensOn,
    closesOn: `${opensOn.slice(0, 8)}${20 + (place % 3) * 4}`,
    state: STATES[place] ?? 'PLANNED',
    base: place === 7 ? null : 480 + place * 73,
  })),
  breaks: [{ wave: 4, kind: 'method', because: 'شیوهٔ نمونه‌گیری از تلفن به پیامک تغییر کرد.' }],
  today: '2026-04-10',
};
