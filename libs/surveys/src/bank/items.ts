import { CORE_SCALES } from '../questionnaire/core-trust/scales.js';
import type { ChoiceQuestion, LocalizedText, NonAnswer, Question } from '../questionnaire/definition.js';
import type { BankItem } from './bank-item.js';

const OWN: LocalizedText = { fa: 'متن خود هم‌آوا', en: 'Own wording' };

/** On five points from "very little" to "very much". */
function amount(
  driver: string,
  key: string,
  [fa, en]: readonly [string, string],
  { reversed = false, applies = true }: { readonly reversed?: boolean; readonly applies?: boolean } = {},
): BankItem {
  const nonAnswers: readonly NonAnswer[] = applies ? ['dontKnow'] : ['dontKnow', 'notApplicable'];
  const question: Question = {
    kind: 'scale',
    code: key,
    scale: 'amount5',
    text: { fa, en },
    nonAnswers,
    ...(reversed ? { reversed } : {}),
  };
  return { key, driver, core: false, question, scale: { code: 'amount5', scale: CORE_SCALES.amount5 }, source: OWN };
}

function asked(driver: string, question: Question): BankItem {
  return { key: question.code, driver, core: false, question, scale: null, source: OWN };
}

function choice(
  code: string,
  [fa, en]: readonly [string, string],
  options: readonly (readonly [string, string, string])[],
): ChoiceQuestion {
  return {
    kind: 'choice',
    code,
    layout: 'list',
    text: { fa, en },
    options: options.map(([option, persian, english]) => ({
      code: option,
      label: { fa: persian, en: english },
      ...(option === 'other' ? { other: true } : {}),
    })),
    nonAnswers: ['dontKnow'],
  };
}

/** Satisfaction of those who were served, by the six axes of the standard form; the words are our own. */
const SATISFACTION: readonly BankItem[] = [
  amount('process_transparency', 'sat_steps', [
    'مراحل کار را تا چه اندازه روشن برای شما توضیح دادند؟',
    'How clearly were the steps explained to you?',
  ]),
  amount('process_transparency', 'sat_docs', [
    'از همان آغاز تا چه اندازه می‌دانستید چه مدارکی لازم است؟',
    'How well did you know from the start which documents were needed?',
  ]),
  amount('process_transparency', 'sat_rules', [
    'کار شما تا چه اندازه بر پایهٔ ضابطه پیش رفت، نه سلیقهٔ شخصی؟',
    'How far did your case follow the rules rather than personal taste?',
  ]),
  amount('responsiveness', 'sat_conduct', [
    'از برخورد کسی که کارتان با او بود چقدر راضی هستید؟',
    'How satisfied are you with the conduct of the person in charge?',
  ]),
  amount(
    'responsiveness',
    'sat_place',
    ['محل دریافت خدمت برای شما چقدر مناسب بود؟', 'How suitable was the place where you were served?'],
    { applies: false },
  ),
  amount(
    'responsiveness',
    'sat_complaint',
    ['اگر اعتراضی داشتید، چقدر روشن به آن رسیدگی شد؟', 'If you objected, how clearly was it dealt with?'],
    { applies: false },
  ),
  amount('responsiveness', 'sat_followup', [
    'تا چه اندازه از وضعیت درخواست خود باخبر می‌شدید؟',
    'How well were you kept informed about your request?',
  ]),
  amount('process_mastery', 'sat_accuracy', [
    'کار شما تا چه اندازه بی‌نیاز از دوباره‌کاری انجام شد؟',
    'How far was it done with no need to do it again?',
  ]),
  asked('process_time', {
    kind: 'number',
    code: 'sat_visits',
    text: {
      fa: 'برای این کار چند بار به {agency} مراجعه کردید؟',
      en: 'How many times did you go to {agency} for this matter?',
    },
    min: 0,
    max: 99,
    unit: { fa: 'بار', en: 'times' },
    nonAnswers: ['dontKnow'],
  }),
  amount('process_time', 'sat_promise', [
    '{agency} تا چه اندازه به زمانی که گفته بود پایبند ماند؟',
    'How far did {agency} keep to the time it had promised?',
  ]),
  asked('process_time', {
    kind: 'number',
    code: 'sat_units',
    text: {
      fa: 'برای این کار به چند بخش یا اتاق رفتید؟',
      en: 'How many sections or rooms did you have to go to for this matter?',
    },
    min: 0,
    max: 99,
    unit: { fa: 'بخش', en: 'sections' },
    nonAnswers: ['dontKnow', 'notApplicable'],
  }),
  amount('process_order', 'sat_access', [
    'پیدا کردن کسی که باید کارتان را انجام می‌داد چقدر آسان بود؟',
    'How easy was it to find the person who had to deal with your case?',
  ]),
  amount(
    'process_order',
    'sat_repeat',
    ['تا چه اندازه ناچار شدید اطلاعات تکراری بدهید؟', 'How far did you have to give the same information again?'],
    { reversed: true },
  ),
  amount(
    'process_order',
    'sat_favour',
    [
      'تا چه اندازه احساس کردید کارتان به سفارش نیاز دارد؟',
      'How far did you feel that your case needed a recommendation?',
    ],
    { reversed: true },
  ),
  amount('overall', 'sat_overall', [
    'در مجموع از خدمتی که گرفتید چقدر راضی هستید؟',
    'All in all, how satisfied are you with the service you received?',
  ]),
];

const VOICE: readonly BankItem[] = [
  asked('voice', {
    kind: 'text',
    code: 'open_improve',
    lines: 'many',
    maxLength: 1000,
    optional: true,
    text: {
      fa: 'اگر بخواهید یک چیز را در {agency} بهتر کنید، آن چیست؟',
      en: 'If you could improve one thing at {agency}, what would it be?',
    },
    hint: { fa: 'نام کسی را ننویسید.', en: 'Please name nobody.' },
  }),
  asked('voice', {
    kind: 'text',
    code: 'open_good',
    lines: 'many',
    maxLength: 1000,
    optional: true,
    text: {
      fa: 'کدام کار {agency} به نظر شما شایستهٔ قدردانی است؟',
      en: 'Which work of {agency} deserves appreciation, in your view?',
    },
  }),
  amount(
    'closure',
    'reply_clear',
    ['پاسخی که گرفتید تا چه اندازه روشن بود؟', 'How clear was the reply you received?'],
    { applies: false },
  ),
  asked(
    'closure',
    choice(
      'reply_solved',
      ['آیا موضوع شما حل شد؟', 'Was your matter resolved?'],
      [
        ['yes', 'بله', 'Yes'],
        ['partly', 'تا اندازه‌ای', 'Partly'],
        ['no', 'نه', 'No'],
      ],
    ),
  ),
];

const AWARENESS: readonly BankItem[] = [
  asked(
    'awareness',
    choice(
      'aware_known',
      ['آیا پیش از این دربارهٔ این طرح شنیده بودید؟', 'Had you heard of this project before?'],
      [
        ['yes', 'بله', 'Yes'],
        ['no', 'نه', 'No'],
      ],
    ),
  ),
  asked(
    'first_narrative',
    choice(
      'aware_first_source',
      ['نخستین بار این خبر را از کجا شنیدید؟', 'Where did you first hear this news?'],
      [
        ['agency', 'از خود {agency}', 'From {agency} itself'],
        ['broadcast', 'صداوسیما', 'Radio or television'],
        ['messengers', 'پیام‌رسان‌ها', 'Messengers'],
        ['press', 'خبرگزاری یا روزنامه', 'News agency or newspaper'],
        ['people', 'آشنایان', 'People I know'],
        ['other', 'جای دیگر', 'Somewhere else'],
      ],
    ),
  ),
  amount('correct_narrative', 'aware_correct', [
    'خبر نخست تا چه اندازه با آنچه بعد معلوم شد یکی بود؟',
    'How far did the first report match what later became clear?',
  ]),
  amount('awareness', 'aware_clear', [
    '{agency} این طرح را تا چه اندازه روشن توضیح داده است؟',
    'How clearly has {agency} explained this project?',
  ]),
  amount('effect', 'project_effect', [
    'این طرح تا چه اندازه زندگی مردم منطقهٔ شما را بهتر کرده است؟',
    'How far has this project improved life in your area?',
  ]),
  amount('effect', 'project_quality', [
    'کیفیت اجرای این طرح چقدر بوده است؟',
    'How good has the quality of this project been?',
  ]),
];

const STAFF: readonly BankItem[] = [
  amount('informed', 'staff_informed', [
    'تا چه اندازه از تصمیم‌های مدیریت به‌موقع باخبر می‌شوید؟',
    'How timely are you informed of the decisions of the management?',
  ]),
  amount('voice', 'staff_voice', [
    'تا چه اندازه می‌توانید نظر خود را بی‌نگرانی بگویید؟',
    'How freely can you say what you think?',
  ]),
  amount('fair_work', 'staff_fair', [
    'تا چه اندازه کارها میان همکاران منصفانه تقسیم می‌شود؟',
    'How fairly is work shared among colleagues?',
  ]),
  amount('recognition', 'staff_seen', ['کار خوب شما چقدر دیده می‌شود؟', 'How far is your good work noticed?']),
  amount('tools', 'staff_tools', [
    'ابزار کار شما برای پاسخ به مردم چقدر کافی است؟',
    'How sufficient are your tools for answering the public?',
  ]),
  amount('pride', 'staff_pride', [
    'چقدر دوست دارید دیگران بدانند در {agency} کار می‌کنید؟',
    'How glad are you to tell others that you work at {agency}?',
  ]),
];

/** Items of our own beside the core. */
export const OWN_ITEMS: readonly BankItem[] = [...SATISFACTION, ...VOICE, ...AWARENESS, ...STAFF];
