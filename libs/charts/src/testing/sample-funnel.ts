import type { FunnelDataset } from '../funnel/funnel-dataset.js';
import { sampleCaterpillar } from './sample-caterpillar.js';

export const sampleFunnel: FunnelDataset = {
  title: 'آیا تفاوت فراتر از شانس است؟',
  subtitle: 'هر نقطه یک اداره است. فقط نقطه‌های بیرون از قیف نیاز به بررسی دارند.',
  sentence: 'یازده اداره بیرون از حد ۹۹٫۸٪ ایستاده‌اند؛ پنج اداره درون قیف‌اند.',
  source: 'منبع: پیمایش اعتماد استان، موج ۸.',
  agencies: sampleCaterpillar.agencies.map(({ name, value, base }) => ({ name, value, effectiveBase: base * 0.9 })),
  withheld: sampleCaterpillar.withheld,
  mean: 54.2,
  spread: 22,
  overdispersion: 1.6,
};
