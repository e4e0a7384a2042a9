import type { LocalizedText } from '../questionnaire/definition.js';

/** Why a change is in its class. */
export const REASONS = {
  orthography: {
    fa: 'فقط املا، فاصله یا نشانه‌گذاری عوض شده و معنا همان است.',
    en: 'Only spelling, spaces or punctuation changed; the meaning is the same.',
  },
  unreadLanguage: {
    fa: 'این زبان به پاسخ‌دهندگان نشان داده نمی‌شود.',
    en: 'Respondents are not shown this language.',
  },
  translationAdded: {
    fa: 'ترجمه افزوده شده است؛ از این پس خوانندگان این زبان متن دیگری می‌بینند.',
    en: 'A translation was added; from now on readers of this language see other words.',
  },
  wording: {
    fa: 'متن سنجه عوض شده است؛ پاسخ‌های تازه با پاسخ‌های پیشین سنجیدنی نیست.',
    en: 'The wording of a scored item changed; new answers cannot be compared with earlier ones.',
  },
  hintOfScored: {
    fa: 'راهنمای سنجه بخشی از چیزی است که خوانده می‌شود و عوض شده است.',
    en: 'The hint of a scored item is part of what is read, and it changed.',
  },
  unscoredWording: {
    fa: 'متن پرسش عوض شده است؛ پاسخ‌های همین پرسش شاید با گذشته سنجیدنی نباشد.',
    en: 'The wording of the question changed; its own answers may not compare with earlier ones.',
  },
  unscoredHint: {
    fa: 'راهنمای پرسشی عوض شده که در هیچ شاخصی شمرده نمی‌شود.',
    en: 'The hint of a question that counts in no figure changed.',
  },
  core: {
    fa: 'این پرسش از هستهٔ مشترک است و تغییرش باید بررسی شود.',
    en: 'The question belongs to the common core, so its change must be looked at.',
  },
  filterWording: {
    fa: 'سنجه‌ای به پاسخ این پرسش وابسته است؛ شاید گروه دیگری آن سنجه را ببیند.',
    en: 'A scored item depends on the answer to this question; other people may come to see that item.',
  },
  scaleChanged: {
    fa: 'درجه‌ها یا برچسب‌های مقیاس عوض شده است؛ امتیازها دیگر یک معنا ندارد.',
    en: 'Points or labels of the scale changed; scores no longer mean the same.',
  },
  scaleSame: {
    fa: 'کد مقیاس عوض شده ولی درجه‌ها و برچسب‌ها همان است.',
    en: 'Another scale code, but the same points and labels.',
  },
  scaleUnused: {
    fa: 'هیچ سنجه‌ای هم پیش و هم پس از تغییر با این مقیاس پرسیده نمی‌شود.',
    en: 'No item is asked on this scale both before and after.',
  },
  smileys: {
    fa: 'چهره‌های کنار برچسب‌ها شاید بر پاسخ‌ها اثر بگذارد.',
    en: 'Faces beside the labels may influence answers.',
  },
  reversed: {
    fa: 'جهت امتیاز سنجه وارونه شده است.',
    en: 'The direction of the score was turned round.',
  },
  kindOfScored: {
    fa: 'نوع پرسشِ سنجه عوض شده است.',
    en: 'The kind of a scored question changed.',
  },
  order: {
    fa: 'ترتیب سنجه‌ها نسبت به هم عوض شده است؛ آنچه پیش‌تر پرسیده می‌شود بر پاسخ بعدی اثر می‌گذارد.',
    en: 'Scored items changed places; what is asked first influences what is answered next.',
  },
  orderOfOthers: {
    fa: 'جای پرسشی که امتیاز ندارد نسبت به سنجه‌ها عوض شده است؛ شاید بر پاسخ آن‌ها اثر بگذارد.',
    en: 'A question without a score changed its place among scored items; it may influence them.',
  },
  orderFree: {
    fa: 'جابه‌جایی از کنار هیچ سنجه‌ای نمی‌گذرد.',
    en: 'The move passes no scored item.',
  },
  chance: {
    fa: 'ترتیب تصادفی سنجه‌ها روشن یا خاموش شده است.',
    en: 'The order by chance of scored items was switched on or off.',
  },
  optionOrder: {
    fa: 'ترتیب گزینه‌ها بر انتخاب اثر می‌گذارد.',
    en: 'The order of options influences what is chosen.',
  },
  optionOrderFree: {
    fa: 'ترتیب گزینه‌ها در فهرست کشویی یا تصادفی اهمیتی ندارد.',
    en: 'The order of options does not matter in a drop-down list or an order of chance.',
  },
  options: {
    fa: 'گزینه‌ها عوض شده است؛ سهم هر گزینه شاید با گذشته سنجیدنی نباشد.',
    en: 'The options changed; shares may not compare with earlier ones.',
  },
  demographicOptions: {
    fa: 'گزینه‌های متغیر وزن‌دهی عوض شده است؛ جدول جمعیت هم باید با آن بخواند.',
    en: 'The options of a weighting variable changed; population targets must match them.',
  },
  nonAnswers: {
    fa: 'سیاست «نمی‌دانم» یا اجباری بودن سنجه عوض شده است؛ گروه دیگری پاسخ می‌دهد.',
    en: 'The don’t-know policy of a scored item, or whether it may be skipped, changed; other people answer now.',
  },
  filter: {
    fa: 'شرط دیده شدن سنجه عوض شده است؛ از گروه دیگری پرسیده می‌شود.',
    en: 'The filter of a scored item changed; other people are asked.',
  },
  unscoredFilter: {
    fa: 'شرط پرسشی عوض شده که هیچ سنجه‌ای به آن بسته نیست.',
    en: 'The filter changed, but of no scored item.',
  },
  sameCondition: {
    fa: 'شرط به شکل دیگری نوشته شده و معنایش همان است.',
    en: 'The condition is written in another way and means the same.',
  },
  scoredRemoved: {
    fa: 'سنجه برداشته شده است؛ سری آن پایان می‌یابد و میانگین‌هایی که در آن‌ها بود عوض می‌شود.',
    en: 'A scored item was removed; its series ends, and the means that it was part of change.',
  },
  removed: {
    fa: 'پرسش برداشته شده است؛ دیگر داده‌ای برای آن گرد نمی‌آید.',
    en: 'The question was removed; no more data is collected for it.',
  },
  addedBeforeScored: {
    fa: 'پرسش تازه پیش از سنجه‌ها آمده است و شاید بر پاسخ آن‌ها اثر بگذارد.',
    en: 'A new question stands before scored items and may influence them.',
  },
  added: {
    fa: 'پرسش تازه پس از همهٔ سنجه‌هاست و بر گذشته اثری ندارد.',
    en: 'The new question stands after all scored items and touches nothing earlier.',
  },
  emptySection: {
    fa: 'تنها قاب بخش است؛ پرسش‌هایش جداگانه آمده‌اند.',
    en: 'Only the frame of a section; its questions are listed on their own.',
  },
  sectionWords: {
    fa: 'متن بالای سنجه‌ها عوض شده است و شاید بر پاسخ آن‌ها اثر بگذارد.',
    en: 'Words above scored items changed and may influence them.',
  },
  sectionWordsFree: {
    fa: 'در این بخش سنجه‌ای نیست.',
    en: 'There is no scored item in this section.',
  },
  driverItems: {
    fa: 'سنجه‌های این بُعد عوض شده است؛ میانگین آن و شاخص دیگر همان نیست.',
    en: 'The items of the driver changed; its mean and the index are no longer the same.',
  },
  driverWeight: {
    fa: 'سهم این بُعد در شاخص عوض شده است.',
    en: 'The driver’s share in the index changed.',
  },
  sameShare: {
    fa: 'عدد وزن عوض شده ولی سهم آن در شاخص همان است.',
    en: 'Another weight, but the same share in the index.',
  },
  sameMembers: {
    fa: 'تنها ترتیب نوشتن عوض شده است.',
    en: 'Only the order in which they are written changed.',
  },
  drivers: {
    fa: 'بُعدهای شاخص عوض شده است.',
    en: 'The drivers of the index changed.',
  },
  compositeItems: {
    fa: 'سنجه‌ها یا حد نصاب این زیرشاخص عوض شده است.',
    en: 'The items of the sub-index, or how many must be answered, changed.',
  },
  compositeAdded: {
    fa: 'زیرشاخص تازه سری پیشینی ندارد.',
    en: 'A new sub-index has no earlier series.',
  },
  scoring: {
    fa: 'حد نصاب شمرده شدن پاسخ‌ها عوض شده است؛ پاسخ‌های دیگری در شاخص می‌آیند.',
    en: 'The minimum of answered items changed; other answers count in the index.',
  },
  scoringSame: {
    fa: 'با شمار کنونی سنجه‌ها حد نصاب همان می‌ماند.',
    en: 'With the present number of items the minimum stays the same.',
  },
  title: {
    fa: 'نام عوض شده است؛ پرسش و امتیاز همان است.',
    en: 'A name changed; questions and scores are the same.',
  },
  introduction: {
    fa: 'متن آغازین پیش از همهٔ پرسش‌ها خوانده می‌شود و شاید بر پاسخ‌ها اثر بگذارد.',
    en: 'The introduction is read before every question and may influence answers.',
  },
  audience: {
    fa: 'از گروه دیگری پرسیده می‌شود؛ هیچ سری‌ای ادامهٔ گذشته نیست.',
    en: 'Another group is asked; no series continues the earlier one.',
  },
  afterSending: {
    fa: 'پس از فرستادن پاسخ خوانده می‌شود و بر پاسخ‌ها اثری ندارد.',
    en: 'Read after sending; it touches no answer.',
  },
  quota: {
    fa: 'سهمیه ترکیب پاسخ‌دهندگان را عوض می‌کند.',
    en: 'A quota changes who is counted.',
  },
  setting: {
    fa: 'تنظیمی عوض شده است که باید بررسی شود.',
    en: 'A setting changed that should be looked at.',
  },
} as const satisfies Record<string, LocalizedText>;

export type Reason = keyof typeof REASONS;
