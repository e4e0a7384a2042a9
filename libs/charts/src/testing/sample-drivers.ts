import type { DriversDataset, DriverShare } from '../drivers/drivers-dataset.js';
import type { LikertDataset } from '../likert/likert-dataset.js';

const share = (name: string, value: number, reach: number): DriverShare => ({
  name,
  value,
  interval95: { low: value - reach, high: value + reach },
});

export const sampleDrivers: DriversDataset = {
  title: 'چه چیزی شاخص را جابه‌جا کرد؟',
  subtitle: 'سهم هر عامل در تغییر موج ۷ به ۸؛ خط نازک: بازهٔ ۹۵٪.',
  sentence: 'بیشترین سهم از پاسخ‌گویی به مردم است (⁦+۱٫۴⁩)؛ انصاف و نبود تبعیض شاخص را پایین آورده است (⁦−۰٫۶⁩).',
  source: 'منبع: پیمایش اعتماد استان، موج ۷ و ۸.',
  drivers: [
    share('پاسخ‌گویی به مردم', 1.4, 0.6),
    share('شفافیت و خبررسانی', 0.9, 0.5),
    share('کیفیت خدمت', 0.5, 0.7),
    share('درستکاری', 0.1, 0.3),
    share('انصاف و نبود تبعیض', -0.6, 0.5),
  ],
  composition: { value: -0.2, interval95: { low: -0.35, high: 0.05 } },
  rest: null,
};

export const sampleLikert: LikertDataset = {
  title: 'آب و فاضلاب: مردم چه می‌گویند؟',
  subtitle: '«نه کم، نه زیاد» جدا و در سوی راست آمده است.',
  sentence: '۴۵٪ می‌گویند اداره پیش از قطع خدمت خبر می‌دهد و ۲۵٪ می‌گویند نمی‌دهد.',
  source: 'منبع: پیمایش اعتماد استان، موج ۸، ۶۹۰ پاسخ.',
  categories: ['خیلی کم', 'کم', 'نه کم، نه زیاد', 'زیاد', 'خیلی زیاد'],
  items: [
    { name: 'پیش از قطع خدمت خبر می‌دهد', shares: [8, 17, 30, 30, 15], dontKnow: 5, base: 690 },
    {
      name: 'با همهٔ مردم، دارا و ندار، شهری و روستایی، یکسان رفتار می‌کند',
      shares: [22, 23, 28, 20, 7],
      dontKnow: 8,
      base: 671,
    },
    { name: 'اشتباه را می‌پذیرد و جبران می‌کند', shares: [24, 23, 31, 15, 7], dontKnow: 14, base: 640 },
    { name: 'کارش را درست انجام می‌دهد', shares: [6, 15, 29, 34, 16], dontKnow: 6, base: 688 },
    { name: 'هزینه‌ها را شفاف اعلام می‌کند', shares: [20, 20, 35, 17, 8], dontKnow: 12, base: 655 },
  ],
  withheld: [{ name: 'در روستا هم خدمت می‌دهد', reason: 'BASE' }],
  neutral: 'apart',
};
