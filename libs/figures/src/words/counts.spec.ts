import { en } from './en.js';
import { fa } from './fa.js';

type Counts = readonly [number, number, number];

const RANKS: readonly (readonly [Counts, string, string])[] = [
  [[0, 0, 0], 'هنوز رقم هیچ دستگاهی منتشر نشده است.', 'No agency has a published figure.'],
  [
    [0, 0, 1],
    'هیچ دستگاهی به‌روشنی بالاتر یا پایین‌تر از میانگین نیست؛ ۱ دستگاه از میانگین تشخیص‌پذیر نیست.',
    'No agency is clearly above or below the mean; 1 agency cannot be told apart from it.',
  ],
  [
    [1, 0, 2],
    '۱ دستگاه به‌روشنی بالاتر از میانگین است و هیچ دستگاهی به‌روشنی پایین‌تر نیست؛ ۲ دستگاه از میانگین تشخیص‌پذیر نیستند.',
    '1 agency is clearly above and none clearly below the mean; 2 agencies cannot be told apart from it.',
  ],
  [
    [0, 2, 0],
    '۲ دستگاه به‌روشنی پایین‌تر از میانگین هستند و هیچ دستگاهی به‌روشنی بالاتر نیست.',
    'No agency is clearly above and 2 clearly below the mean.',
  ],
  [
    [5, 1, 12],
    '۵ دستگاه به‌روشنی بالاتر و ۱ دستگاه به‌روشنی پایین‌تر از میانگین‌اند؛ ۱۲ دستگاه از میانگین تشخیص‌پذیر نیستند.',
    '5 agencies are clearly above and 1 clearly below the mean; 12 agencies cannot be told apart from it.',
  ],
  [
    [1200, 1000, 280],
    '۱٬۲۰۰ دستگاه به‌روشنی بالاتر و ۱٬۰۰۰ دستگاه به‌روشنی پایین‌تر از میانگین‌اند؛ ۲۸۰ دستگاه از میانگین تشخیص‌پذیر نیستند.',
    '1,200 agencies are clearly above and 1,000 clearly below the mean; 280 agencies cannot be told apart from it.',
  ],
];

const WAYS: readonly (readonly [Counts, string, string])[] = [
  [
    [0, 0, 0],
    'دربارهٔ هیچ دستگاهی افزایش یا کاهشی نسبت به موج پیش دانسته نیست.',
    'Of no agency a rise or fall against the wave before is known.',
  ],
  [
    [1, 0, 1],
    'نسبت به موج پیش: ۱ دستگاه بالاتر، هیچ دستگاهی پایین‌تر؛ دربارهٔ ۱ دستگاه داده‌ها چیزی نمی‌گویند.',
    'Against the wave before: 1 agency higher, none lower; of 1 agency the data do not tell.',
  ],
  [
    [0, 3, 0],
    'نسبت به موج پیش: هیچ دستگاهی بالاتر، ۳ دستگاه پایین‌تر.',
    'Against the wave before: no agency higher, 3 lower.',
  ],
  [
    [2, 1, 15],
    'نسبت به موج پیش: ۲ دستگاه بالاتر، ۱ دستگاه پایین‌تر؛ دربارهٔ ۱۵ دستگاه داده‌ها چیزی نمی‌گویند.',
    'Against the wave before: 2 agencies higher, 1 lower; of 15 agencies the data do not tell.',
  ],
];

describe('sentences that count agencies', () => {
  it.each(RANKS)('agree with their number against the mean: %j', (counts, persian, english) => {
    expect(fa.rankSentence(...counts)).toBe(persian);
    expect(en.rankSentence(...counts)).toBe(english);
  });

  it.each(WAYS)('agree with their number against the wave before: %j', (counts, persian, english) => {
    expect(fa.multiplesSentence(...counts)).toBe(persian);
    expect(en.multiplesSentence(...counts)).toBe(english);
  });

  it('count one wave as one', () => {
    expect([en.wavesSentence(1, '300'), en.wavesSentence(12, '300')]).toEqual([
      '1 wave with about 300 answers.',
      '12 waves with about 300 answers.',
    ]);
    expect(fa.wavesSentence(1, '۳۰۰')).toBe('۱ موج با حدود ۳۰۰ پاسخ.');
  });
});
