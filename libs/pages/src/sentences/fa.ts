import { formatNumber, numberWord, toPersianDigits } from '@hamava/persian';
import type { TextFormat } from '@hamava/surveys';
import { persianAnswerFaults } from './answer-problems.js';
import type { Ask, DayRange, Sentences } from './sentences.js';

const count = (value: number): string => formatNumber(value, 'fa');
/** A year is not a quantity: it takes no group mark. */
const year = (value: number): string => toPersianDigits(String(value));

/** An example that lies inside the range and does not suggest an answer at its edge. */
const exampleIn = (min: number, max: number): number => Math.round(min + (max - min) * 0.75);

function chooseSome(least: number, most: number | null): string {
  if (most === null)
    return least > 1 ? `دست‌کم ${count(least)} مورد را انتخاب کنید` : 'هر چند مورد را که درست است انتخاب کنید';
  if (least === most) return `${count(most)} مورد را انتخاب کنید`;
  return least > 1
    ? `از ${count(least)} تا ${count(most)} مورد را انتخاب کنید`
    : `حداکثر ${count(most)} مورد را انتخاب کنید`;
}

function dayRange({ from, to }: DayRange): string | null {
  if (from !== null && to !== null) return `از ${from} تا ${to}`;
  if (from !== null) return `از ${from} به بعد`;
  return to === null ? null : `تا ${to}`;
}

const TEXT_TO_WRITE: Readonly<Record<TextFormat, string>> = {
  plain: 'پاسخ خود را در کادر بنویسید',
  email: 'نشانی رایانامه را کامل و با نشانهٔ @ بنویسید',
  mobile: 'شمارهٔ تلفن همراه را با یازده رقم بنویسید، مانند ۰۹۱۲۰۰۰۰۰۰۰',
  landline: 'شمارهٔ تلفن را همراه با کد استان بنویسید، مانند ۰۶۶۳۳۰۰۰۰۰۰',
  nationalId: 'شمارهٔ ملی را با ده رقم و بدون خط تیره بنویسید',
  postalCode: 'کد پستی را با ده رقم و بدون خط تیره بنویسید',
};

/** «یک عدد از ۰ تا ۱۰ انتخاب کنید»: the imperative for each kind of control. */
// oxlint-disable-next-line complexity -- one line a control
function whatToDo({ control }: Ask): string {
  switch (control.way) {
    case 'pointOnScale':
      return `یک عدد از ${count(control.min)} تا ${count(control.max)} انتخاب کنید`;
    case 'optionInList':
      return 'یکی از گزینه‌ها را انتخاب کنید';
    case 'optionInDropdown':
      return 'یکی از گزینه‌های فهرست را انتخاب کنید';
    case 'someOptions':
      return control.least <= 1 && control.most === null
        ? 'دست‌کم یکی از گزینه‌ها را انتخاب کنید'
        : chooseSome(control.least, control.most);
    case 'ranks':
      return control.top === 1
        ? 'برای رتبهٔ ۱ یک مورد انتخاب کنید'
        : `از رتبهٔ ۱ تا ${count(control.top)}، برای هر رتبه یک مورد جداگانه انتخاب کنید`;
    case 'shares':
      return `در هر ردیف عددی بنویسید (اگر سهمی ندارد ۰)، به گونه‌ای که جمع آن‌ها ${control.total} شود`;
    case 'decimalNumber':
      return `یک عدد از ${count(control.min)} تا ${count(control.max)} با حداکثر ${count(control.decimals)} رقم اعشار بنویسید`;
    case 'text':
      return TEXT_TO_WRITE[control.format];
    case 'otherWords':
      return 'بنویسید منظورتان از گزینه‌ای که انتخاب کردید چیست';
    case 'day': {
      const range = dayRange(control.range);
      return range === null ? 'روز، ماه و سال را کامل بنویسید' : `روز، ماه و سال را کامل بنویسید، ${range}`;
    }
    case 'clock':
      return 'ساعت را از ۰ تا ۲۳ و دقیقه را از ۰ تا ۵۹ بنویسید';
    case 'consent':
      return 'متن را بخوانید و بگویید می‌پذیرید یا نه';
    case 'picture':
      return 'یک عکس از گوشی خود انتخاب کنید';
    case 'wholeNumber':
      return `یک عدد از ${count(control.min)} تا ${count(control.max)} بنویسید`;
    case 'birthYear':
      return `سال تولد را با چهار رقم از ${year(control.min)} تا ${year(control.max)} بنویسید، مثلاً ${year(exampleIn(control.min, control.max))}`;
  }
}

const orNonAnswer = ({ orNonAnswer: name }: Ask): string => (name === null ? '' : `، یا «${name}» را بزنید`);
const doThis = (ask: Ask): string => `${whatToDo(ask)}${orNonAnswer(ask)}.`;

const phoneAddress = (hours: number): string =>
  hours === 0
    ? 'نشانی اینترنتی گوشی هم جایی نوشته نمی‌شود.'
    : `نشانی اینترنتی گوشی حداکثر ${count(hours)} ساعت و فقط برای جلوگیری از خرابکاری می‌ماند و کنار پاسخ نوشته نمی‌شود.`;

export const persianSentences: Sentences = {
  brand: { name: 'هم‌آوا', tagline: 'نظرسنجی شهروندان استان' },
  frame: {
    skip: 'رفتن به متن اصلی',
    languageLink: 'زبان: فارسی',
    languageName: 'فارسی',
    privacy: 'حریم خصوصی',
    help: 'راهنما:',
  },
  section: {
    progress: 'پیشرفت',
    step: (step, steps) => `بخش ${count(step)} از ${count(steps)}`,
    minutesLeft: (minutes) => (minutes < 1 ? 'کمتر از ۱ دقیقه مانده' : `حدود ${count(minutes)} دقیقه مانده`),
    back: 'بازگشت به بخش قبل',
    next: 'ادامه',
    saved: 'پاسخ‌های شما در پایان هر بخش ذخیره می‌شود.',
    keepForLater: 'ذخیره و ادامه در زمانی دیگر',
    questionNumber: (number) => `پرسش ${count(number)}`,
    questionNumbers: (first, last) =>
      first === last ? `پرسش ${count(first)}` : `پرسش‌های ${count(first)} تا ${count(last)}`,
    rowNumber: (number) => `${count(number)}.`,
    optional: '(اختیاری)',
    clear: 'پاک کردن پاسخ',
    choose: 'انتخاب کنید',
    expired: {
      title: 'پاسخ‌های این صفحه سر جای خود است',
      body: 'زمان زیادی از باز کردن این صفحه گذشته بود. یک بار دیگر «ادامه» را بزنید.',
    },
    untranslated: 'این بخش هنوز به این زبان برگردانده نشده و به فارسی نشان داده می‌شود.',
  },
  keep: {
    title: 'ادامه در زمانی دیگر',
    back: 'بازگشت به پرسش‌ها',
    lead: (days) =>
      `پاسخ‌های بخش‌هایی که «ادامه» را زده‌اید ذخیره شده است. تا ${count(days)} روز می‌توانید با همین گوشی، یا با پیوند زیر از هر گوشی دیگری، ادامه دهید.`,
    qrAlt: 'رمزینهٔ پیوند ادامه',
    howToKeep: 'از این صفحه عکس بگیرید یا پیوند را نگه دارید.',
    warning: 'هر کس این پیوند را داشته باشد پاسخ‌های شما را می‌بیند. آن را برای کسی نفرستید.',
    sharedHeading: 'این گوشی از آنِ شما نیست؟',
    sharedBody: 'پاسخ‌ها را از این گوشی پاک کنید. پس از آن فقط با پیوند بالا می‌توانید ادامه دهید.',
    forget: 'پاک کردن از این گوشی',
    resumeTitle: 'ادامهٔ پاسخ‌گویی',
    resumeLead: 'پاسخ‌های نیمه‌تمام شما آماده است. با زدن دکمهٔ زیر روی همین گوشی ادامه دهید.',
    resume: 'ادامه',
    forgottenTitle: 'از این گوشی پاک شد',
    forgottenBody:
      'نشانی از پاسخ‌های شما روی این گوشی نماند. اگر پیوند ادامه را نگه داشته‌اید، با آن از جایی که بودید ادامه دهید.',
    startAnew: 'صفحهٔ آغاز نظرسنجی',
  },
  privacyLead: {
    anonymous: 'پاسخ‌ها بی‌نام است و فقط به صورت آمار گروهی منتشر می‌شود.',
    confidential: 'پاسخ شما محرمانه است؛ با نام منتشر نمی‌شود.',
  },
  scale: {
    point: (value, max) => `${count(value)} از ${count(max)}`,
    endPoint: (value, max, meaning) => `${count(value)} از ${count(max)}، ${meaning}`,
  },
  dontKnowOrNoOpinion: 'نمی‌دانم / نظری ندارم',
  asked: {
    choose: chooseSome,
    rank: (rank) => `رتبهٔ ${count(rank)}`,
    ranked: (rank, what) => `${count(rank)}) ${what}`,
    rankHow: (top) =>
      top === 1 ? 'یک مورد را انتخاب کنید' : `از رتبهٔ ۱ آغاز کنید و ${count(top)} مورد را به ترتیب انتخاب کنید`,
    sumHow: (total) => `جمع همهٔ عددها باید ${total} شود؛ هر جا سهمی ندارد ۰ بنویسید`,
    decimals: (decimals) => `تا ${count(decimals)} رقم اعشار می‌توانید بنویسید`,
    textLimit: (characters) => `تا ${count(characters)} نویسه`,
    noNames: 'نام یا شمارهٔ کسی را ننویسید',
    format: {
      plain: null,
      email: 'نشانی کامل، با نشانهٔ @ در میان آن',
      mobile: 'یازده رقم، مانند ۰۹۱۲۰۰۰۰۰۰۰',
      landline: 'همراه با کد استان، مانند ۰۶۶۳۳۰۰۰۰۰۰',
      nationalId: 'ده رقم، بدون خط تیره',
      postalCode: 'ده رقم، بدون خط تیره',
    },
    calendar: { jalali: null, gregorian: 'به تاریخ میلادی' },
    dayRange,
    day: 'روز',
    month: 'ماه',
    year: 'سال',
    months: {
      jalali: ['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور', 'مهر', 'آبان', 'آذر', 'دی', 'بهمن', 'اسفند'],
      gregorian: [
        'ژانویه',
        'فوریه',
        'مارس',
        'آوریل',
        'مه',
        'ژوئن',
        'ژوئیه',
        'اوت',
        'سپتامبر',
        'اکتبر',
        'نوامبر',
        'دسامبر',
      ],
    },
    numberedMonth: (month, name) => `${count(month)} – ${name}`,
    hour: 'ساعت',
    minute: 'دقیقه',
    timeHow: 'ساعت از ۰ تا ۲۳ و دقیقه از ۰ تا ۵۹',
    agreed: 'می‌پذیرم',
    declined: 'نمی‌پذیرم',
    consentNeeded: 'اگر نپذیرید، پرسش دیگری از شما نمی‌پرسیم.',
    photoHow: 'عکس را پیش از نگهداری از نو می‌سازیم؛ جای گرفتن عکس و هر چه دوربین در آن نوشته پاک می‌شود',
    photoKept: 'عکس پیوست شده',
    photoRemove: 'این عکس را بردار',
    photoAnother: 'اگر عکس دیگری انتخاب کنید، جای این یکی را می‌گیرد.',
    otherWords: (option) => `اگر «${option}» را انتخاب کرده‌اید، اینجا بنویسید`,
    inBrackets: (option, words) => `${option}: ${words}`,
    listSeparator: '، ',
  },
  problems: {
    titlePrefix: 'خطا: ',
    inlinePrefix: 'خطا: ',
    heading: (problems) => `${numberWord(problems)} پاسخ نیاز به اصلاح دارد`,
    atQuestion: (number, sentence) => `پرسش ${count(number)}: ${sentence}`,
    required: doThis,
    optionUnknown: (ask) => `این گزینه دیگر در فهرست نیست. ${doThis(ask)}`,
    outOfRange: (ask) => {
      if (ask.control.way !== 'birthYear') return doThis(ask);
      return `این نظرسنجی برای ${count(ask.control.youngest)} سال و بیشتر است. ${doThis(ask)}`;
    },
    notANumber: (ask) => `فقط عدد بنویسید. ${doThis(ask)}`,
    answer: persianAnswerFaults,
    pageMismatch: 'پرسش‌های این صفحه تازه شده است. پیوند نظرسنجی را دوباره باز کنید و پاسخ‌ها را ببینید.',
    linkUnknown: 'نظرسنجی‌ای با این پیوند پیدا نشد. کد را یک بار دیگر از روی برگه بنویسید.',
    waveNotOpen: 'این نظرسنجی اکنون باز نیست و پاسخ تازه نمی‌پذیرد.',
    linkFull: 'به اندازهٔ لازم پاسخ رسیده است. از اینکه خواستید شرکت کنید سپاسگزاریم.',
    quotaFull: 'ظرفیت این گروه پر شده است. از اینکه خواستید شرکت کنید سپاسگزاریم.',
    submissionConflict:
      'پیش‌تر با همین پرسشنامه پاسخ دیگری فرستاده شده و همان ثبت است. برای پاسخ تازه، پیوند را از نو باز کنید.',
    submissionKey: 'این صفحه از نظرسنجی باز نشده بود. پیوند نظرسنجی را دوباره باز کنید و پاسخ‌ها را بفرستید.',
    draftExpired: 'زمان زیادی از باز کردن این صفحه گذشته بود. پاسخ‌های این صفحه را ببینید و «ادامه» را بزنید.',
    bodyTooLarge: 'متن فرستاده‌شده بلندتر از اندازه است. متن را کوتاه‌تر کنید و دوباره بفرستید.',
    bodyUnreadable: 'پاسخ‌ها کامل به ما نرسید. به صفحهٔ قبل برگردید و دوباره بفرستید.',
    tryLater: 'اکنون نمی‌توانیم پاسخ را ثبت کنیم. چند دقیقهٔ دیگر دوباره بفرستید.',
    apology: 'کاری که خواستید انجام نشد. به صفحهٔ قبل برگردید و دوباره تلاش کنید.',
  },
  start: {
    size: ({ minutes, questions, sections }) => ({
      strong: `حدود ${count(minutes)} دقیقه،`,
      rest: ` ${count(questions)} پرسش در ${count(sections)} بخش`,
    }),
    anonymous: { strong: 'بی‌نام:', rest: ' نام، شمارهٔ ملی و شمارهٔ تلفن نمی‌پرسیم' },
    confidential: { strong: 'محرمانه:', rest: ' پاسخ شما با نام منتشر نمی‌شود' },
    resumable: {
      strong: 'ذخیره در پایان هر بخش:',
      rest: ' اگر اینترنت قطع شد، با همین گوشی و همین پیوند ادامه می‌دهید',
    },
    closesOn: (date) => ({ strong: `تا ${date}`, rest: ' می‌توانید پاسخ دهید' }),
    usesHeading: 'با پاسخ‌های من چه می‌کنید؟',
    uses: [
      'پاسخ‌ها با هم شمرده می‌شود تا شورای هماهنگی روابط عمومی‌های استان بداند مردم به هر اداره چقدر اعتماد دارند.',
      'نتیجهٔ گروه‌های کوچک نشان داده نمی‌شود، تا پاسخ کسی از میان آمار پیدا نشود.',
    ],
    usesAnonymous: 'پاسخ شما به نام، نشانی یا گوشی شما وصل نمی‌شود و ادارهٔ مربوط پاسخ تک‌تک افراد را نمی‌بیند.',
    start: 'شروع',
    resume: (step) => `ادامه از بخش ${count(step)}`,
    startAgain: 'شروع از نو',
    voluntary: 'شرکت در نظرسنجی داوطلبانه است؛ هر زمان بخواهید می‌توانید صفحه را ببندید.',
  },
  check: {
    title: 'پاسخ‌ها را ببینید و بفرستید',
    lead: 'هر پاسخی را بخواهید می‌توانید اکنون تغییر دهید.',
    change: 'تغییر',
    changeOf: (what) => ` پاسخ ${what}`,
    blank: 'پاسخ داده نشده',
    send: 'فرستادن پاسخ‌ها',
    afterSending: 'پس از فرستادن، پاسخ‌ها را نمی‌توان تغییر داد.',
  },
  receipt: {
    title: 'پاسخ شما ثبت شد',
    codeLabel: 'کد رسید شما',
    nextHeading: 'حالا چه می‌شود؟',
    counted: 'پاسخ شما همراه پاسخ دیگران شمرده می‌شود',
    countedAfter: (date) => `نظرسنجی تا ${date} باز است و سپس پاسخ‌ها با هم شمرده می‌شود`,
    resultsOn: (date) => `نتیجهٔ این موج ${date} منتشر می‌شود`,
    resultsLink: 'دیدن نتیجه‌ها',
    keep: 'اگر رسید را می‌خواهید، از این صفحه عکس بگیرید یا کد را یادداشت کنید.',
    print: 'چاپ یا ذخیرهٔ رسید',
    unlinked:
      'این کد به هویت شما و به متن پاسخ‌ها وصل نیست؛ فقط نشان می‌دهد که پاسخی رسیده است. اگر آن را گم کنید نمی‌توانیم دوباره بدهیم.',
    thanks: 'سپاسگزاریم که وقت گذاشتید.',
    thanksFor: (agency) => `سپاسگزاریم که دربارهٔ ${agency} نظر دادید.`,
  },
  notices: {
    alreadyAnswered: {
      title: 'پاسخ شما پیش‌تر ثبت شده است',
      body: 'با این گوشی یک بار به این نظرسنجی پاسخ داده‌اید و همان پاسخ شمرده می‌شود. کار دیگری لازم نیست.',
    },
    closed: (date) => ({
      title: 'این نظرسنجی پایان یافته است',
      body: `پاسخ‌گویی ${date} بسته شد و پاسخ تازه پذیرفته نمی‌شود.`,
    }),
    closedByHand: {
      title: 'این نظرسنجی پایان یافته است',
      body: 'پاسخ‌گویی بسته شده است و پاسخ تازه پذیرفته نمی‌شود.',
    },
    notOpenYet: (date) => ({
      title: 'این نظرسنجی هنوز آغاز نشده است',
      body: `از ${date} با همین پیوند می‌توانید پاسخ دهید.`,
    }),
    paused: {
      title: 'این نظرسنجی اکنون پاسخ نمی‌گیرد',
      body: 'برای مدتی متوقف شده است و پایان نیافته. اگر پاسخی داده‌اید نگه داشته شده است؛ بعداً با همین پیوند و همین گوشی ادامه دهید.',
    },
    full: {
      title: 'به اندازهٔ لازم پاسخ رسیده است',
      body: 'برای این نظرسنجی تعداد معینی پاسخ لازم بود که کامل شد. از اینکه خواستید شرکت کنید سپاسگزاریم.',
    },
    quotaFull: {
      title: 'ظرفیت این گروه پر شده است',
      body: 'برای هر گروه از مردم تعداد معینی پاسخ لازم است و برای گروه شما کامل شده است. پاسخ‌های شما نگه داشته نمی‌شود. از اینکه وقت گذاشتید سپاسگزاریم.',
    },
    unknownLink: {
      title: 'نظرسنجی‌ای با این پیوند پیدا نشد',
      body: 'شاید کد درست رونویسی نشده باشد. یک بار دیگر آن را از روی برگه یا پیامک بنویسید.',
    },
    tryLater: {
      title: 'اکنون نمی‌توانیم صفحه را نشان دهیم',
      body: 'مشکل از سمت ماست، نه از گوشی شما. چند دقیقهٔ دیگر دوباره تلاش کنید؛ پاسخ‌هایی که پیش‌تر ذخیره شده سر جای خود است.',
    },
    tooLarge: {
      title: 'متن فرستاده‌شده بلندتر از اندازه است',
      body: 'به صفحهٔ قبل برگردید، متن را کوتاه‌تر کنید و دوباره بفرستید.',
    },
    problem: { title: 'این کار انجام نشد', body: 'به صفحهٔ قبل برگردید و دوباره تلاش کنید.' },
    resultsLink: 'دیدن نتیجه‌ها',
    homeLink: 'نظرسنجی‌های باز',
    retry: 'تلاش دوباره',
    backLink: 'بازگشت',
    requestId: 'اگر با راهنما تماس گرفتید، این کد را بگویید:',
  },
  unknownLink: {
    typed: 'کدی که به ما رسید:',
    tipsHeading: 'کد را چطور بنویسم؟',
    tips: [
      'کد هفت نویسه دارد: عدد و حرف انگلیسی. بزرگ یا کوچک بودن حرف‌ها و فاصله و خط تیره فرقی نمی‌کند.',
      'دایرهٔ درون کد همیشه عدد صفر است و خط راست همیشه عدد یک.',
      'عدد را می‌توانید فارسی یا انگلیسی بنویسید.',
      'اگر رمزینه دارید، دوربین را دوباره روی آن بگیرید.',
    ],
    codeLabel: 'کد نظرسنجی',
    codeHint: 'هفت نویسه، روی برگه یا در پیامک',
    open: 'باز کردن نظرسنجی',
  },
  home: {
    title: 'نظر شما دربارهٔ اداره‌های استان',
    lead: 'با چند دقیقه وقت، بگویید اداره‌های استان چقدر به مردم پاسخ‌گو هستند.',
    chooseAgency: 'دستگاهی را که با آن کار داشته‌اید برگزینید',
    separator: '، ',
    minutes: (minutes) => `حدود ${count(minutes)} دقیقه`,
    closesOn: (date) => `تا ${date}`,
    emptyTitle: 'اکنون نظرسنجی بازی نیست',
    emptyBody: 'نظرسنجی بعدی همین‌جا دیده می‌شود. اگر کد یا رمزینه دارید، می‌توانید با آن وارد شوید.',
    codeHeading: 'کد نظرسنجی دارید؟',
    resultsHeading: 'مردم چه گفته‌اند؟',
    results: 'نتیجه‌های منتشرشده، با روش و داده‌ها',
  },
  privacy: {
    title: 'حریم خصوصی',
    lead: 'اینجا به زبان ساده می‌گوییم چه چیزی نگه می‌داریم و چه چیزی را نمی‌دانیم.',
    items: ({ draftDays, logHours, minimumGroup }) => [
      {
        question: 'چه کسی می‌پرسد و چرا؟',
        answer:
          'شورای هماهنگی روابط عمومی‌های استان، تا بداند مردم به اداره‌ها چقدر اعتماد دارند و چه چیزی باید بهتر شود.',
      },
      {
        question: 'چه چیزی نگه می‌دارید؟',
        answer:
          'پاسخ‌هایی که خودتان انتخاب می‌کنید و روزی که پاسخ‌ها دسته‌جمعی ثبت می‌شود. سال تولد نگه داشته نمی‌شود؛ فقط گروه سنی می‌ماند.',
      },
      {
        question: 'چه چیزی نگه نمی‌دارید؟',
        answer: `نام، شمارهٔ ملی، شمارهٔ تلفن و ساعت پاسخ دادن. ${phoneAddress(logHours)}`,
      },
      {
        question: 'پاسخ نیمه‌کاره چه می‌شود؟',
        answer: `تا ${count(draftDays)} روز با قفلی می‌ماند که کلید آن فقط در گوشی شماست، سپس پاک می‌شود. ما نمی‌توانیم آن را بخوانیم.`,
      },
      {
        question: 'چه کسی پاسخ‌ها را می‌بیند؟',
        answer: 'اداره‌ها و شورا فقط آمار گروهی را می‌بینند. پاسخ تک‌تک افراد به هیچ اداره‌ای نشان داده نمی‌شود.',
      },
      {
        question: 'ممکن است از روی آمار شناخته شوم؟',
        answer: `آمار گروه‌های کمتر از ${count(minimumGroup)} نفر نشان داده نمی‌شود.`,
      },
      {
        question: 'می‌توانم پاسخم را پس بگیرم؟',
        answer:
          'پیش از فرستادن، بله: صفحه را ببندید. پس از فرستادن نه، چون هیچ نشانی نمانده که بگوید کدام پاسخ از شماست.',
      },
    ],
    complaint: {
      question: 'اگر پرسش یا گلایه‌ای داشتم؟',
      answer: 'به نشانی زیر بگویید. برای گلایه کردن لازم نیست پاسخ‌های خود را بگویید.',
    },
    complaintOffice: 'دبیرخانهٔ شورای هماهنگی روابط عمومی‌های استان',
    updatedOn: (date) => `این متن از ${date} برقرار است.`,
  },
  language: {
    title: 'زبان را انتخاب کنید',
    lead: 'پاسخ‌هایی که داده‌اید سر جای خود می‌ماند.',
    current: 'زبان کنونی',
    notYet: 'به‌زودی',
  },
};
