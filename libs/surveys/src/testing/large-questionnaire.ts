import type { Question, QuestionnaireDefinition } from '../questionnaire/definition.js';

const text = (fa: string, en = fa): { fa: string; en: string } => ({ fa, en });
const options = (...codes: string[]): { code: string; label: { fa: string; en: string } }[] =>
  codes.map((code) => ({ code, label: text(code) }));

/** Two questionnaires' worth of ground: every kind of question that the small one lacks, with conditions, a loop, a jump, checks. */
export function largeQuestionnaire(): QuestionnaireDefinition {
  const questions: readonly Question[] = [
    {
      kind: 'multiple',
      code: 'ways',
      text: text('از چه راهی؟', 'Which ways?'),
      min: 1,
      max: 2,
      options: [
        ...options('web', 'phone', 'visit'),
        { code: 'else', label: text('چیز دیگر', 'Something else'), other: true },
        { code: 'none', label: text('هیچ‌کدام', 'None'), exclusive: true },
      ],
      nonAnswers: ['dontKnow'],
    },
    {
      kind: 'ranking',
      code: 'best',
      text: text('کدام بهتر؟', 'Which is best?'),
      top: 2,
      options: options('x', 'y', 'z'),
    },
    {
      kind: 'sum',
      code: 'shares',
      text: text('تقسیم کنید', 'Divide'),
      total: 100,
      rows: [
        { code: 's1', text: text('یک', 'One') },
        { code: 's2', text: text('دو', 'Two') },
      ],
      nonAnswers: ['refused'],
    },
    {
      kind: 'number',
      code: 'hours',
      text: text('چند ساعت؟', 'Hours?'),
      min: 0,
      max: 24,
      decimals: 1,
      nonAnswers: ['dontKnow'],
    },
    {
      kind: 'number',
      code: 'waited',
      text: text('چند ساعت صف؟', 'Hours in the queue?'),
      min: 0,
      max: 24,
      checks: [
        {
          require: { question: 'waited', relation: 'atMost', other: 'hours' },
          message: text('بیش از همه', 'Too many'),
        },
      ],
    },
    { kind: 'text', code: 'words', text: text('چرا؟', 'Why?'), lines: 'many', maxLength: 20, optional: true },
    {
      kind: 'text',
      code: 'mail',
      text: text('رایانامه', 'E-mail'),
      lines: 'one',
      maxLength: 100,
      format: 'email',
      optional: true,
    },
    {
      kind: 'text',
      code: 'plate',
      text: text('کد', 'Code'),
      lines: 'one',
      maxLength: 10,
      pattern: { re2: '[A-Z]{2}[0-9]{3}', message: text('دو حرف و سه رقم', 'Two letters, three digits') },
      optional: true,
    },
    {
      kind: 'date',
      code: 'day',
      text: text('چه روزی؟', 'Which day?'),
      calendar: 'jalali',
      min: '2026-03-21',
      max: '2027-03-20',
    },
    { kind: 'time', code: 'clock', text: text('چه ساعتی؟', 'What time?'), nonAnswers: ['dontKnow'] },
    { kind: 'photo', code: 'picture', text: text('عکس', 'Picture'), optional: true },
    {
      kind: 'consent',
      code: 'agree',
      text: text('می‌پذیرید؟', 'Do you agree?'),
      version: '1',
      statement: text('متن', 'Text'),
      needed: true,
    },
  ];
  return {
    format: 'hamava.questionnaire/1',
    code: 'large',
    title: text('همه', 'All'),
    introduction: text('<p>دربارهٔ {agency}</p>', '<p>About {agency}</p>'),
    languages: ['fa', 'en'],
    identifying: true,
    scales: {
      faces: {
        kind: 'labelled',
        smileys: true,
        points: [1, 2, 3].map((value) => ({ value, label: text(`${value}`) })),
      },
    },
    sections: [
      { code: 'one', title: text('یک', 'One'), questions },
      {
        code: 'round',
        title: text('دربارهٔ {item}', 'About {item}'),
        repeatFor: 'ways',
        questions: [
          { kind: 'scale', code: 'liked', scale: 'faces', text: text('{item} چطور بود؟', 'How was {item}?') },
          {
            kind: 'text',
            code: 'better',
            text: text('چه بهتر شود؟', 'What could be better?'),
            lines: 'one',
            maxLength: 100,
            showIf: { question: 'liked', atMost: 1 },
            optional: true,
          },
        ],
      },
      {
        code: 'last',
        title: text('پایان', 'End'),
        lead: text('با <b>دقت</b>', 'With <b>care</b>'),
        showIf: { any: [{ question: 'ways', noneOf: ['none'] }, { not: { question: 'hours', answered: true } }] },
        questions: [
          { kind: 'note', code: 'hello', text: text('<p>یادداشت</p>', '<p>Note</p>') },
          {
            kind: 'cascade',
            code: 'place',
            text: text('کجا؟', 'Where?'),
            demographic: 'county',
            levels: [
              { code: 'province', text: text('استان', 'Province'), options: options('lo', 'kh') },
              {
                code: 'county',
                text: text('شهرستان', 'County'),
                options: [
                  { code: 'k1', label: text('خرم‌آباد', 'Khorramabad'), parent: 'lo' },
                  { code: 'k2', label: text('اهواز', 'Ahvaz'), parent: 'kh' },
                ],
              },
            ],
          },
          {
            kind: 'hidden',
            code: 'source',
            text: text('مبدأ', 'Source'),
            parameter: 'src',
            options: options('sms', 'qr'),
          },
          {
            kind: 'calculated',
            code: 'total',
            text: text('جمع', 'Total'),
            value: { op: 'add', of: [{ answer: 'hours' }, { answer: 'waited' }] },
          },
          { kind: 'split', code: 'half', text: text('نیمه', 'Half'), arms: options('left', 'right') },
          {
            kind: 'choice',
            code: 'left_only',
            layout: 'list',
            text: text('تنها چپ', 'Left only'),
            showIf: { question: 'half', oneOf: ['left'] },
            options: options('p', 'q'),
            goTo: [{ when: ['q'], to: '$end' }],
          },
          {
            kind: 'choice',
            code: 'final',
            layout: 'list',
            text: text('از {answer:ways} راضی بودید؟', 'Happy with {answer:ways}?'),
            options: [
              { code: 'yes', label: text('بله', 'Yes') },
              { code: 'much', label: text('خیلی', 'Very'), showIf: { question: 'total', atLeast: 10 } },
            ],
            optional: true,
          },
        ],
      },
    ],
    endings: [{ code: 'thanks', title: text('سپاس', 'Thanks'), text: text('سپاس', 'Thanks') }],
    quotas: [{ code: 'web', title: text('وب', 'Web'), when: { question: 'ways', oneOf: ['web'] }, limit: 10 }],
    drivers: [],
    composites: [],
    scoring: { driverMinimumShare: 0.5, indexMinimumShare: 0.5 },
  };
}

/** Answers to it with which everything but the second half and the words of displeasure is asked. */
export const LARGE_ANSWERS = {
  ways: ['web', 'visit'],
  best: ['z', 'x'],
  s1: 40,
  s2: 60,
  hours: 2.5,
  waited: 1,
  words: 'خوب',
  mail: 'a.b@example.ir',
  plate: 'AB123',
  day: '2026-08-22',
  clock: '14:05',
  picture: 'pic-1',
  agree: 'agreed',
  liked__web: 3,
  liked__visit: 2,
  province: 'lo',
  county: 'k1',
  source: 'qr',
  final: 'yes',
  left_only: 'p',
  _seed: 0,
} as const;
