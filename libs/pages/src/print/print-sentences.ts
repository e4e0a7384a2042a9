import type { Language } from '@hamava/surveys';

/** What only the questionnaire on paper says. */
export interface PrintSentences {
  readonly version: (version: string) => string;
  readonly fingerprint: string;
  readonly howTo: string;
  readonly onlyOne: string;
  readonly repeat: (question: string) => string;
  readonly rows: string;
  readonly qr: string;
  readonly other: string;
  readonly rank: string;
  readonly total: (total: string) => string;
  readonly from: (from: string, to: string) => string;
  readonly dateParts: string;
  readonly timeParts: string;
  readonly calculated: string;
  readonly hidden: (parameter: string) => string;
  readonly split: string;
  readonly photo: string;
  readonly levels: string;
  readonly shuffled: string;
  readonly endings: string;
}

export const PRINT_SENTENCES: Readonly<Record<Language, PrintSentences>> = {
  fa: {
    version: (version) => `نسخهٔ ${version}`,
    fingerprint: 'اثر انگشت نسخه',
    howTo: 'در خانهٔ کنار پاسخ ضربدر بزنید. کدهای کنار خانه‌ها برای ورود داده است.',
    onlyOne: 'فقط یک گزینه را علامت بزنید.',
    repeat: (question) => `این بخش را برای هر گزینه‌ای که در ${question} علامت خورده است یک بار بپرسید.`,
    rows: 'در هر ردیف یک علامت بزنید.',
    qr: 'رمزینهٔ نظرسنجی',
    other: 'بنویسید:',
    rank: 'رتبه',
    total: (total) => `جمع: ${total}`,
    from: (from, to) => `از ${from} تا ${to}`,
    dateParts: 'روز ______ / ماه ______ / سال ____________',
    timeParts: 'ساعت ______ : دقیقه ______',
    calculated: 'پرسیده نمی‌شود؛ از پاسخ‌های دیگر محاسبه می‌شود.',
    hidden: (parameter) => `پرسیده نمی‌شود؛ از پیوند نظرسنجی خوانده می‌شود (${parameter}).`,
    split: 'پرسیده نمی‌شود؛ هر پاسخ‌گو به تصادف در یکی از این گروه‌ها جا می‌گیرد.',
    photo: 'عکس را جداگانه پیوست کنید.',
    levels: 'هر سطح را به ترتیب بپرسید.',
    shuffled: 'در نسخهٔ برخط، ترتیب این‌ها برای هر پاسخ‌گو تصادفی است.',
    endings: 'پایان‌ها',
  },
  en: {
    version: (version) => `Version ${version}`,
    fingerprint: 'Fingerprint of the version',
    howTo: 'Put a cross in the box beside the answer. The codes beside the boxes are for data entry.',
    onlyOne: 'Mark one option only.',
    repeat: (question) => `Ask this part once for every option that is marked in ${question}.`,
    rows: 'Mark one in every row.',
    qr: 'QR code of the survey',
    other: 'Write:',
    rank: 'Rank',
    total: (total) => `Total: ${total}`,
    from: (from, to) => `From ${from} to ${to}`,
    dateParts: 'Day ______ / month ______ / year ____________',
    timeParts: 'Hour ______ : minute ______',
    calculated: 'Not asked; worked out from other answers.',
    hidden: (parameter) => `Not asked; read from the link (${parameter}).`,
    split: 'Not asked; chance puts every respondent into one of these groups.',
    photo: 'Attach the picture separately.',
    levels: 'Ask the levels in order.',
    shuffled: 'Online, the order of these is a matter of chance for every respondent.',
    endings: 'Endings',
  },
};
