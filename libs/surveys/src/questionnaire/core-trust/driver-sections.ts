import type { LocalizedText, NonAnswer, ScaleQuestion, Section } from '../definition.js';
import { USED_THE_AGENCY } from './contact-section.js';

const LEAD: LocalizedText = {
  fa: 'برای هر پرسش عددی از ۰ تا ۱۰ انتخاب کنید. پاسخ درست یا نادرست وجود ندارد.',
  en: 'Choose a number from 0 to 10 for each question. There are no right or wrong answers.',
};

function likelihood(code: string, text: LocalizedText, nonAnswers: readonly NonAnswer[]): ScaleQuestion {
  return { kind: 'scale', code, scale: 'likelihood', text, nonAnswers };
}

const R1 = likelihood(
  'r1',
  {
    fa: 'اگر مردم زیادی از خدمتی که {agency} خوب ارائه نمی‌کند شکایت کنند، چقدر احتمال دارد آن خدمت بهتر شود؟',
    en: 'If many people complain about a service of {agency} that works badly, how likely is it to be improved?',
  },
  ['dontKnow'],
);

const R2 = likelihood(
  'r2',
  {
    fa: 'اگر درخواست یا شکایتی به {agency} بدهید، چقدر احتمال دارد در مهلت اعلام‌شده پاسخ روشن بگیرید؟',
    en: 'If you file a request or complaint with {agency}, how likely are you to get a clear answer within the stated time?',
  },
  ['dontKnow'],
);

const L1 = likelihood(
  'l1',
  {
    fa: 'چقدر احتمال دارد {agency} به وعده‌هایی که به مردم می‌دهد عمل کند؟',
    en: 'How likely is {agency} to do what it has promised the public?',
  },
  ['dontKnow'],
);

const L2 = likelihood(
  'l2',
  {
    fa: 'اگر امسال و سال بعد برای یک کار یکسان به {agency} مراجعه کنید، چقدر احتمال دارد با همان کیفیت و همان مدت انجام شود؟',
    en: 'If you go to {agency} for the same matter this year and next, how likely is the same quality and duration?',
  },
  ['dontKnow', 'notApplicable'],
);

const O1 = likelihood(
  'o1',
  {
    fa: 'اگر دربارهٔ مراحل یک کار اداری در {agency} اطلاعات بخواهید، چقدر احتمال دارد به‌آسانی پیدا کنید؟',
    en: 'If you need information about a procedure at {agency}, how likely are you to find it easily?',
  },
  ['dontKnow'],
);

const O2 = likelihood(
  'o2',
  {
    fa: 'چقدر احتمال دارد {agency} دلیل تصمیم‌ها و محل هزینهٔ بودجه‌اش را برای مردم روشن توضیح دهد؟',
    en: 'How likely is {agency} to explain clearly the reasons for its decisions and how it spends its budget?',
  },
  ['dontKnow'],
);

const I1: ScaleQuestion = {
  ...likelihood(
    'i1',
    {
      fa: 'اگر برای زودتر راه افتادن کار به کارمند {agency} پول یا هدیه پیشنهاد شود، چقدر احتمال دارد نپذیرد؟',
      en: 'If an employee of {agency} is offered money or a gift to speed things up, how likely is he or she to refuse?',
    },
    ['dontKnow', 'refused'],
  ),
  hint: {
    fa: 'نظر شما را می‌پرسیم، نه کاری را که خودتان کرده‌اید.',
    en: 'We ask for your opinion, not about anything you have done.',
  },
};

const I2 = likelihood(
  'i2',
  {
    fa: 'وقتی خبر ناخوشایند است، چقدر احتمال دارد {agency} حقیقت را به مردم بگوید؟',
    en: 'When the news is bad, how likely is {agency} to tell people the truth?',
  },
  ['dontKnow', 'refused'],
);

const F1 = likelihood(
  'f1',
  {
    fa: 'اگر شما یا خانواده‌تان از {agency} درخواستی داشته باشید، چقدر احتمال دارد با آن منصفانه برخورد شود؟',
    en: 'If you or your family apply to {agency}, how likely is it that the application is treated fairly?',
  },
  ['dontKnow', 'notApplicable'],
);

const F2 = likelihood(
  'f2',
  {
    fa: 'چقدر احتمال دارد {agency} با دارا و ندار، شهری و روستایی، و اقوام گوناگون یکسان رفتار کند؟',
    en: 'How likely is {agency} to treat rich and poor, urban and rural, and different ethnic groups the same?',
  },
  ['dontKnow', 'refused'],
);

/** The short form of methodology 1.2: two items for each of the five OECD drivers, the council's own words, and satisfaction. */
export const DRIVER_SECTIONS: readonly Section[] = [
  {
    code: 'competence',
    title: { fa: 'پاسخ‌گویی و وفای به عهد', en: 'Responsiveness and reliability' },
    lead: LEAD,
    questions: [R1, R2, L1, L2],
  },
  {
    code: 'values',
    title: { fa: 'اطلاع‌رسانی و صداقت', en: 'Openness and integrity' },
    lead: LEAD,
    questions: [O1, O2, I1, I2],
  },
  {
    code: 'fairness_and_service',
    title: { fa: 'عدالت و شیوهٔ کار', en: 'Fairness and the way it works' },
    questions: [
      F1,
      F2,
      {
        kind: 'battery',
        code: 'words',
        scale: 'amount5',
        text: {
          fa: 'به نظر شما {agency} هر یک از این کارها را تا چه اندازه انجام می‌دهد؟',
          en: 'In your view, how far does {agency} do each of these?',
        },
        rows: [
          {
            code: 'w1',
            text: {
              fa: 'اطلاع‌رسانی: اطلاعات لازم را روشن و در دسترس مردم می‌گذارد',
              en: 'Informing: it gives people the information they need, clearly and within reach',
            },
          },
          {
            code: 'w2',
            text: {
              fa: 'شفافیت: دلیل تصمیم‌هایش را برای مردم آشکار می‌کند',
              en: 'Transparency: it shows people the reasons for its decisions',
            },
          },
          {
            code: 'w3',
            text: {
              fa: 'صداقت: آنچه اعلام می‌کند با واقعیت می‌خواند',
              en: 'Honesty: what it announces matches reality',
            },
          },
        ],
        nonAnswers: ['dontKnow'],
      },
      {
        kind: 'scale',
        code: 's1',
        scale: 'satisfaction',
        text: {
          fa: 'از خدماتی که در ۱۲ ماه گذشته از {agency} گرفته‌اید، در مجموع چقدر راضی هستید؟',
          en: 'Overall, how satisfied are you with the services you received from {agency} in the last 12 months?',
        },
        nonAnswers: ['dontKnow', 'notApplicable'],
        showIf: USED_THE_AGENCY,
      },
    ],
  },
];
