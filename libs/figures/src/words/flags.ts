import type { ReportingFlag } from '@hamava/editions';

type Sentences = Readonly<Record<ReportingFlag, string>>;

/** What every flag means to a reader. The type holds the lists complete. */
export const flagsFa: Sentences = {
  NON_PROBABILITY: 'هر کس می‌توانسته پاسخ بدهد: نمونه تصادفی نیست و بازه‌ها تنها خطای نمونه‌گیری را می‌گویند.',
  UNIVERSE_MIXED: 'در این موج مراجعان میز خدمت و عموم مردم با هم آمده‌اند و یک‌جا وزن گرفته‌اند.',
  VALIDITY_CHECK: 'همبستگی شاخص با اعتماد کلی کمتر یا بیشتر از آن است که باید باشد؛ پرسش‌ها در دست بررسی است.',
  WEIGHTS_EXTREME:
    'وزن‌ها بسیار ناهمگون است یا گروهی چندنفره به سهم خود رسانده شده است: چند نفر به جای بسیاری شمرده می‌شوند.',
  SPARSE_CELLS:
    'بیشتر پاسخ‌ها در گروه جمعیتی خود تنها هستند؛ رقم‌ها درست است ولی در هر گروه بر پاسخ‌های کمی تکیه دارد.',
  MARGIN_VARIABLE_POOR: 'شمار کسانی که یکی از ویژگی‌های خود را نگفته‌اند زیاد است و نمونه با آن ویژگی وزن نگرفته است.',
  KEY_TOO_COARSE: 'سرشماری ویژگی‌ای را می‌شناسد که پرسیده نشده است؛ نمونه با آن وزن نگرفته است.',
  SCORING_ROUNDED: 'نمرهٔ هر پاسخ تا یک‌پانصدم واحد گرد شده است.',
  ZERO_VARIANCE: 'همه یک پاسخ داده‌اند؛ خطای صفر به معنای قطعیت نیست.',
  NEGATIVE_ALPHA: 'پرسش‌های این محور خلاف یکدیگر پاسخ گرفته‌اند و میانگینشان چیز کمی می‌گوید.',
  HEYWOOD: 'یک پرسش همهٔ پرسش‌های دیگر این محور را توضیح می‌دهد و امگای آن پایایی نیست.',
};

export const flagsEn: Sentences = {
  NON_PROBABILITY: 'Anybody could answer: it is no random sample, and the intervals tell of sampling error only.',
  UNIVERSE_MIXED:
    'Users at the desk and the people at large stand together in this wave; the mixture is weighted as one.',
  VALIDITY_CHECK:
    'The index and overall trust hang together less, or more, than they should; the questions are being looked at.',
  WEIGHTS_EXTREME: 'The weights are very unequal, or a handful was weighted to its share: a few people count for many.',
  SPARSE_CELLS: 'Most answers are alone in their group of people; the figures hold, and rest on few answers a group.',
  MARGIN_VARIABLE_POOR: 'Too many left one of their particulars unsaid: the sample is not weighted by it.',
  KEY_TOO_COARSE: 'The census knows a particular that was not asked; the sample is not weighted by it.',
  SCORING_ROUNDED: 'Scores of single answers are rounded to 1/500 of a point.',
  ZERO_VARIANCE: 'Everybody gave the same answer; the error of zero is no certainty.',
  NEGATIVE_ALPHA: 'The questions of this driver work against one another; their mean says little.',
  HEYWOOD: 'One question explains all the others of this driver; its omega is no reliability.',
};
