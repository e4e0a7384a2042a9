import type { ResultWords } from './result.js';

export const resultFa: ResultWords = {
  level: (subject, value, range, base) =>
    `${subject} ${value} از ۱۰۰ است، با بازهٔ ۹۵٪ از ${range}، بر پایهٔ ${base} پاسخ.`,
  rise: (subject, by, since) =>
    `${subject} ${by} واحد بیشتر از موج ${since} است؛ این افزایش فراتر از خطای نمونه‌گیری است.`,
  fall: (subject, by, since) =>
    `${subject} ${by} واحد کمتر از موج ${since} است؛ این کاهش فراتر از خطای نمونه‌گیری است.`,
  stable: (subject, since, margin) =>
    `${subject} نسبت به موج ${since} پایدار است: با اطمینان ۹۰٪، تفاوت کمتر از ${margin} واحد است.`,
  undetermined: (subject, difference, range, since) =>
    `معلوم نیست ${subject} از موج ${since} بیشتر شده است یا کمتر: تفاوت دیده‌شده ${difference} واحد است، با بازهٔ ۹۵٪ از ${range}.`,
  rankOne: (subject, rank, of) => `رتبهٔ ${subject} میان ${of} دستگاه، ${rank} است.`,
  rankSet: (subject, low, high, of) => `رتبهٔ ${subject} میان ${of} دستگاه، جایی از ${low} تا ${high} است.`,
  rankAny: (subject, of) => `داده‌ها نمی‌گویند ${subject} میان ${of} دستگاه چه رتبه‌ای دارد.`,
  rankAlone: (subject) => `${subject} تنها دستگاهی است که رقم آن منتشر شده است؛ رتبه معنا ندارد.`,
  above: (subject) => `${subject} به‌روشنی بالاتر از میانگین استان است.`,
  below: (subject) => `${subject} به‌روشنی پایین‌تر از میانگین استان است.`,
  indistinguishable: (subject) => `${subject} از میانگین استان تشخیص‌پذیر نیست.`,
  tie: (subjects) => `${subjects} از هم تشخیص‌پذیر نیستند.`,
  noTie: 'هیچ دو دستگاهی هم‌تراز نیستند.',
  and: ' و ',
  withheld: (subject, reason) => `رقم ${subject} منتشر نشد: ${reason}.`,
  break: (before, because) => `پیش از موج ${before} گسستی هست: ${because} مقدارهای دو سوی آن با هم سنجیده نمی‌شود.`,
  firstWave: (subject) => `این نخستین موج منتشرشده برای ${subject} است و هنوز با موج دیگری سنجیده نمی‌شود.`,
  noData: (subject) => `برای ${subject} هنوز داده‌ای منتشر نشده است.`,
};
