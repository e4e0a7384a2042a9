import type { Language } from '@hamava/persian';
import type { Chapter } from './method.js';

interface Statement {
  readonly title: string;
  readonly lead: string;
  readonly chapters: readonly Chapter[];
}

/** What is promised about these pages to people with disabilities. */
export const ACCESSIBILITY: Readonly<Record<Language, Statement>> = {
  fa: {
    title: 'دسترس‌پذیری',
    lead: 'این صفحه‌ها باید برای همه خواندنی باشد، با هر وسیله‌ای.',
    chapters: [
      {
        title: 'چه کرده‌ایم',
        text: [
          'هدف ما WCAG 2.2 در سطح AA است. صفحه‌ها بی جاوااسکریپت، با صفحه‌کلید، با صفحه‌خوان، با بزرگ‌نمایی و روی صفحهٔ ۳۲۰ پیکسلی کار می‌کنند. هر نمودار یک جمله، یک جدول و راهنمای خواندن دارد. هیچ چیزی تنها با رنگ گفته نمی‌شود. پوستهٔ روشن و تاریک از تنظیم دستگاه شما می‌آید. همهٔ صفحه‌ها چاپ می‌شوند. پرسشنامه و پاسخ‌ها متن ساده‌اند.',
        ],
      },
      {
        title: 'چگونه آزموده‌ایم',
        text: [
          'با هر تغییر، از هر گونه صفحه یکی در مرورگر واقعی با axe وارسی می‌شوند: فارسی و انگلیسی، روشن و تاریک. اندازهٔ حروف نمودارها و روی هم نیفتادن نوشته‌ها نیز سنجیده می‌شود. هنوز کسی که صفحه‌خوان کار هر روز اوست این صفحه‌ها را نیازموده است.',
        ],
      },
      {
        title: 'چه مانده است',
        text: [
          'جدول بزرگ دستگاه‌ها روی گوشی به پهلو کشیده می‌شود. نمودارهای PNG متن ندارند؛ جدول کنارشان همان را می‌گوید.',
        ],
      },
      {
        title: 'اگر چیزی نخواندنی بود',
        text: ['به دبیرخانهٔ شورا بگویید. همان رقم را به شکلی که بتوانید بخوانید به شما می‌دهند.'],
      },
    ],
  },
  en: {
    title: 'Accessibility',
    lead: 'These pages are to be readable by everybody, with any device.',
    chapters: [
      {
        title: 'What we have done',
        text: [
          'We aim at WCAG 2.2, level AA. The pages work without script, with a keyboard, with a screen reader, enlarged, and on a screen of 320 pixels. Every figure has a sentence, a table and a guide to reading. Nothing is told by colour alone. Light and dark follow your device. Every page can be printed. The questionnaire and its answers are plain text.',
        ],
      },
      {
        title: 'How it is tested',
        text: [
          'With every change one page of each kind is checked by axe in a real browser: Persian and English, light and dark. The size of letters in figures, and that no text covers another, is measured too. Nobody who uses a screen reader every day has tried these pages yet.',
        ],
      },
      {
        title: 'What remains',
        text: [
          'The large table of agencies moves sideways on a telephone. PNG figures have no text; the table beside them says the same.',
        ],
      },
      {
        title: 'When something cannot be read',
        text: ['Tell the secretariat of the council. You will be given the same figure in a form that you can read.'],
      },
    ],
  },
};

/** What these pages learn of who reads them, and what figures tell of who answered. */
export const PRIVACY: Readonly<Record<Language, Statement>> = {
  fa: {
    title: 'حریم خصوصی',
    lead: 'دربارهٔ کسی که می‌خواند هیچ نگه نمی‌داریم، و از کسی که پاسخ داده هیچ نشان نمی‌دهیم.',
    chapters: [
      {
        title: 'وقتی این صفحه‌ها را می‌خوانید',
        text: [
          'هیچ کوکی گذاشته نمی‌شود، هیچ برنامه‌ای در مرورگر اجرا نمی‌شود و هیچ چیزی از سایت دیگری گرفته نمی‌شود. نشانی اینترنتی شما در هیچ گزارشی نوشته نمی‌شود.',
        ],
      },
      {
        title: 'وقتی پاسخ داده‌اید',
        text: [
          'پاسخ‌ها تنها به صورت جمع منتشر می‌شود. رقم گروه‌های کوچک منتشر نمی‌شود، شمارها گرد می‌شود و رقم تازه تنها وقتی می‌آید که پاسخ‌های تازه به شماری رسیده باشد که در صفحهٔ روش آمده است. سخن آزاد مردم در این صفحه‌ها و پرونده‌ها نیست.',
        ],
      },
      {
        title: 'متن کامل برای پاسخ‌دهندگان',
        text: ['آنچه هنگام پاسخ‌دادن نگه داشته می‌شود در صفحهٔ حریم خصوصی نظرسنجی آمده است.'],
      },
    ],
  },
  en: {
    title: 'Privacy',
    lead: 'We keep nothing about who reads, and show nothing of who answered.',
    chapters: [
      {
        title: 'When you read these pages',
        text: [
          'No cookie is set, no program runs in your browser, and nothing is fetched from another site. Your internet address is written in no log.',
        ],
      },
      {
        title: 'When you have answered',
        text: [
          'Answers are published as sums only. Figures of small groups are withheld, numbers are rounded, and a new figure needs as many new answers as the page of the method says. Nobody’s own words are on these pages or in the files.',
        ],
      },
      {
        title: 'In full, for those who answer',
        text: ['What is kept while you answer is told on the privacy page of the survey.'],
      },
    ],
  },
};
