import { problem, questionNumbers } from '@hamava/surveys';
import * as everyPage from '../index.js';
import { everyAnswer, everyKind } from '../testing/all-kinds.js';
import { bodyOf, tagsOf } from '../testing/markup.js';
import { sampleAgency, sampleQuestionnaire, sampleStudyTitle } from '../testing/sample-questionnaire.js';

const write =
  <Props,>(page: (props: Props) => string) =>
  (props: Props): string =>
    bodyOf(page(props));
const pages = {
  start: write(everyPage.startPage),
  check: write(everyPage.checkPage),
  receipt: write(everyPage.receiptPage),
  alreadyAnswered: write(everyPage.alreadyAnsweredPage),
  closed: write(everyPage.closedPage),
  publicHome: write(everyPage.publicHomePage),
  unknownLink: write(everyPage.unknownLinkPage),
  problem: write(everyPage.problemPage),
  tryLater: write(everyPage.tryLaterPage),
  privacy: write(everyPage.privacyPage),
  language: write(everyPage.languagePage),
};
const frame: everyPage.PageFrame = { language: 'fa', hrefs: { home: '/', privacy: '/privacy' } };
const asked = { ...frame, definition: sampleQuestionnaire, agencyName: sampleAgency, anonymous: true };
const HOSTILE = '"><script>alert(1)</script>';

describe('the start page', () => {
  const start = {
    ...asked,
    startAction: '/s/7KD2Q9F/start',
    questionCount: 22,
    sectionCount: 5,
    minutes: 6,
  };

  it('tells size, privacy and that it is voluntary, and starts with a post', () => {
    const html = pages.start(start);
    expect(html).toContain('<b>حدود ۶ دقیقه،</b> ۲۲ پرسش در ۵ بخش');
    expect(html).toContain('<b>بی‌نام:</b>');
    expect(html).toContain('داوطلبانه');
  });

  it('promises no anonymity that a personal link does not keep', () => {
    expect(pages.start({ ...start, anonymous: false })).not.toContain('بی‌نام');
  });

  it('offers to go on where this phone stopped', () => {
    const html = pages.start({ ...start, resume: { href: '/s/7KD2Q9F/3', step: 3 } });
    expect(html).toContain('<a class="go" href="/s/7KD2Q9F/3">ادامه از بخش ۳</a>');
    expect(html).toContain('شروع از نو');
  });
});

describe('the check page', () => {
  const values = {
    trust: 7,
    conduct: 4,
    d1: 1,
    d2: 'dontKnow',
    birth: 1365,
    visits: 1200,
    county: '1501',
    gender: 'refused',
  };
  const check = {
    ...asked,
    values,
    problems: [],
    sections: sampleQuestionnaire.sections,
    questionNumbers: questionNumbers(sampleQuestionnaire),
    sectionHrefs: { experience: '/s/7KD2Q9F/1', you: '/s/7KD2Q9F/2' },
    submitAction: '/s/7KD2Q9F/submit',
  };
  const html = pages.check(check);

  it.each(['۷ از ۱۰', 'خوب', 'خیلی کم', 'نمی‌دانم', '۱۳۶۵', '۱٬۲۰۰', 'خرم‌آباد', 'ترجیح می‌دهم پاسخ ندهم'])(
    'says the answer as the reader would: %s',
    (answer) => {
      expect(html).toContain(`<span>${answer}</span>`);
    },
  );

  it('says which questions are without an answer', () => {
    expect(html.match(/<span class="blank">پاسخ داده نشده<\/span>/g)).toHaveLength(2);
  });

  it('each change link leads to the control and names its question', () => {
    expect(html).toContain('<a href="/s/7KD2Q9F/1#d2-0">تغییر<span class="unseen"> پاسخ پرسش ۴</span></a>');
    expect(html).toContain('<a href="/s/7KD2Q9F/2#q-county">');
  });

  it('rows of a battery stand under their stem', () => {
    expect(html.indexOf('هر یک از کارهای زیر')).toBeLessThan(html.indexOf('پیش از قطع آب'));
  });

  it('a refused submission links to the page of the section', () => {
    const refused = pages.check({ ...check, problems: [problem('ANSWER_REQUIRED', 'd3')] });
    expect(refused).toContain('<a href="/s/7KD2Q9F/1#d3-0">پرسش ۵: ');
    expect(refused).toContain('<title>خطا: ');
  });

  it('verbs stand on the button', () => {
    expect(html).toContain('<button type="submit" class="go">فرستادن پاسخ‌ها</button>');
  });
});

describe('the receipt', () => {
  const receipt = { ...frame, receipt: '7KM492N5', sentAt: '2026-08-22T18:42' };

  it('shows the code in two groups, left to right, and spells it for the ear', () => {
    for (const code of ['7KM492N5', '7km4-92n5']) {
      const html = pages.receipt({ ...receipt, receipt: code });
      expect(html).toContain('<bdi dir="ltr" lang="en"><span class="unseen">7 K M 4 9 2 N 5</span>');
      expect(html).toContain('<span aria-hidden="true">7KM4-92N5</span>');
    }
  });

  it('tells the Jalali day and the clock of Tehran, or the day alone', () => {
    expect(pages.receipt(receipt)).toContain('<p>۳۱ مرداد ۱۴۰۵، ساعت ۱۸:۴۲</p>');
    expect(pages.receipt({ ...receipt, sentAt: '2026-08-22' })).toContain('<p>۳۱ مرداد ۱۴۰۵</p>');
    expect(pages.receipt({ ...receipt, language: 'en' })).toContain('<p>22 August 2026, 18:42</p>');
  });

  it('tells what happens next and when', () => {
    const html = pages.receipt({
      ...receipt,
      agencyName: sampleAgency,
      resultsOn: '2026-10-07',
      closesOn: '2026-09-22',
    });
    expect(html).toContain('نتیجهٔ این موج ۱۵ مهر ۱۴۰۵ منتشر می‌شود');
    expect(html).toContain('نظرسنجی تا ۳۱ شهریور ۱۴۰۵ باز است');
    expect(html).toContain('دربارهٔ «شرکت آب و فاضلاب استان» نظر دادید');
  });

  it('meets a second visit with the receipt, not with an error', () => {
    const again = pages.alreadyAnswered({ ...frame, receipt: '7KM492N5' });
    expect(again).toContain('7KM4-92N5');
    expect(again).not.toContain('خطا');
    expect(pages.alreadyAnswered(frame)).not.toContain('class="receipt"');
  });
});

it('a closed survey tells its day when the day is known', () => {
  expect(pages.closed({ ...frame, closedOn: '2026-08-22' })).toContain('پاسخ‌گویی ۳۱ مرداد ۱۴۰۵ بسته شد');
  expect(pages.closed(frame)).toContain('پاسخ‌گویی بسته شده است');
});

describe('the front door', () => {
  const survey = { title: sampleStudyTitle, agencyName: sampleAgency, href: '/s/1' };
  const other = { ...survey, agencyName: { fa: 'ادارهٔ کل راه' }, href: '/s/2' };

  it('says a study of many agencies once, with a link for each', () => {
    const html = pages.publicHome({ ...frame, surveys: [survey, other] });
    expect(html.match(/<h2>/g)).toHaveLength(1);
    expect(html).toContain('دستگاهی را که با آن کار داشته‌اید برگزینید');
    expect(html).toContain('href="/s/1"');
    expect(html).toContain('href="/s/2"');
  });

  it('a title that names its agency stands over that agency alone', () => {
    const title = sampleQuestionnaire.title;
    const html = pages.publicHome({
      ...frame,
      surveys: [
        { ...survey, title },
        { ...other, title },
      ],
    });
    expect(html).toContain('<h2>نظر شما دربارهٔ «شرکت آب و فاضلاب استان»</h2>');
    expect(html).toContain('<h2>نظر شما دربارهٔ «ادارهٔ کل راه»</h2>');
    expect(html).not.toContain('برگزینید');
  });

  it('is friendly when nothing is open', () => {
    expect(pages.publicHome({ ...frame, surveys: [] })).toContain('اکنون نظرسنجی بازی نیست');
  });
});

it('an unknown link keeps what was typed and tells how to type it', () => {
  const html = pages.unknownLink({ ...frame, typed: HOSTILE, lookupAction: '/go' });
  expect(html).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
  expect(tagsOf(html, 'form')).toEqual([{ method: 'get', action: '/go', noValidate: '' }]);
  expect(html).toContain('دایرهٔ درون کد همیشه عدد صفر است');
});

it('a problem page says what to do and carries the request for the help line', () => {
  const html = pages.problem({ ...frame, code: 'BODY_INVALID', backHref: '/s/7KD2Q9F/2', requestId: HOSTILE });
  expect(html).toContain('پاسخ‌ها کامل به ما نرسید. به صفحهٔ قبل برگردید و دوباره بفرستید.');
  expect(html).not.toContain('<script');
});

it('the help line is dialled in Latin digits and read in Persian ones', () => {
  const html = pages.tryLater({ ...frame, helpPhone: '۰۶۶-۳۳۳۰' });
  expect(html).toContain('<a href="tel:0663330">راهنما: <bdi dir="ltr">۰۶۶-۳۳۳۰</bdi></a>');
});

it('the privacy page answers eight questions with the facts of this house', () => {
  const facts = { draftDays: 14, logHours: 24, minimumGroup: 30, updatedOn: '2026-08-22' };
  const html = pages.privacy({ ...frame, ...facts });
  expect(html.match(/<h2>/g)).toHaveLength(8);
  for (const fact of ['۱۴ روز', '۲۴ ساعت', '۳۰ نفر', '۳۱ مرداد ۱۴۰۵']) expect(html).toContain(fact);
});

it('every language is listed in its own words, and the translated ones are links', () => {
  const html = pages.language({
    ...frame,
    choices: [
      { language: 'fa', href: '/l/fa' },
      { language: 'en', href: '/l/en' },
    ],
  });
  expect(html).toContain('<a href="/l/en" hrefLang="en" lang="en" dir="ltr">English</a>');
  expect(html).toContain('<a href="/l/fa" hrefLang="fa" lang="fa" dir="rtl" aria-current="true">فارسی</a>');
  for (const code of ['ar', 'ckb', 'ku', 'lrc']) expect(html).toContain(`<span lang="${code}"`);
});

it('an ending of the questionnaire stands in the place of the thanks', () => {
  const receipt = { ...frame, receipt: '7KM492N5', sentAt: '2026-08-22', agencyName: sampleAgency };
  const ending = { title: { fa: 'تا دیدار بعد' }, text: { fa: 'نتیجهٔ {agency} و {wave} را ببینید.' } };
  const html = pages.receipt({ ...receipt, ending, waveTitle: { fa: 'پاییز' } });
  expect(html).toContain('<h2>تا دیدار بعد</h2>');
  expect(html).toContain('نتیجهٔ «شرکت آب و فاضلاب استان» و «پاییز» را ببینید.');
  expect(html).not.toContain('نظر دادید');
});

it('a full group is told as it is', () => {
  expect(bodyOf(everyPage.quotaFullPage(frame))).toContain('<h1>ظرفیت این گروه پر شده است</h1>');
});

describe('the check page of every kind', () => {
  const html = bodyOf(
    everyPage.checkPage({
      ...asked,
      definition: everyKind,
      sections: everyKind.sections,
      values: everyAnswer,
      problems: [],
      questionNumbers: questionNumbers(everyKind),
      sectionHrefs: { choosing: '/1', typing: '/2' },
      submitAction: '/submit',
    }),
  );

  it.each([
    'می‌پذیرم',
    'مدارک زیاد، مورد دیگر: پارکینگ',
    'راه دیگر: نامه',
    '۱) کار نکردن سامانه، ۲) صف و معطلی، ۳) مدارک زیاد',
    '۶۰ درصد',
    '۲٫۵ ساعت',
    '\u2066۰۹۱۲۰۰۰۰۰۰۰\u2069',
    '۳۱ مرداد ۱۴۰۵',
    '۲۹ فوریه ۲۰۲۰',
    '\u2066۰۹:۰۵\u2069',
    'عکس پیوست شده',
  ])('says %s', (answer) => {
    expect(html).toContain(`<span>${answer}</span>`);
  });

  it('leads back to the first control of each, and has no line for what is not asked', () => {
    for (const id of ['trouble-0', 'q-order', 'q-b2', 'q-visited__day', 'q-arrived__hour', 'agree-0']) {
      expect(html).toMatch(new RegExp(`href="/[12]#${id}"`));
    }
    expect(html).not.toMatch(/#(?:q-)?(?:welcome|source|double|arm)\b/);
  });
});
