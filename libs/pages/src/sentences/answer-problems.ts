import { formatNumber } from '@hamava/persian';
import type { Problem } from '@hamava/surveys';

/** Refusals of answers whose sentence needs the limits that the problem carries, and not the control. */
export type AnswerFault =
  | 'ANSWER_TOO_FEW'
  | 'ANSWER_TOO_MANY'
  | 'ANSWER_TWICE'
  | 'ANSWER_EXCLUSIVE'
  | 'ANSWER_SUM_WRONG'
  | 'ANSWER_TOO_PRECISE'
  | 'ANSWER_TOO_LONG'
  | 'ANSWER_FORMAT_WRONG'
  | 'ANSWER_PATTERN_WRONG'
  | 'ANSWER_NOT_A_DATE'
  | 'ANSWER_NOT_A_TIME'
  | 'ANSWER_NOT_A_PHOTO'
  | 'ANSWER_CHECK_FAILED';

type Details = Problem['details'];
export type AnswerFaultSentences = Readonly<Record<AnswerFault, (details: Details) => string>>;

/** A sentence with the number that the details hold under a name, or the sentence without it. */
function counted(
  language: 'fa' | 'en',
  name: string,
  withNumber: (number: string) => string,
  without: string,
): (details: Details) => string {
  return (details) => {
    const number = details[name];
    return typeof number === 'number' ? withNumber(formatNumber(number, language)) : without;
  };
}

const PERSIAN_FORMATS: Readonly<Record<string, string>> = {
  email: 'نشانی رایانامه را کامل بنویسید؛ در میان آن باید نشانهٔ @ باشد.',
  mobile: 'شمارهٔ همراه را با یازده رقم بنویسید؛ با ۰۹ آغاز می‌شود.',
  landline: 'شمارهٔ تلفن ثابت را با کد استان و با یازده رقم بنویسید؛ با صفر آغاز می‌شود.',
  nationalId: 'شمارهٔ ملی ده رقم دارد. آن را از روی کارت ملی یک بار دیگر بنویسید.',
  postalCode: 'کد پستی ده رقم دارد. آن را یک بار دیگر بنویسید.',
};

const ENGLISH_FORMATS: Readonly<Record<string, string>> = {
  email: 'Write the whole e-mail address; it has an @ sign in it.',
  mobile: 'Write the mobile number with its eleven digits; it starts with 09.',
  landline: 'Write the telephone number with its area code, eleven digits in all; it starts with 0.',
  nationalId: 'A national number has ten digits. Write it once more, as it stands on the card.',
  postalCode: 'A postal code has ten digits. Write it once more.',
};

export const persianAnswerFaults: AnswerFaultSentences = {
  ANSWER_TOO_FEW: counted('fa', 'minimum', (n) => `دست‌کم ${n} گزینه را انتخاب کنید.`, 'گزینه‌های بیشتری انتخاب کنید.'),
  ANSWER_TOO_MANY: counted('fa', 'maximum', (n) => `حداکثر ${n} گزینه را انتخاب کنید.`, 'گزینه‌های کمتری انتخاب کنید.'),
  ANSWER_TWICE: () => 'یک گزینه دو بار انتخاب شده است. در هر جایگاه گزینهٔ دیگری بگذارید.',
  ANSWER_EXCLUSIVE: () =>
    'یکی از گزینه‌هایی که زده‌اید با گزینه‌های دیگر جمع نمی‌شود. یا همان را نگه دارید یا بقیه را.',
  ANSWER_SUM_WRONG: counted(
    'fa',
    'total',
    (n) => `جمع عددها باید ${n} شود. عددها را یک بار دیگر ببینید.`,
    'جمع عددها درست نیست. عددها را یک بار دیگر ببینید.',
  ),
  ANSWER_TOO_PRECISE: counted(
    'fa',
    'decimals',
    (n) => `عدد را با حداکثر ${n} رقم اعشار بنویسید.`,
    'عدد را با رقم‌های اعشار کمتری بنویسید.',
  ),
  ANSWER_TOO_LONG: counted(
    'fa',
    'maxLength',
    (n) => `این متن بلند است. آن را تا ${n} نویسه کوتاه کنید.`,
    'این متن بلند است. آن را کوتاه‌تر کنید.',
  ),
  ANSWER_FORMAT_WRONG: ({ format }) =>
    PERSIAN_FORMATS[String(format)] ?? 'این پاسخ به شکلی که خواسته شده نیست. آن را یک بار دیگر بنویسید.',
  ANSWER_PATTERN_WRONG: () => 'این پاسخ به شکلی که خواسته شده نیست. راهنمای پرسش را ببینید.',
  ANSWER_NOT_A_DATE: () => 'این روز در تقویم نیست. روز، ماه و سال را کامل کنید.',
  ANSWER_NOT_A_TIME: () => 'ساعت را از ۰ تا ۲۳ و دقیقه را از ۰ تا ۵۹ بنویسید.',
  ANSWER_NOT_A_PHOTO: () => 'این فایل عکس نیست یا باز نمی‌شود. عکس دیگری انتخاب کنید.',
  ANSWER_CHECK_FAILED: () => 'این پاسخ با پاسخ‌های دیگر شما جور نیست. هر دو را یک بار دیگر ببینید.',
};

export const englishAnswerFaults: AnswerFaultSentences = {
  ANSWER_TOO_FEW: counted('en', 'minimum', (n) => `Choose at least ${n}.`, 'Choose more options.'),
  ANSWER_TOO_MANY: counted('en', 'maximum', (n) => `Choose ${n} at most.`, 'Choose fewer options.'),
  ANSWER_TWICE: () => 'The same option is chosen twice. Put a different one in each place.',
  ANSWER_EXCLUSIVE: () => 'One of your choices cannot stand beside others. Keep either that one or the rest.',
  ANSWER_SUM_WRONG: counted(
    'en',
    'total',
    (n) => `The numbers must add up to ${n}. Look at them once more.`,
    'The numbers do not add up. Look at them once more.',
  ),
  ANSWER_TOO_PRECISE: counted(
    'en',
    'decimals',
    (n) => `Write the number with ${n} decimals at most.`,
    'Write the number with fewer decimals.',
  ),
  ANSWER_TOO_LONG: counted(
    'en',
    'maxLength',
    (n) => `This text is long. Shorten it to ${n} characters.`,
    'This text is too long. Shorten it.',
  ),
  ANSWER_FORMAT_WRONG: ({ format }) =>
    ENGLISH_FORMATS[String(format)] ?? 'This answer is not in the form that is asked for. Write it once more.',
  ANSWER_PATTERN_WRONG: () => 'This answer is not in the form that is asked for. See the hint of the question.',
  ANSWER_NOT_A_DATE: () => 'There is no such day in the calendar. Complete the day, month and year.',
  ANSWER_NOT_A_TIME: () => 'Write the hour from 0 to 23 and the minute from 0 to 59.',
  ANSWER_NOT_A_PHOTO: () => 'This file is not a picture or cannot be opened. Choose another picture.',
  ANSWER_CHECK_FAILED: () => 'This answer does not fit your other answers. Look at both once more.',
};
