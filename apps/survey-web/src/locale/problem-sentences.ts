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
  TEXT_MISSING: { fa: 'متن فارسی نوشته نشده است.', en: 'The Persian text is missing.' },
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
  ANSWER_REQUIRED: { fa: 'به این پرسش پاسخ داده نشده است.', en: 'This question has no answer.' },
  ANSWER_OPTION_UNKNOWN: { fa: 'این گزینه در پرسش نیست.', en: 'The question has no such option.' },
  ANSWER_OUT_OF_RANGE: { fa: 'عدد بیرون از بازهٔ پرسش است.', en: 'The number is outside the range of the question.' },
  ANSWER_NOT_A_NUMBER: { fa: 'پاسخ این پرسش باید عدد باشد.', en: 'The answer must be a number.' },
  ANSWER_QUESTION_UNKNOWN: { fa: 'این پرسش در پرسشنامه نیست.', en: 'The questionnaire has no such question.' },
  ANSWER_NOT_ASKED: { fa: 'این پرسش از پاسخ‌دهنده پرسیده نشده است.', en: 'This question was not asked.' },
  LINK_UNKNOWN: { fa: 'پیوندی با این کد نیست.', en: 'There is no link with this code.' },
  WAVE_NOT_OPEN: { fa: 'این موج اکنون پاسخ نمی‌گیرد.', en: 'This wave takes no answers now.' },
  LINK_FULL: { fa: 'سقف پاسخ‌های این پیوند پر شده است.', en: 'This link has reached its limit of answers.' },
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
};

/** The sentence of a problem code, or null for a code of a newer server. */
export function problemSentence(code: string, language: Language): string | null {
  return Object.hasOwn(problemSentences, code) ? problemSentences[code as ProblemCode][language] : null;
}
