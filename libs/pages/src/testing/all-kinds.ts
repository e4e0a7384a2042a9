import { type LocalizedText, type Option, problem, type Question, type QuestionnaireDefinition } from '@hamava/surveys';
import { sampleQuestionnaire } from './sample-questionnaire.js';

const text = (fa: string, en: string): LocalizedText => ({ fa, en });
const option = (code: string, fa: string, en: string, more: Partial<Option> = {}): Option => ({
  code,
  label: text(fa, en),
  ...more,
});

const PROBLEMS = [
  option('queue', 'صف و معطلی', 'Queues and waiting'),
  option('papers', 'مدارک زیاد', 'Too many papers'),
  option('site', 'کار نکردن سامانه', 'The web site does not work'),
  option('other', 'مورد دیگر', 'Something else', { other: true }),
];

const choosing: readonly Question[] = [
  {
    kind: 'note',
    code: 'welcome',
    text: text(
      '<p>در این بخش از <b>مراجعهٔ شما به {agency}</b> می‌پرسیم.</p><ul><li>پاسخ درست و غلط وجود ندارد.</li><li>راهنما: <a href="tel:0660000">۰۶۶۰۰۰۰</a></li></ul>',
      '<p>This part is about <b>your visit to {agency}</b>.</p><ul><li>No answer is right or wrong.</li><li>Help: <a href="tel:0660000">066 0000</a></li></ul>',
    ),
    image: { media: 'hall.png', alt: text('سالن انتظار اداره', 'The waiting hall of the office') },
  },
  {
    kind: 'consent',
    code: 'agree',
    text: text('با این شرط‌ها همراهید؟', 'Do you agree to this?'),
    version: '1',
    statement: text(
      'پاسخ‌های من فقط برای بهتر شدن خدمات به کار می‌رود.\nهر زمان بخواهم می‌توانم صفحه را ببندم.',
      'My answers are used only to make services better.\nI can close the page whenever I like.',
    ),
    needed: true,
  },
  {
    kind: 'multiple',
    code: 'trouble',
    text: text('در مراجعهٔ آخر با کدام دشواری‌ها روبه‌رو شدید؟', 'Which troubles did you meet at your last visit?'),
    min: 1,
    max: 3,
    options: [...PROBLEMS, option('none', 'هیچ‌کدام', 'None of these', { exclusive: true })],
    nonAnswers: ['dontKnow'],
  },
  {
    kind: 'choice',
    code: 'channel',
    text: text('بیشتر از چه راهی مراجعه می‌کنید؟', 'How do you usually get in touch?'),
    layout: 'list',
    optional: true,
    options: [option('person', 'حضوری', 'In person'), option('else', 'راه دیگر', 'Another way', { other: true })],
  },
  {
    kind: 'choice',
    code: 'city',
    text: text('در کدام شهر زندگی می‌کنید؟', 'In which city do you live?'),
    layout: 'dropdown',
    options: [option('kh', 'خرم‌آباد', 'Khorramabad'), option('far', 'جای دیگر', 'Elsewhere', { other: true })],
    nonAnswers: ['refused'],
  },
  {
    kind: 'ranking',
    code: 'order',
    text: text('کدام‌ها باید زودتر درست شود؟', 'What should be mended first?'),
    options: PROBLEMS.slice(0, 3),
    top: 3,
    nonAnswers: ['dontKnow'],
  },
  { kind: 'scale', code: 'mood', text: text('از مراجعه چه حسی داشتید؟', 'How did the visit feel?'), scale: 'faces' },
  {
    kind: 'battery',
    code: 'moods',
    text: text('از هر یک چه حسی داشتید؟', 'How did each of these feel?'),
    scale: 'faces',
    rows: [
      { code: 'm1', text: text('رفتار کارکنان', 'The staff') },
      { code: 'm2', text: text('ساختمان اداره', 'The building') },
    ],
    nonAnswers: ['notApplicable'],
  },
];

const typing: readonly Question[] = [
  {
    kind: 'sum',
    code: 'budget',
    text: text('اگر بودجه دست شما بود چگونه بخش می‌کردید؟', 'How would you share the budget?'),
    rows: [
      { code: 'b1', text: text('آب آشامیدنی', 'Drinking water') },
      { code: 'b2', text: text('فاضلاب و بازچرخانی', 'Sewage and recycling') },
    ],
    total: 100,
    unit: text('درصد', 'percent'),
    nonAnswers: ['dontKnow'],
  },
  {
    kind: 'number',
    code: 'hours',
    text: text('چند ساعت در اداره بودید؟', 'How many hours were you there?'),
    min: 0,
    max: 12,
    decimals: 1,
    unit: text('ساعت', 'hours'),
    nonAnswers: ['dontKnow', 'refused'],
  },
  {
    kind: 'text',
    code: 'word',
    text: text('اداره را در یک واژه بگویید', 'Say it in a word'),
    lines: 'one',
    maxLength: 40,
    optional: true,
  },
  {
    kind: 'text',
    code: 'story',
    text: text('چه چیزی باید بهتر شود؟', 'What should get better?'),
    hint: text('با هر اندازه جزئیات که دوست دارید', 'With as many details as you like'),
    lines: 'many',
    maxLength: 1000,
    nonAnswers: ['refused'],
  },
  {
    kind: 'text',
    code: 'mail',
    text: text('رایانامهٔ شما', 'Your e-mail'),
    lines: 'one',
    maxLength: 80,
    format: 'email',
    optional: true,
  },
  {
    kind: 'text',
    code: 'phone',
    text: text('تلفن همراه شما', 'Your mobile'),
    lines: 'one',
    maxLength: 20,
    format: 'mobile',
    optional: true,
  },
  {
    kind: 'date',
    code: 'visited',
    text: text('آخرین بار چه روزی مراجعه کردید؟', 'On which day was your last visit?'),
    calendar: 'jalali',
    min: '2025-03-21',
    max: '2026-08-22',
    optional: true,
  },
  {
    kind: 'date',
    code: 'passport',
    text: text('تاریخ صدور گذرنامه', 'Date of your passport'),
    calendar: 'gregorian',
    nonAnswers: ['notApplicable'],
  },
  { kind: 'time', code: 'arrived', text: text('چه ساعتی رسیدید؟', 'At what time did you arrive?') },
  {
    kind: 'photo',
    code: 'receipt',
    text: text('عکس برگهٔ نوبت', 'A picture of your ticket'),
    optional: true,
  },
  { kind: 'hidden', code: 'source', text: text('کانال', 'Channel'), parameter: 'src' },
  { kind: 'calculated', code: 'double', text: text('دو برابر', 'Double'), value: { answer: 'hours' } },
  {
    kind: 'split',
    code: 'arm',
    text: text('نسخه', 'Arm'),
    arms: [option('a', 'الف', 'A'), option('b', 'ب', 'B')],
  },
];

/** A questionnaire that may identify its respondents, with every kind of question in both languages. */
export const everyKind: QuestionnaireDefinition = {
  ...sampleQuestionnaire,
  code: 'every_kind',
  identifying: true,
  scales: {
    faces: {
      kind: 'labelled',
      smileys: true,
      points: [
        { value: 1, label: text('خیلی بد', 'Very bad') },
        { value: 2, label: text('بد', 'Bad') },
        { value: 3, label: text('معمولی', 'So-so') },
        { value: 4, label: text('خوب', 'Good') },
        { value: 5, label: text('خیلی خوب', 'Very good') },
      ],
    },
  },
  sections: [
    {
      code: 'choosing',
      title: text('مراجعهٔ شما', 'Your visit'),
      lead: text('<p>همهٔ پرسش‌ها دربارهٔ <b>آخرین مراجعه</b> است.</p>', '<p>All about <b>your last visit</b>.</p>'),
      questions: choosing,
    },
    { code: 'typing', title: text('با واژه‌های شما', 'In your words'), questions: typing },
  ],
};

/** Answers as a draft keeps them. */
export const everyAnswer = {
  agree: 'agreed',
  trouble: ['papers', 'other'],
  trouble__other: 'پارکینگ',
  channel: 'else',
  channel__other: 'نامه',
  city: 'far',
  city__other: 'الیگودرز',
  order: ['site', 'queue', 'papers'],
  mood: 4,
  m1: 2,
  m2: 'notApplicable',
  b1: 60,
  b2: 40,
  hours: 2.5,
  word: 'شلوغ',
  story: 'نوبت‌دهی اینترنتی\nو پارکینگ',
  mail: 'a@example.ir',
  phone: '09120000000',
  visited: '2026-08-22',
  passport: '2020-02-29',
  arrived: '09:05',
  receipt: '7f1b2c3d-0000-4000-8000-000000000000',
} as const;

/** Fields as they were typed, and why they were refused. */
export const everyRefusal = {
  choosing: {
    values: { trouble: ['papers', 'none', 'other'], order: ['site', 'site'] },
    problems: [
      problem('ANSWER_REQUIRED', 'agree'),
      problem('ANSWER_EXCLUSIVE', 'trouble'),
      problem('ANSWER_REQUIRED', 'city__other'),
      problem('ANSWER_TWICE', 'order'),
      problem('ANSWER_REQUIRED', 'm2'),
    ],
  },
  typing: {
    values: {
      b1: '۵۰',
      b2: 'نیمی',
      hours: 'دو',
      visited__day: '۳۱',
      visited__month: '12',
      visited__year: '۱۴۰۳',
      arrived__hour: '۲۵',
      passport__non: 'notApplicable',
      receipt__kept: everyAnswer.receipt,
      receipt__remove: 'yes',
    },
    problems: [
      problem('ANSWER_NOT_A_NUMBER', 'b2'),
      problem('ANSWER_NOT_A_NUMBER', 'hours'),
      problem('ANSWER_TOO_LONG', 'story', { maxLength: 1000 }),
      problem('ANSWER_NOT_A_DATE', 'visited'),
      problem('ANSWER_NOT_A_TIME', 'arrived'),
      problem('ANSWER_NOT_A_PHOTO', 'receipt'),
    ],
  },
} as const;
