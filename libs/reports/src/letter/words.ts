import type { Language } from '@hamava/persian';

interface LetterWords {
  readonly subject: (agency: string, edition: string) => string;
  readonly greeting: (name: string) => string;
  readonly occasion: (survey: string, edition: string, day: string) => string;
  readonly outOfHundred: (value: string) => string;
  readonly publicPage: string;
  readonly scorecard: string;
  readonly receipt: string;
  readonly receiptNote: string;
  readonly why: string;
}

const fa: LetterWords = {
  subject: (agency, edition) => `اعتماد مردم به ${agency}: ویرایش ${edition}`,
  greeting: (name) => `${name} گرامی،`,
  occasion: (survey, edition, day) =>
    `ویرایش ${edition} «${survey}» در ${day} منتشر شد. آنچه دربارهٔ دستگاه شما می‌گوید این است:`,
  outOfHundred: (value) => `${value} از ۱۰۰`,
  publicPage: 'صفحهٔ همگانی دستگاه، با روش و داده‌ها',
  scorecard: 'کارنامهٔ کامل در سامانه (با ورود)',
  receipt: 'این نامه را خوانده‌ام',
  receiptNote:
    'این نامه نشانهٔ پنهانی ندارد و بازکردن آن به کسی گزارش نمی‌شود. فقط با دکمهٔ بالا، و تأیید در صفحه‌ای که باز می‌شود، شورا می‌داند که آن را خوانده‌اید.',
  why: 'این نامه پس از انتشار هر ویرایش برای سرپرست دستگاه فرستاده می‌شود. برای عوض‌کردن یا برداشتن نشانی، به روابط عمومی دستگاه یا دبیرخانهٔ شورا بگویید.',
};

const en: LetterWords = {
  subject: (agency, edition) => `Trust in ${agency}: edition ${edition}`,
  greeting: (name) => `Dear ${name},`,
  occasion: (survey, edition, day) =>
    `Edition ${edition} of “${survey}” was published on ${day}. This is what it says about your agency:`,
  outOfHundred: (value) => `${value} of 100`,
  publicPage: 'The public page of the agency, with method and data',
  scorecard: 'The full scorecard (sign-in needed)',
  receipt: 'I have read this letter',
  receiptNote:
    'Nothing in this letter tells anybody that you opened it. Only the button above, and a confirmation on the page that it opens, tell the council that you have read it.',
  why: 'This letter goes to the head of the agency after every edition. To change or remove the address, tell the public relations office of the agency or the secretariat of the council.',
};

export const LETTER_WORDS: Readonly<Record<Language, LetterWords>> = { fa, en };
