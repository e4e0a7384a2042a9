import { resultSentence } from './result-sentence.js';
import type { Result } from './result.js';

const bare = (text: string): string => text.replace(/[\u2066-\u2069\u200f]/g, '');
const range = (low: number, high: number) => ({ low, high });
const change = (verdict: 'CHANGED' | 'STABLE' | 'UNDETERMINED', difference: number): Result => ({
  kind: 'change',
  subject: 'شاخص اعتماد',
  verdict,
  difference,
  interval95: range(difference - 2, difference + 2),
  since: 7,
  margin: 3,
});

const TOLD: readonly (readonly [string, Result, string, string])[] = [
  [
    'a level with one decimal',
    { kind: 'level', subject: 'برق', value: 54.25, interval95: range(52, 56.44), base: 1022 },
    'برق ۵۴٫۳ از ۱۰۰ است، با بازهٔ ۹۵٪ از ۵۲٫۰ تا ۵۶٫۴، بر پایهٔ ۱٬۰۲۲ پاسخ.',
    'برق stands at 54.3 out of 100, with a 95% interval from 52.0 to 56.4, based on 1,022 answers.',
  ],
  [
    'a level at the foot of the scale without a minus',
    { kind: 'level', subject: 'برق', value: -0.01, interval95: range(-0.04, 1), base: 30 },
    'برق ۰٫۰ از ۱۰۰ است، با بازهٔ ۹۵٪ از ۰٫۰ تا ۱٫۰، بر پایهٔ ۳۰ پاسخ.',
    'برق stands at 0.0 out of 100, with a 95% interval from 0.0 to 1.0, based on 30 answers.',
  ],
  [
    'a rise',
    change('CHANGED', 2.1),
    'شاخص اعتماد ۲٫۱ واحد بیشتر از موج ۷ است؛ این افزایش فراتر از خطای نمونه‌گیری است.',
    'شاخص اعتماد is 2.1 points higher than in wave 7; this rise is beyond sampling error.',
  ],
  [
    'a fall without its minus',
    change('CHANGED', -2),
    'شاخص اعتماد ۲٫۰ واحد کمتر از موج ۷ است؛ این کاهش فراتر از خطای نمونه‌گیری است.',
    'شاخص اعتماد is 2.0 points lower than in wave 7; this fall is beyond sampling error.',
  ],
  [
    'stability with its margin',
    change('STABLE', 0.4),
    'شاخص اعتماد نسبت به موج ۷ پایدار است: با اطمینان ۹۰٪، تفاوت کمتر از ۳ واحد است.',
    'شاخص اعتماد is stable against wave 7: with 90% confidence the difference is below 3 points.',
  ],
  [
    'a change that is not told',
    change('UNDETERMINED', -1.5),
    'معلوم نیست شاخص اعتماد از موج ۷ بیشتر شده است یا کمتر: تفاوت دیده‌شده −۱٫۵ واحد است، با بازهٔ ۹۵٪ از −۳٫۵ تا +۰٫۵.',
    'It cannot be told whether شاخص اعتماد has risen or fallen since wave 7: the difference seen is −1.5 points, with a 95% interval from −3.5 to +0.5.',
  ],
  [
    'one rank',
    { kind: 'rank', subject: 'گاز', ranks: range(1, 1), of: 16 },
    'رتبهٔ گاز میان ۱۶ دستگاه، ۱ است.',
    'گاز ranks 1 of 16 agencies.',
  ],
  [
    'a range of ranks',
    { kind: 'rank', subject: 'گاز', ranks: range(4, 8), of: 16 },
    'رتبهٔ گاز میان ۱۶ دستگاه، جایی از ۴ تا ۸ است.',
    'گاز ranks somewhere from 4 to 8 of 16 agencies.',
  ],
  [
    'a range over all ranks as no rank',
    { kind: 'rank', subject: 'گاز', ranks: range(1, 16), of: 16 },
    'داده‌ها نمی‌گویند گاز میان ۱۶ دستگاه چه رتبه‌ای دارد.',
    'The data do not tell where گاز ranks among 16 agencies.',
  ],
  [
    'one agency alone without a rank',
    { kind: 'rank', subject: 'گاز', ranks: range(1, 1), of: 1 },
    'گاز تنها دستگاهی است که رقم آن منتشر شده است؛ رتبه معنا ندارد.',
    'گاز is the only agency with a published figure; a rank means nothing.',
  ],
  [
    'a standing that the data do not tell',
    { kind: 'standing', subject: 'گاز', standing: 'INDISTINGUISHABLE' },
    'گاز از میانگین استان تشخیص‌پذیر نیست.',
    'گاز cannot be told from the province mean.',
  ],
  [
    'a tie of three',
    { kind: 'tie', subjects: ['گاز', 'برق', 'آب'] },
    'گاز، برق و آب از هم تشخیص‌پذیر نیستند.',
    'گاز, برق and آب cannot be told apart.',
  ],
  [
    'a tie of nobody',
    { kind: 'tie', subjects: ['گاز'] },
    'هیچ دو دستگاهی هم‌تراز نیستند.',
    'No two agencies are tied.',
  ],
  [
    'a small base',
    { kind: 'withheld', subject: 'پست', reason: 'BASE' },
    'رقم پست منتشر نشد: پاسخ کمتر از حد نصاب.',
    'The figure of پست is withheld: too few answers.',
  ],
  [
    'a reason that no table knows',
    { kind: 'withheld', subject: 'پست', reason: 'constructor' },
    'رقم پست منتشر نشد: دادهٔ کافی نیست.',
    'The figure of پست is withheld: not enough data.',
  ],
  [
    'a break',
    { kind: 'break', before: 5, because: 'روش عوض شد.' },
    'پیش از موج ۵ گسستی هست: روش عوض شد. مقدارهای دو سوی آن با هم سنجیده نمی‌شود.',
    'There is a break before wave 5: روش عوض شد. Values on its two sides are not compared.',
  ],
  [
    'the first wave',
    { kind: 'firstWave', subject: 'پست' },
    'این نخستین موج منتشرشده برای پست است و هنوز با موج دیگری سنجیده نمی‌شود.',
    'This is the first published wave of پست; it is not compared with another yet.',
  ],
  [
    'no data',
    { kind: 'noData', subject: 'پست' },
    'برای پست هنوز داده‌ای منتشر نشده است.',
    'Nothing has been published for پست yet.',
  ],
];

describe('the sentence of a result', () => {
  it.each(TOLD)('tells %s', (_, result, persian, english) => {
    expect(bare(resultSentence(result, 'fa'))).toBe(persian);
    expect(bare(resultSentence(result, 'en'))).toBe(english);
  });

  it('never calls a change that is not told by the data none', () => {
    for (const verdict of ['STABLE', 'UNDETERMINED'] as const) {
      for (const difference of [-2.9, -0.04, 0, 0.04, 2.9]) {
        expect(resultSentence(change(verdict, difference), 'fa')).not.toMatch(
          /بی‌تغییر|تغییر نکرد|تغییری نکرد|بدون تغییر/,
        );
        expect(resultSentence(change(verdict, difference), 'en')).not.toMatch(/no change|not changed|unchanged/i);
      }
    }
  });

  it('isolates names and signed figures', () => {
    const told = resultSentence(change('UNDETERMINED', -1.5), 'fa');
    expect(told).toContain('\u2068شاخص اعتماد\u2069');
    expect(told).toContain('\u2066−۱٫۵\u2069');
    expect(resultSentence({ kind: 'noData', subject: 'a\u202e\u2069b' }, 'fa')).toContain('\u2068ab\u2069');
  });

  it('refuses what is no number', () => {
    expect(() => resultSentence(change('CHANGED', Number.NaN), 'fa')).toThrow(RangeError);
  });
});
