import type { HeatCell, HeatDataset } from '../heat/heat-dataset.js';
import type { MultiplesDataset } from '../multiples/multiples-dataset.js';
import { sampleCaterpillar } from './sample-caterpillar.js';
import { sampleTrend, severalTrends } from './sample-trend.js';

const FIGURES: readonly (readonly [string, ...(number | null)[]])[] = [
  ['ثبت احوال', 64, 67, 62, 63, 58],
  ['دانشگاه علوم پزشکی', 60, 68, 62, 64, 71],
  ['برق منطقه‌ای', 60, 60, 69, 62, 57],
  ['هواشناسی', 63, 61, 53, null, null],
  ['آموزش‌وپرورش', 64, 57, 58, 58, 55],
  ['راه و شهرسازی', 57, 58, 53, 47, 48],
  ['آب و فاضلاب', 53, 48, 50, 49, 51],
  ['تأمین اجتماعی', 57, 50, 54, 52, 44],
  ['شهرداری مرکز', 45, 49, 42, 52, 42],
  ['امور مالیاتی', 51, 51, 44, 44, 42],
  ['مسکن و زمین', 46, 44, 46, null, null],
];

export const sampleHeat: HeatDataset = {
  title: 'هر اداره در کدام عامل متفاوت است؟',
  subtitle: 'عدد: نمره از ۱۰۰؛ رنگ: فاصله از میانگین استان؛ هاشور: منتشر نشد.',
  sentence: 'دانشگاه علوم پزشکی در انصاف ۱۷٫۸ واحد بالاتر از میانگین استان است.',
  source: 'منبع: پیمایش اعتماد استان، موج ۸.',
  columns: [
    { name: 'پاسخ‌گویی', mean: 56.4 },
    { name: 'شفافیت', mean: 55.7 },
    { name: 'کیفیت', mean: 53.9 },
    { name: 'درستکاری', mean: 54.6 },
    { name: 'انصاف', mean: 53.2 },
  ],
  rows: FIGURES.map(([name, ...values]) => ({
    name,
    cells: values.map((value): HeatCell =>
      value === null ? { state: 'withheld', reason: 'BASE' } : { state: 'published', value, base: 240 },
    ),
  })),
};

function verdict(difference: number): 'HIGHER' | 'LOWER' | 'STABLE' | 'UNDETERMINED' {
  if (Math.abs(difference) < 2) return 'STABLE';
  if (Math.abs(difference) < 3) return 'UNDETERMINED';
  return difference > 0 ? 'HIGHER' : 'LOWER';
}

export const sampleMultiples: MultiplesDataset = {
  title: 'هر اداره چه روندی دارد؟',
  subtitle: 'پیکان تنها در کنار تغییری است که فراتر از خطای نمونه‌گیری است.',
  sentence: 'از ۱۶ اداره، ۴ اداره بیشتر و ۴ اداره کمتر از موج پیش‌اند.',
  source: 'منبع: پیمایش اعتماد استان، موج ۱ تا ۸.',
  waves: sampleTrend.waves,
  breaks: sampleTrend.breaks,
  mean: sampleTrend.series[0]?.points ?? [],
  agencies: sampleCaterpillar.agencies.map(({ name, value }, place) => ({
    name,
    points: (severalTrends.series[1 + (place % 4)]?.points ?? []).map((point, wave, all) => {
      if (place === 5 && wave === all.length - 1) return { state: 'withheld', reason: 'BASE' } as const;
      if (point.state !== 'published') return point;
      const level = (point.value + value) / 2;
      return { ...point, value: level, interval95: { low: level - 5, high: level + 5 } };
    }),
    change: place === 6 ? null : { difference: ((place * 7) % 9) - 4, verdict: verdict(((place * 7) % 9) - 4) },
  })),
};
