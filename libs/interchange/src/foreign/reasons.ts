import type { LocalizedText } from '@hamava/surveys';

const reason = (fa: string, en: string): LocalizedText => ({ fa, en });

/** Why a construct of a foreign file was not kept, or was kept as something else. */
export const REASONS = {
  typeUnknown: reason(
    'این نوع پرسش در هم‌آوا نیست؛ پرسش کنار گذاشته شد.',
    'Hamava has no question of this type; the question was left out.',
  ),
  metadata: reason(
    'هم‌آوا دربارهٔ دستگاه و زمانِ پاسخ‌دهنده چیزی نگه نمی‌دارد؛ این ردیف کنار گذاشته شد.',
    'Hamava keeps nothing about a respondent’s device or time; the row was left out.',
  ),
  listMissing: reason(
    'فهرست گزینه‌های این پرسش در پرونده نیست؛ پرسش کنار گذاشته شد.',
    'The list of options is not in the file; the question was left out.',
  ),
  listTooLong: reason(
    'فهرست گزینه‌ها بلندتر از اندازه است؛ پرسش کنار گذاشته شد.',
    'The list of options is longer than allowed; the question was left out.',
  ),
  expressionUnreadable: reason(
    'این عبارت را نمی‌توان با شرط‌های هم‌آوا بیان کرد؛ شرط برداشته شد و پرسش از همه پرسیده می‌شود.',
    'Conditions of Hamava cannot say this; the condition was removed and everybody is asked.',
  ),
  constraintUnreadable: reason(
    'این محدودیت را نمی‌توان با قاعده‌های هم‌آوا بیان کرد؛ محدودیت برداشته شد.',
    'Rules of Hamava cannot say this constraint; it was removed.',
  ),
  messageUnused: reason(
    'پیام این محدودیت به کار نرفت؛ هم‌آوا برای بازه‌ها جملهٔ خودش را دارد.',
    'The message was not used; Hamava has its own sentence for ranges.',
  ),
  calculationUnreadable: reason(
    'این محاسبه را نمی‌توان با محاسبه‌های هم‌آوا بیان کرد؛ مقدار کنار گذاشته شد.',
    'Calculations of Hamava cannot say this; the value was left out.',
  ),
  requiredExpression: reason(
    'پاسخ یا همیشه لازم است یا هیچ‌گاه؛ این پرسش اختیاری شد.',
    'An answer is always needed or never; the question was made optional.',
  ),
  filterUnreadable: reason(
    'پالایهٔ گزینه‌ها را نمی‌توان نگه داشت؛ همهٔ گزینه‌ها نشان داده می‌شوند.',
    'The filter of options cannot be kept; every option is shown.',
  ),
  repeatOnce: reason(
    'تکرار به تعدادِ آزاد در هم‌آوا نیست؛ پرسش‌های این بخش یک بار پرسیده می‌شوند.',
    'Hamava does not repeat a free number of times; the questions of this part are asked once.',
  ),
  nestedGroup: reason(
    'بخش درون بخش نگه داشته نمی‌شود؛ پرسش‌های آن به بخش بیرونی رفتند.',
    'A section within a section is not kept; its questions moved to the outer one.',
  ),
  renamed: reason(
    'نام پرسش با قاعدهٔ کدها نمی‌خواند یا تکراری است؛ کد تازه‌ای گرفت.',
    'The name does not follow the rules of codes, or is taken; it has a new code.',
  ),
  optionRenamed: reason(
    'نام گزینه با قاعدهٔ کدها نمی‌خواند یا تکراری است؛ کد تازه‌ای گرفت.',
    'The option’s name does not follow the rules of codes, or is taken; it has a new code.',
  ),
  labelMissing: reason(
    'این ردیف متنی ندارد؛ تا نوشتن متن، نام آن به‌جای متن نشان داده می‌شود.',
    'There is no text; the name stands in its place until one is written.',
  ),
  persianMissing: reason(
    'این پرونده متن فارسی ندارد؛ متن زبان دیگر به‌جای آن گذاشته شد و باید ترجمه شود.',
    'The file has no Persian texts; those of another language stand in their place and need translating.',
  ),
  persianPartly: reason(
    'برخی متن‌ها فارسی ندارند؛ متن زبان دیگر به‌جای آن‌ها گذاشته شد و باید ترجمه شود.',
    'Some texts are not in Persian; those of another language stand in their place and need translating.',
  ),
  languageUnknown: reason(
    'پرسشنامه به این زبان نگه داشته نمی‌شود؛ متن‌های آن کنار گذاشته شدند.',
    'Questionnaires are not kept in this language; its texts were left out.',
  ),
  media: reason(
    'عکس، صدا و فیلمِ همراه متن در این پرونده نیست؛ کنار گذاشته شد.',
    'Pictures, sound and film beside texts are not in the file; they were left out.',
  ),
  placeholder: reason(
    'این جای‌نگهدار به پاسخی پیش از خود اشاره نمی‌کند؛ به‌صورت نوشته ماند.',
    'The placeholder does not point at an earlier answer; it stays as plain words.',
  ),
  textTooLong: reason('متن بلندتر از اندازه بود و کوتاه شد.', 'The text was longer than allowed and was cut.'),
  markup: reason(
    'شیوهٔ نمایش این متن ساده شد؛ فقط چند نشانهٔ بی‌خطر می‌ماند.',
    'The layout of the text was simplified; only a few safe marks are kept.',
  ),
  stepOfRange: reason(
    'گام این بازه یک نیست؛ عدد با همان کمینه و بیشینه پرسیده می‌شود.',
    'The steps of this range are not one; a number between the same ends is asked.',
  ),
  endsOfScale: reason(
    'دو سر این مقیاس کلمه ندارد؛ عددها به‌جای آن آمدند. کلمه‌ها را بنویسید.',
    'The ends of this scale have no words; numbers stand in their place. Please write the words.',
  ),
  rangeMissing: reason(
    'کمینه و بیشینهٔ این عدد در پرونده نیست؛ بازه‌ای گشاده گذاشته شد.',
    'The file gives no range for this number; a wide one was set.',
  ),
  identifying: reason(
    'این پرسش پاسخ‌دهنده را می‌شناساند؛ پرسشنامه «شناسا» شد و در نظرسنجی بی‌نام به کار نمی‌رود.',
    'This question tells who answers; the questionnaire was marked as identifying and cannot be used in anonymous surveys.',
  ),
  dateOnly: reason('فقط تاریخ نگه داشته می‌شود، ساعت نه.', 'Only the date is kept, not the time of day.'),
  defaultValue: reason(
    'مقدار آغازین نگه داشته نمی‌شود، چون پاسخ را پیشاپیش می‌سازد.',
    'Starting values are not kept, because they lead the answer.',
  ),
  attribute: reason('هم‌آوا برای این ویژگی معادلی ندارد.', 'Hamava has no equal of this attribute.'),
  outdated: reason(
    'این بخش در پرونده تغییر کرده است؛ افزودهٔ هم‌آوا که بر متن پیشین بود کنار گذاشته شد.',
    'This part was changed in the file; what Hamava had added to its former words was left out.',
  ),
  extrasUnreadable: reason(
    'خانهٔ افزوده‌های هم‌آوا خوانده نمی‌شود؛ کنار گذاشته شد.',
    'The cell with Hamava’s additions cannot be read; it was left out.',
  ),
  emptySection: reason('این بخش پرسشی ندارد؛ کنار گذاشته شد.', 'The section has no questions; it was left out.'),
  tooMany: reason(
    'پرسشنامه بزرگ‌تر از اندازه است؛ از این‌جا به بعد کنار گذاشته شد.',
    'The questionnaire is larger than allowed; it was cut from here on.',
  ),
  split: reason(
    'پرسش به چند پرسش جدا تبدیل شد، چون هم‌آوا جدول نمی‌پرسد.',
    'The question became several, because Hamava asks no tables.',
  ),
  comment: reason('جای توضیح کنار گزینه نگه داشته نشد.', 'The comment beside the options was not kept.'),
  pattern: reason(
    'این الگو با الگوهای امن هم‌آوا خوانده نمی‌شود؛ کنار گذاشته شد.',
    'Hamava’s safe patterns cannot read this pattern; it was left out.',
  ),
  linked: reason(
    'پروندهٔ آورده‌شده نمی‌تواند ضامن متن بانک باشد؛ پرسش به‌صورت رونوشت ماند و دوباره می‌توان آن را به بانک پیوند داد.',
    'A file cannot vouch for the wording of the bank; the question stays as a copy and can be linked again.',
  ),
  forOthers: reason(
    'برنامه‌های دیگر این را نمی‌شناسند؛ فقط هم‌آوا هنگام برگرداندن پرونده آن را می‌خواند.',
    'Other programs do not know this; only Hamava reads it when the file comes back.',
  ),
  lowered: reason(
    'برنامه‌های دیگر این را با شرط‌هایی هم‌معنا اجرا می‌کنند؛ فقط هم‌آوا هنگام برگرداندن پرونده آن را به شکل نخست می‌خواند.',
    'Other programs run this as conditions that say the same; only Hamava reads it as it was when the file comes back.',
  ),
  outside: reason(
    'این مقدار پرسیده نمی‌شود؛ صفحهٔ میزبان باید آن را با همین نام به داده‌ها بیفزاید.',
    'This value is not asked; the page that shows the survey must set it as data under this name.',
  ),
  forOthersOnly: reason(
    'این پرسش فقط برای برنامه‌های دیگر در پرونده است.',
    'This question is in the file for other programs only.',
  ),
} as const;

export type Reason = keyof typeof REASONS;
