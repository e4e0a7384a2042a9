import type { CaterpillarDataset, Standing } from '../caterpillar/caterpillar-dataset.js';

const AGENCIES: readonly (readonly [string, number, number, number, number, number])[] = [
  ['ثبت احوال', 66.6, 1.6, 1, 2, 820],
  ['دانشگاه علوم پزشکی', 66, 1.8, 1, 3, 640],
  ['برق منطقه‌ای', 63.8, 2, 2, 4, 410],
  ['گاز', 62.4, 2.2, 3, 5, 390],
  ['هواشناسی', 60, 5.6, 3, 7, 96],
  ['کتابخانه‌های عمومی', 58, 3.4, 4, 8, 210],
  ['آموزش‌وپرورش', 57.1, 1.6, 6, 8, 720],
  ['راه و شهرسازی', 54.7, 2.8, 7, 9, 260],
  ['جهاد کشاورزی', 54.5, 3, 7, 11, 240],
  ['آب و فاضلاب', 51.5, 1.7, 9, 11, 690],
  ['تأمین اجتماعی', 49.3, 1.8, 10, 12, 540],
  ['ادارهٔ کل ثبت اسناد و املاک استان', 47.2, 3.1, 10, 14, 180],
  ['منابع طبیعی', 45.8, 3.6, 11, 15, 150],
  ['شهرداری مرکز', 44.4, 1.6, 13, 15, 760],
  ['امور مالیاتی', 42.8, 2, 14, 16, 430],
  ['مسکن و زمین', 41.7, 5.2, 14, 16, 88],
];

function standing(value: number, reach: number): Standing {
  if (value - reach > 55.4) return 'ABOVE';
  return value + reach < 53 ? 'BELOW' : 'INDISTINGUISHABLE';
}

export const sampleCaterpillar: CaterpillarDataset = {
  title: 'کدام اداره‌ها واقعاً متفاوت‌اند؟',
  subtitle: 'شکل: برآورد؛ خط: بازهٔ ۹۵٪. رنگ و شکل پر یعنی متفاوت از میانگین استان.',
  sentence: 'هفت اداره بالاتر و هفت اداره پایین‌تر از میانگین استان‌اند؛ دو اداره از میانگین تشخیص‌پذیر نیستند.',
  source: 'منبع: پیمایش اعتماد استان، موج ۸؛ ۶٬۶۲۴ پاسخ.',
  agencies: AGENCIES.map(([name, value, reach, low, high, base]) => ({
    name,
    value,
    interval95: { low: value - reach, high: value + reach },
    interval50: { low: value - reach / 3, high: value + reach / 3 },
    ranks: { low, high },
    standing: standing(value, reach),
    base,
  })),
  withheld: [
    { name: 'دامپزشکی', reason: 'BASE' },
    { name: 'پست', reason: 'PRECISION' },
  ],
  mean: { value: 54.2, interval95: { low: 53, high: 55.4 } },
};
