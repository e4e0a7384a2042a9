import { sameButOrthography } from './orthography.js';

describe('sameButOrthography', () => {
  it.each([
    ['می شود', 'می‌شود'],
    ['كيفيت خدمات', 'کیفیت خدمات'],
    ['چقدر اعتماد دارید؟', 'چقدر  اعتماد دارید'],
    ['خدمات «خوب»', 'خدمات خوب'],
    ['۱۲ ماه گذشته', '12 ماه گذشته'],
    ['ادارهٔ آب', 'اداره آب'],
    ['ادارۀ آب', 'ادارهٔ آب'],
    ['How much?', 'how much'],
    ['به {agency}، اعتماد', 'به {agency} اعتماد'],
  ])('takes %p and %p for the same', (a, b) => expect(sameButOrthography(a, b)).toBe(true));

  it.each([
    ['رفتار کارکنان', 'رفتار و سرعت کارکنان'],
    ['راضی هستید', 'ناراضی هستید'],
    ['۱٫۵ ساعت', '۱۵ ساعت'],
    ['1.5 hours', '15 hours'],
    ['۱۰-۲۰ سال', '۱۰۲۰ سال'],
    ['now here', 'nowhere'],
    ['۵٪', '۵'],
    ['{agency}', 'agency'],
    ['+18', '18'],
  ])('takes %p and %p for two', (a, b) => expect(sameButOrthography(a, b)).toBe(false));
});
