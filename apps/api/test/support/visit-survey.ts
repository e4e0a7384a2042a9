import type { LocalizedText, Option, QuestionnaireDefinition, Section } from '@hamava/surveys';

const text = (fa: string, en: string): LocalizedText => ({ fa, en });
const option = (code: string, fa: string, en: string, more: Partial<Option> = {}): Option => ({
  code,
  label: text(fa, en),
  ...more,
});

export const PLACES = [
  { code: 'lorestan', label: text('لرستان', 'Lorestan') },
  { code: 'ilam', label: text('ایلام', 'Ilam') },
];

const visit: Section = {
  code: 'visit',
  title: text('مراجعهٔ شما', 'Your visit'),
  lead: text('<p>پاسخ‌ها <b>محرمانه</b> است.</p>', '<p>Answers are <b>confidential</b>.</p>'),
  questions: [
    {
      kind: 'choice',
      code: 'came',
      layout: 'list',
      text: text('آیا در یک سال گذشته به این اداره مراجعه کرده‌اید؟', 'Did you visit this office in the last year?'),
      options: [option('yes', 'بله', 'Yes'), option('no', 'خیر', 'No')],
      goTo: [{ when: ['no'], to: 'you' }],
    },
    {
      kind: 'multiple',
      code: 'matters',
      text: text('برای کدام کارها مراجعه کردید؟', 'For which matters did you come?'),
      max: 2,
      options: [
        option('card', 'کارت ملی', 'Identity card'),
        option('birth', 'ثبت ولادت', 'Registration of a birth'),
        option('other', 'کاری دیگر', 'Something else', { other: true }),
        option('none', 'هیچ‌کدام', 'None of these', { exclusive: true }),
      ],
    },
  ],
};

const each: Section = {
  code: 'each',
  title: text('دربارهٔ {item}', 'About {item}'),
  repeatFor: 'matters',
  questions: [
    {
      kind: 'number',
      code: 'days',
      min: 0,
      max: 365,
      unit: text('روز', 'days'),
      text: text('{item} چند روز زمان برد؟', 'How many days did {item} take?'),
    },
  ],
};

const details: Section = {
  code: 'details',
  title: text('جزئیات', 'Details'),
  questions: [
    {
      kind: 'ranking',
      code: 'first',
      top: 2,
      text: text('کدام‌ها مهم‌تر است؟', 'Which matter most?'),
      options: [
        option('speed', 'سرعت', 'Speed'),
        option('manner', 'رفتار', 'Manner'),
        option('clarity', 'روشنی', 'Clarity'),
      ],
    },
    {
      kind: 'sum',
      code: 'share',
      total: 100,
      unit: text('درصد', 'per cent'),
      text: text('زمان شما چگونه گذشت؟', 'How did your time go?'),
      rows: [
        { code: 'waiting', text: text('در صف', 'Waiting') },
        { code: 'served', text: text('پای باجه', 'At the counter') },
      ],
    },
    { kind: 'date', code: 'on', calendar: 'jalali', text: text('تاریخ مراجعه', 'Date of the visit') },
    { kind: 'time', code: 'at', text: text('ساعت مراجعه', 'Time of the visit'), optional: true },
    {
      kind: 'calculated',
      code: 'load',
      text: text('بار انتظار', 'Load of waiting'),
      value: { op: 'multiply', of: [{ answer: 'waiting' }, { constant: 2 }] },
    },
  ],
};

const you: Section = {
  code: 'you',
  title: text('دربارهٔ شما', 'About you'),
  questions: [
    {
      kind: 'cascade',
      code: 'place',
      text: text('کجا زندگی می‌کنید؟', 'Where do you live?'),
      levels: [
        { code: 'province', text: text('استان', 'Province'), options: PLACES },
        {
          code: 'county',
          text: text('شهرستان', 'County'),
          options: [
            { code: '1503', label: text('خرم‌آباد', 'Khorramabad'), parent: 'lorestan' },
            { code: '1502', label: text('بروجرد', 'Borujerd'), parent: 'lorestan' },
            { code: '1601', label: text('ایلام', 'Ilam'), parent: 'ilam' },
          ],
        },
      ],
    },
    {
      kind: 'consent',
      code: 'agree',
      version: '1405-1',
      statement: text('می‌پذیرم که با من تماس بگیرند.', 'I agree to be contacted.'),
      text: text('آیا اجازهٔ تماس می‌دهید؟', 'May we contact you?'),
    },
    {
      kind: 'text',
      code: 'phone',
      lines: 'one',
      maxLength: 20,
      format: 'mobile',
      text: text('شمارهٔ همراه', 'Mobile number'),
      showIf: { question: 'agree', oneOf: ['agreed'] },
    },
    { kind: 'photo', code: 'proof', optional: true, text: text('عکس رسید', 'Picture of the receipt') },
    { kind: 'text', code: 'words', lines: 'many', maxLength: 500, optional: true, text: text('سخن شما', 'Your words') },
    { kind: 'hidden', code: 'desk', parameter: 'desk', text: text('باجه', 'Counter') },
  ],
};

/** Named persons may answer it: pages by jumps, loops and cascades, a picture, a quota and two endings. */
export const visitQuestionnaire: QuestionnaireDefinition = {
  format: 'hamava.questionnaire/1',
  code: 'visit_report',
  title: text('گزارش مراجعه', 'Report of a visit'),
  introduction: text('<p>چند پرسش دربارهٔ مراجعهٔ شما.</p>', '<p>A few questions about your visit.</p>'),
  languages: ['fa', 'en'],
  identifying: true,
  scales: {},
  sections: [visit, each, details, you],
  quotas: [
    {
      code: 'ilam_full',
      title: text('ایلام', 'Ilam'),
      when: { question: 'province', oneOf: ['ilam'] },
      limit: 1,
    },
  ],
  endings: [
    {
      code: 'did_not_come',
      title: text('سپاس از شما', 'Thank you'),
      text: text('هر وقت مراجعه کردید دوباره بنویسید.', 'Write again once you have come.'),
      showIf: { question: 'came', oneOf: ['no'] },
    },
    {
      code: 'came_by',
      title: text('دریافت شد', 'Received'),
      text: text('گزارش شما را می‌خوانیم.', 'We read your report.'),
    },
  ],
  drivers: [],
  composites: [],
  scoring: { driverMinimumShare: 0.5, indexMinimumShare: 0.5 },
};
