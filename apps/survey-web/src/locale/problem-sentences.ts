import type { Language } from '@hamava/persian';
import type { ProblemCode } from '@hamava/surveys';

interface Sentence {
  readonly fa: string;
  readonly en: string;
}

/** What each refusal means to a member of staff. The type holds the list complete; the test holds it readable. */
export const problemSentences: Readonly<Record<ProblemCode, Sentence>> = {
  DEFINITION_INVALID: {
    fa: 'ساختار پرسشنامه درست نیست؛ بخش نشان‌داده‌شده را بازبینی کنید.',
    en: 'The questionnaire is not built correctly; check the part shown.',
  },
  CODE_INVALID: {
    fa: 'کد فقط می‌تواند حرف لاتین، رقم و زیرخط داشته باشد.',
    en: 'A code may hold Latin letters, digits and underscores only.',
  },
  CODE_DUPLICATE: { fa: 'این کد پیش‌تر به کار رفته است.', en: 'This code is already in use.' },
  CODE_UNKNOWN: { fa: 'این کد در پرسشنامه نیست.', en: 'The questionnaire has no such code.' },
  CODE_RESERVED: { fa: 'این کد برای سامانه نگه داشته شده است.', en: 'This code is kept for the system.' },
  TEXT_MISSING: {
    fa: 'متن در یکی از زبان‌های پرسشنامه نوشته نشده است.',
    en: 'The text is missing in one of the languages of the questionnaire.',
  },
  SCALE_INVALID: { fa: 'دو سر مقیاس یا نقطه‌های آن درست نیست.', en: 'The ends or points of the scale are not right.' },
  SCALE_UNKNOWN: { fa: 'این مقیاس تعریف نشده است.', en: 'This scale is not defined.' },
  CONDITION_BACKWARD: {
    fa: 'شرط نمایش فقط می‌تواند به پرسشی پیش از خود اشاره کند.',
    en: 'A condition can only refer to an earlier question.',
  },
  DRIVER_WEIGHTS_INVALID: { fa: 'وزن عامل‌ها باید مثبت باشد.', en: 'The weights of the drivers must be positive.' },
  BANDS_INVALID: { fa: 'بازه‌های عددی روی هم می‌افتند یا فاصله دارند.', en: 'The number bands overlap or leave gaps.' },
  BATTERY_SCALE_INVALID: {
    fa: 'گویه‌های یک جدول باید مقیاس برچسب‌دار داشته باشند.',
    en: 'The rows of a battery need a labelled scale.',
  },
  SHARE_INVALID: { fa: 'سهم باید عددی میان صفر و یک باشد.', en: 'A share is a number between zero and one.' },
  PATCH_INVALID: {
    fa: 'این تغییر روی نسخهٔ کنونی پرسشنامه نمی‌نشیند. صفحه را تازه کنید و دوباره بکوشید.',
    en: 'This change does not fit the present questionnaire. Reload the page and try again.',
  },
  OPTIONS_INVALID: {
    fa: 'شمار گزینه‌هایی که باید انتخاب شود با گزینه‌های پرسش نمی‌خواند.',
    en: 'The number of options to choose does not agree with the options of the question.',
  },
  CONDITION_INVALID: {
    fa: 'این شرط با پاسخ‌های آن پرسش سنجیدنی نیست.',
    en: 'This condition cannot be compared with the answers of that question.',
  },
  CONDITION_CYCLIC: {
    fa: 'شرط‌ها دور می‌زنند: هر کدام به نتیجهٔ دیگری وابسته است.',
    en: 'The conditions go round in a circle: each depends on the other.',
  },
  GOTO_INVALID: {
    fa: 'پرش فقط می‌تواند به بخش یا پرسشی پس از خود، یا به پایان باشد.',
    en: 'A jump can only lead to a later section or question, or to the end.',
  },
  LOOP_INVALID: {
    fa: 'بخش تکرارشونده باید به یک پرسش چندگزینه‌ای یا رتبه‌بندی پیش از خود وابسته باشد.',
    en: 'A repeated section must name an earlier multiple choice or ranking.',
  },
  CASCADE_INVALID: {
    fa: 'هر گزینه از سطح دوم به بعد باید زیر یکی از گزینه‌های سطح پیش از خود باشد.',
    en: 'Every option after the first level must stand under an option of the level before.',
  },
  CALCULATION_INVALID: {
    fa: 'مقدار محاسبه‌شده فقط می‌تواند از پاسخ‌های عددی یا گزینه‌های پیش از خود ساخته شود.',
    en: 'A calculated value can only be made of earlier numbers and options.',
  },
  PATTERN_INVALID: { fa: 'این الگو خوانده نشد.', en: 'This pattern could not be read.' },
  TEXT_UNSAFE: {
    fa: 'این متن بخش‌هایی دارد که در صفحه نشان داده نمی‌شود؛ فقط متن ساده، پررنگ، فهرست و پیوند بنویسید.',
    en: 'This text holds parts that may not be shown; use plain words, bold, lists and links only.',
  },
  IDENTIFYING_NOT_ALLOWED: {
    fa: 'این پرسش پاسخ‌دهنده را می‌شناساند؛ نخست پرسشنامه را «با نام» کنید یا پرسش را بردارید.',
    en: 'This question tells who is answering; mark the questionnaire as identifying first, or remove the question.',
  },
  SHUFFLE_INVALID: {
    fa: 'بخش‌هایی که جابه‌جا می‌شوند باید کنار هم باشند و به هم وابسته نباشند.',
    en: 'Sections that change places must stand beside each other and not depend on one another.',
  },
  DRAFT_CONFLICT: {
    fa: 'همکار دیگری هم‌زمان همین پرسش را تغییر داده است. چیزی از دست نرفته است؛ هر دو را ببینید و یکی را برگزینید.',
    en: 'Somebody else has changed the same question meanwhile. Nothing is lost: look at both and choose one.',
  },
  CORE_LOCKED: {
    fa: 'پرسش‌های هستهٔ شاخص قفل است و فقط واحد روش شورا آن‌ها را تغییر می‌دهد.',
    en: "Questions at the core of the index are locked; only the council's method unit changes them.",
  },
  DEFINITION_TOO_LARGE: {
    fa: 'پرسشنامه از ۲ مگابایت بزرگ‌تر است. آن را کوتاه‌تر کنید یا دو پرسشنامه بسازید.',
    en: 'The questionnaire is larger than 2 MB. Shorten it, or make it two questionnaires.',
  },
  LINT_ERROR: {
    fa: 'یکی از خطاهای نگارش هنوز برطرف نشده است.',
    en: 'A wording error has not been put right yet.',
  },
  SCENARIO_FAILED: {
    fa: 'یکی از سناریوهای ذخیره‌شده دیگر به نتیجه‌ای که نوشته‌اید نمی‌رسد.',
    en: 'A saved scenario no longer comes to the result that was written down for it.',
  },
  NOTHING_CHANGED: {
    fa: 'این پیش‌نویس با نسخهٔ منتشرشده یکی است و چیزی برای بازبینی ندارد.',
    en: 'The draft is the same as the published version: there is nothing to review.',
  },
  REVIEW_STATE: {
    fa: 'وضعیت این نسخه در این میان تغییر کرده است. صفحه را تازه کنید.',
    en: 'The state of this version has changed meanwhile. Reload the page.',
  },
  REVIEW_STALE: {
    fa: 'پرسشنامه پس از آنکه بازش کردید تغییر کرده است. نسخهٔ تازه را بخوانید و سپس تأیید کنید.',
    en: 'The questionnaire has changed since you opened it. Read the new version before you approve it.',
  },
  EDITION_UNDER_WAY: {
    fa: 'ویرایش دیگری از این پیمایش در راه است؛ نخست آن را منتشر کنید یا کنار بگذارید.',
    en: 'Another edition of this survey is under way; publish or discard it first.',
  },
  EDITION_STALE: {
    fa: 'این پیش‌نویس دیگر آن چیزی نیست که بازبینی کردید. صفحه را تازه کنید.',
    en: 'This candidate is no longer the one that you have read. Reload the page.',
  },
  TWO_PERSONS: {
    fa: 'این کار به دو نفر نیاز دارد؛ کسی که آن را آماده کرده نمی‌تواند تأییدش کند.',
    en: 'This takes two persons; whoever prepared it cannot approve it.',
  },
  METHOD_PROPOSED: {
    fa: 'پیشنهاد دیگری دربارهٔ روش در انتظار تصمیم است.',
    en: 'Another proposal about the method is waiting for a decision.',
  },
  METHOD_WAVE_OPEN: {
    fa: 'تا موجی باز است، روش تغییر نمی‌کند. پس از بسته‌شدن موج دوباره بیایید.',
    en: 'While a wave is open the method does not change. Come back when it has closed.',
  },
  CELL_DRIFT: {
    fa: 'جمع‌های ذخیره‌شده با پاسخ‌ها یکی نیستند؛ تا روشن‌شدن علت چیزی منتشر نمی‌شود.',
    en: 'Stored sums are not what the answers add up to; nothing is published until it is clear why.',
  },
  REPORT_TIMEOUT: {
    fa: 'این گزارش در زمان مقرر ساخته نشد. دوباره آن را بسازید.',
    en: 'This report was not drawn in time. Start it again.',
  },
  MAIL_GATEWAY_DOWN: {
    fa: 'کارساز رایانامه پاسخ نداد یا ورود را نپذیرفت. تنظیمات آن را بازبینی کنید و دوباره بفرستید.',
    en: 'The mail server did not answer or did not let us in. Check its settings and send again.',
  },
  MAIL_REFUSED: {
    fa: 'کارساز رایانامه این نشانی یا این نامه را نپذیرفت. نشانی گیرنده را بازبینی کنید.',
    en: 'The mail server refused this address or this letter. Check the address of the recipient.',
  },
  MAIL_UNCERTAIN: {
    fa: 'پیوند هنگام فرستادن قطع شد و معلوم نیست نامه رفته است یا نه. خودکار دوباره فرستاده نمی‌شود تا نامه دو بار نرسد.',
    en: 'The connection broke while the letter was on its way; nobody knows whether it left. It is not sent again by itself, so that nobody gets it twice.',
  },
  REVIEW_OWN: {
    fa: 'کسی که در نوشتن این نسخه دست داشته است نمی‌تواند آن را تأیید کند. از همکار دیگری بخواهید.',
    en: 'Whoever has written in this version cannot approve it. Ask another reviewer.',
  },
  COMMENTS_OPEN: {
    fa: 'تا وقتی نظرهایی با نشانِ «تا رفع نشود تأیید نمی‌شود» باز است، این نسخه تأیید نمی‌شود.',
    en: 'Comments that block approval are still open.',
  },
  VERSION_NOT_PUBLISHED: {
    fa: 'فقط نسخهٔ منتشرشدهٔ پرسشنامه را می‌توان در موج به کار برد.',
    en: 'A wave can only use a published version of a questionnaire.',
  },
  VERSION_IDENTIFYING: {
    fa: 'این پرسشنامه دادهٔ هویتی می‌پرسد و در موج بی‌نام به کار نمی‌رود.',
    en: 'This questionnaire asks who people are, so an anonymous wave cannot use it.',
  },
  QUESTIONNAIRE_RETIRED: {
    fa: 'این پرسشنامه بازنشسته شده است و دیگر تغییر نمی‌کند.',
    en: 'This questionnaire has been retired and no longer changes.',
  },
  ANSWER_REQUIRED: { fa: 'به این پرسش پاسخ داده نشده است.', en: 'This question has no answer.' },
  ANSWER_OPTION_UNKNOWN: { fa: 'این گزینه در پرسش نیست.', en: 'The question has no such option.' },
  ANSWER_OUT_OF_RANGE: { fa: 'عدد بیرون از بازهٔ پرسش است.', en: 'The number is outside the range of the question.' },
  ANSWER_NOT_A_NUMBER: { fa: 'پاسخ این پرسش باید عدد باشد.', en: 'The answer must be a number.' },
  ANSWER_QUESTION_UNKNOWN: { fa: 'این پرسش در پرسشنامه نیست.', en: 'The questionnaire has no such question.' },
  ANSWER_NOT_ASKED: { fa: 'این پرسش از پاسخ‌دهنده پرسیده نشده است.', en: 'This question was not asked.' },
  ANSWER_TOO_FEW: { fa: 'گزینه‌های انتخاب‌شده کمتر از اندازه است.', en: 'Fewer options are chosen than needed.' },
  ANSWER_TOO_MANY: { fa: 'گزینه‌های انتخاب‌شده بیشتر از اندازه است.', en: 'More options are chosen than allowed.' },
  ANSWER_TWICE: { fa: 'یک گزینه دو بار آمده است.', en: 'The same option is there twice.' },
  ANSWER_EXCLUSIVE: {
    fa: 'گزینه‌ای که باید تنها باشد کنار گزینه‌های دیگر آمده است.',
    en: 'An option that must stand alone is chosen beside others.',
  },
  ANSWER_SUM_WRONG: {
    fa: 'جمع عددها با آنچه پرسش می‌خواهد یکی نیست.',
    en: 'The numbers do not add up to what the question asks for.',
  },
  ANSWER_TOO_PRECISE: { fa: 'عدد رقم اعشار بیشتری از اندازه دارد.', en: 'The number has more decimals than allowed.' },
  ANSWER_TOO_LONG: { fa: 'متن پاسخ بلندتر از اندازه است.', en: 'The text of the answer is too long.' },
  ANSWER_FORMAT_WRONG: {
    fa: 'پاسخ به شکلی که پرسش می‌خواهد نیست.',
    en: 'The answer is not in the form that the question asks for.',
  },
  ANSWER_PATTERN_WRONG: {
    fa: 'پاسخ با الگوی پرسش نمی‌خواند.',
    en: 'The answer does not match the pattern of the question.',
  },
  ANSWER_NOT_A_DATE: { fa: 'این روز در تقویم نیست.', en: 'There is no such day in the calendar.' },
  ANSWER_NOT_A_TIME: { fa: 'پاسخ باید ساعت و دقیقه باشد.', en: 'The answer must be an hour and a minute.' },
  ANSWER_NOT_A_PHOTO: { fa: 'عکسی با این شناسه نیست.', en: 'There is no picture with this id.' },
  ANSWER_CHECK_FAILED: {
    fa: 'پاسخ‌های این پرسش با پاسخ‌های دیگر جور نیست.',
    en: 'The answers to this question do not fit the others.',
  },
  LINK_UNKNOWN: { fa: 'پیوندی با این کد نیست.', en: 'There is no link with this code.' },
  WAVE_NOT_OPEN: { fa: 'این موج اکنون پاسخ نمی‌گیرد.', en: 'This wave takes no answers now.' },
  FIELDWORK_STATE: {
    fa: 'موج دیگر در این وضع نیست یا این کار در وضع کنونی آن شدنی نیست. صفحه را تازه کنید.',
    en: 'The wave does not stand where it did, or this cannot be done as it stands. Reload the page.',
  },
  LINK_FULL: { fa: 'سقف پاسخ‌های این پیوند پر شده است.', en: 'This link has reached its limit of answers.' },
  QUOTA_FULL: {
    fa: 'از این گروه به اندازهٔ کافی پاسخ رسیده است.',
    en: 'This group has answered in sufficient number already.',
  },
  SUBMISSION_CONFLICT: {
    fa: 'پیش‌تر پاسخ دیگری با همین کلید رسیده است.',
    en: 'A different answer with the same key has arrived before.',
  },
  SUBMISSION_KEY_INVALID: { fa: 'کلید فرستادن پاسخ درست نیست.', en: 'The submission key is not right.' },
  DRAFT_EXPIRED: { fa: 'مهلت پیش‌نویس به پایان رسیده است.', en: 'The draft has expired.' },
  BODY_TOO_LARGE: { fa: 'آنچه فرستادید بزرگ‌تر از اندازهٔ مجاز است.', en: 'What you sent is larger than allowed.' },
  BODY_INVALID: { fa: 'آنچه فرستادید خوانده نشد. دوباره بکوشید.', en: 'What you sent could not be read. Try again.' },
  TRY_AGAIN_LATER: {
    fa: 'درخواست‌ها پیاپی بود. چند دقیقهٔ دیگر دوباره بکوشید.',
    en: 'There were too many requests. Try again in a few minutes.',
  },
  SIGN_IN_REFUSED: {
    fa: 'نام کاربری یا گذرواژه درست نیست، یا حساب موقتاً بسته است. اگر گذرواژه را به یاد ندارید، به دبیر شورا خبر دهید.',
    en: 'The username or password is not right, or the account is closed for a while. If you forgot the password, tell the council secretary.',
  },
  SIGN_IN_NEEDED: { fa: 'برای دیدن این بخش وارد شوید.', en: 'Sign in to see this section.' },
  NOT_ALLOWED: { fa: 'حساب شما به این بخش دسترسی ندارد.', en: 'Your account has no access to this section.' },
  NOT_FOUND: { fa: 'آنچه خواستید پیدا نشد؛ شاید برداشته شده باشد.', en: 'It was not found; it may have been removed.' },
  INPUT_INVALID: {
    fa: 'یکی از ورودی‌ها درست نیست. آن را بازبینی کنید.',
    en: 'One of the entries is not right. Check it.',
  },
  QUERY_TOO_COMPLEX: {
    fa: 'این نما دادهٔ زیادی می‌خواهد. دامنه را کوچک‌تر کنید.',
    en: 'This view asks for too much. Narrow it down.',
  },
  CSV_MALFORMED: {
    fa: 'فایل CSV خوانده نشد؛ نشانه‌های نقل‌قول را بازبینی کنید.',
    en: 'The CSV file could not be read; check its quotes.',
  },
  CSV_COLUMN_MISSING: { fa: 'یکی از ستون‌های لازم در فایل نیست.', en: 'The file lacks a column that is needed.' },
  CSV_VALUE_INVALID: {
    fa: 'مقدار یکی از خانه‌های فایل پذیرفته نیست.',
    en: 'The value of a cell in the file is not accepted.',
  },
  MAPPING_INVALID: {
    fa: 'نگاشت ستون‌ها به پرسش‌ها کامل نیست.',
    en: 'The mapping of columns to questions is not complete.',
  },
  FILE_UNREADABLE: { fa: 'فایل باز نشد.', en: 'The file could not be opened.' },
  ITEM_OUT_OF_RANGE: {
    fa: 'پاسخی بیرون از مقیاس گویه است؛ داده را بازبینی کنید.',
    en: 'An answer lies outside the scale of its item; check the data.',
  },
  ITEM_SCALE_INVALID: {
    fa: 'کمینهٔ مقیاس گویه باید کوچک‌تر از بیشینهٔ آن باشد.',
    en: 'The lowest value of an item scale must be smaller than the highest.',
  },
  RAKE_TARGETS_INCONSISTENT: {
    fa: 'جمع هدف‌های وزن‌دهی با هم نمی‌خواند.',
    en: 'The weighting targets do not add up to the same total.',
  },
  RAKE_TARGET_INVALID: {
    fa: 'یکی از هدف‌های وزن‌دهی عدد مثبت نیست.',
    en: 'A weighting target is not a positive number.',
  },
  RAKE_UNKNOWN_LEVEL: {
    fa: 'در پاسخ‌ها گروهی هست که در آمار سرشماری نیامده است.',
    en: 'The answers hold a group that the census figures lack.',
  },
  RAKE_EMPTY_LEVEL: {
    fa: 'از یکی از گروه‌های جمعیت پاسخی نرسیده است و وزن‌دهی ممکن نیست.',
    en: 'One population group gave no answers, so the sample cannot be weighted.',
  },
  RAKE_ZERO_TARGET: {
    fa: 'برای یکی از گروه‌های پاسخ‌دهنده جمعیتی در سرشماری ثبت نشده است.',
    en: 'The census counts nobody in one of the answering groups.',
  },
  RAKE_NOT_CONVERGED: { fa: 'وزن‌دهی به نتیجهٔ پایدار نرسید.', en: 'The weighting did not settle.' },
  RAKE_TOO_FEW: { fa: 'پاسخ‌ها برای وزن‌دهی کم است.', en: 'There are too few answers to weight.' },
  RAKE_SATURATED: {
    fa: 'شمار گروه‌های وزن‌دهی برای این تعداد پاسخ زیاد است.',
    en: 'There are too many weighting groups for this many answers.',
  },
  MARGIN_VARIABLE_POOR: {
    fa: 'بیش از ۱۰٪ پاسخ‌دهندگان یکی از ویژگی‌های لازم برای وزن‌دهی را نگفته‌اند.',
    en: 'More than 10% of respondents left out a characteristic needed for weighting.',
  },
  BASE_WEIGHT_INVALID: {
    fa: 'وزن پایهٔ یکی از پاسخ‌ها مثبت نیست.',
    en: 'The base weight of an answer is not positive.',
  },
  NO_VALID_RESPONSES: {
    fa: 'پاسخ معتبری برای این سنجه نرسیده است.',
    en: 'There are no valid answers for this measure.',
  },
  SE_UNDEFINED: {
    fa: 'با این تعداد پاسخ بازهٔ خطا محاسبه‌پذیر نیست.',
    en: 'With this many answers there is no margin of error to compute.',
  },
  LONELY_PSU: {
    fa: 'در یکی از لایه‌های نمونه فقط یک خوشه هست و بازهٔ خطا محاسبه‌پذیر نیست.',
    en: 'A stratum of the sample holds a single cluster, so there is no margin of error to compute.',
  },
  NUMERIC_CANCELLATION: {
    fa: 'دقت محاسبه برای این داده کافی نیست.',
    en: 'The computation is not precise enough for this data.',
  },
  RELIABILITY_TOO_FEW: {
    fa: 'برای سنجش پایایی پاسخ کافی نیست.',
    en: 'There are too few answers to measure reliability.',
  },
  SINGULAR_COVARIANCE: {
    fa: 'پاسخ گویه‌ها وابستهٔ کامل یکدیگر است و پایایی محاسبه نمی‌شود.',
    en: 'The items depend on one another completely, so reliability is not computed.',
  },
  RAKE_BOUNDS_INFEASIBLE: {
    fa: 'با این کران‌ها هیچ وزنی به همهٔ هدف‌های جمعیت نمی‌رسد.',
    en: 'No weights within these bounds meet all population targets.',
  },
  PVALUE_INVALID: { fa: 'مقدار p باید میان ۰ و ۱ باشد.', en: 'A p-value lies between 0 and 1.' },
  QUANTILE_NOT_AVAILABLE: {
    fa: 'برای این شاخص توزیع پاسخ‌ها نگه داشته نشده است و چندک آن به دست نمی‌آید.',
    en: 'The distribution of this outcome was not kept, so it has no quantiles.',
  },
  FH_TOO_FEW_AREAS: {
    fa: 'شمار دستگاه‌ها برای برآورد هموارشده کم است.',
    en: 'There are too few agencies for a smoothed estimate.',
  },
  FH_PSI_INVALID: {
    fa: 'واریانس نمونه‌گیری هر دستگاه باید عددی مثبت باشد.',
    en: 'The sampling variance of every agency must be a positive number.',
  },
  RANK_SE_ZERO: {
    fa: 'دستگاهی بازهٔ خطا ندارد و رتبه‌بندی با آن صادقانه نیست.',
    en: 'A unit has no margin of error, so a ranking with it would not be honest.',
  },
  RANK_TOO_FEW: {
    fa: 'برای رتبه‌بندی دست‌کم دو دستگاه با رقم منتشرشدنی لازم است.',
    en: 'A ranking takes at least two units whose figures may be shown.',
  },
  RANK_COVARIANCE_INVALID: {
    fa: 'جدول هم‌وردایی برآوردها درست نیست.',
    en: 'The covariances of the estimates do not belong to any set of estimates.',
  },
  TREND_TOO_SHORT: {
    fa: 'برای روند دست‌کم چهار موج لازم است.',
    en: 'A trend takes at least four waves.',
  },
  TREND_INPUT_INVALID: {
    fa: 'زمان‌ها یا خطاهای این روند درست نیست.',
    en: 'The times or the errors of this trend are not right.',
  },
  FUNNEL_INPUT_INVALID: {
    fa: 'داده برای نمودار قیفی کافی یا درست نیست.',
    en: 'The data cannot carry a funnel plot.',
  },
  RATE_UNDEFINED: {
    fa: 'مخرج این نرخ صفر است و نرخ تعریف نمی‌شود.',
    en: 'The base of this rate is zero, so there is no rate.',
  },
  RATE_NOT_DEFINED_OPT_IN: {
    fa: 'نمونهٔ داوطلبانه چارچوب ندارد و نرخ پاسخ برایش تعریف نمی‌شود؛ نرخ مشارکت را ببینید.',
    en: 'An opt-in sample has no frame, so it has no response rate; see its participation rate.',
  },
  DECOMPOSITION_INVALID: {
    fa: 'این تغییر را نمی‌توان به محرک‌ها تجزیه کرد.',
    en: 'This change cannot be taken apart into its drivers.',
  },
  INDICATOR_CONSTANT: {
    fa: 'همهٔ دستگاه‌ها در این شاخص یک مقدار دارند.',
    en: 'All units have the same value of this indicator.',
  },
  WEIGHTS_INVALID: {
    fa: 'وزن‌ها باید عددهای صحیح با جمع ۱۰۰ باشند.',
    en: 'Weights are whole numbers that sum to 100.',
  },
  AGREEMENT_UNDEFINED: {
    fa: 'برای سنجش توافق داوران داده کافی نیست یا همهٔ نمره‌ها یکی است.',
    en: 'There are too few ratings to measure agreement, or all of them are the same.',
  },
};

/** The sentence of a problem code, or null for a code of a newer server. */
export function problemSentence(code: string, language: Language): string | null {
  return Object.hasOwn(problemSentences, code) ? problemSentences[code as ProblemCode][language] : null;
}
