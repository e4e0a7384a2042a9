import fc from 'fast-check';
import type { QuestionnaireDefinition } from '../questionnaire/definition.js';
import { smallQuestionnaire } from '../testing/small-questionnaire.js';
import { pipeAnswers } from './piping.js';

const text = (fa: string, en = fa) => ({ fa, en });
const agency = text('ثبت احوال', 'Civil Registration');

const definition: QuestionnaireDefinition = {
  ...smallQuestionnaire(),
  sections: [
    {
      code: 's',
      title: text('س'),
      questions: [
        {
          kind: 'choice',
          code: 'why',
          layout: 'list',
          text: text('چرا؟'),
          options: [
            { code: 'id', label: text('کارت ملی', 'ID card') },
            { code: 'else', label: text('چیز دیگر', 'Something else'), other: true },
          ],
          nonAnswers: ['dontKnow'],
        },
        {
          kind: 'multiple',
          code: 'many',
          text: text('کدام‌ها؟'),
          options: ['a', 'b', 'c'].map((code) => ({ code, label: text(`گزینهٔ ${code}`, code.toUpperCase()) })),
        },
        { kind: 'number', code: 'visits', text: text('چند؟'), min: 0, max: 9999, unit: text('بار', 'times') },
        { kind: 'date', code: 'day', calendar: 'jalali', text: text('کی؟') },
        { kind: 'text', code: 'story', lines: 'one', maxLength: 500, text: text('چه؟'), optional: true },
        { kind: 'scale', code: 'far', scale: 'three', text: text('تا چه اندازه؟') },
      ],
    },
    {
      code: 't',
      title: text('ت'),
      questions: [
        {
          kind: 'number',
          code: 'deep',
          text: text('ژرف'),
          min: 0,
          max: 9,
          showIf: { question: 'why', oneOf: ['id'] },
        },
      ],
    },
  ],
};

const piped = (
  fa: string,
  answers: Record<string, number | string | readonly string[]>,
  language: 'fa' | 'en' = 'fa',
) => pipeAnswers(text(fa), language, { agency, wave: text('موج دوم', 'second wave'), answers, definition });

describe('answers in later texts', () => {
  test.each([
    ['برای {answer:why} آمدید؟', { why: 'id' }, 'برای «کارت ملی» آمدید؟'],
    ['برای «{answer:why}» آمدید؟', { why: 'id' }, 'برای «کارت ملی» آمدید؟'],
    ['برای {answer:why} آمدید؟', { why: 'else', why__other: 'کپی' }, 'برای «\u2068کپی\u2069» آمدید؟'],
    ['برای {answer:why} آمدید؟', { why: 'dontKnow' }, 'برای پاسخ پیشین شما آمدید؟'],
    ['برای {answer:why} آمدید؟', {}, 'برای پاسخ پیشین شما آمدید؟'],
    ['{answer:nobody}', {}, 'پاسخ پیشین شما'],
    ['{answer:many}', { many: ['a', 'b', 'c'] }, '«گزینهٔ a»، «گزینهٔ b» و «گزینهٔ c»'],
    ['{answer:visits} آمدید', { visits: 12 }, '۱۲ بار آمدید'],
    ['{answer:day}', { day: '2026-08-22' }, '۳۱ مرداد ۱۴۰۵'],
    ['{answer:day}', { day: 'never' }, 'پاسخ پیشین شما'],
    ['{answer:far}', { far: 4 }, '«زیاد»'],
    ['در {agency}، {wave}', {}, 'در «ثبت احوال»، «موج دوم»'],
    ['{item}', {}, 'این مورد'],
  ] as const)('%s with %j', (fa, answers, expected) => {
    expect(piped(fa, answers)).toBe(expected);
  });

  test.each([
    ['You came for {answer:why}', { why: 'id' }, 'You came for ID card'],
    ['{answer:many}', { many: ['a', 'b'] }, 'A and B'],
    ['{answer:visits}', { visits: 1200 }, '1,200 times'],
    ['{answer:why} at {agency}, {wave}', {}, 'your earlier answer at Civil Registration, second wave'],
  ] as const)('in English %s with %j', (en, answers, expected) => {
    expect(piped(en, answers, 'en')).toBe(expected);
  });

  test('an answer to a hidden question is as if it had not been given', () => {
    expect(piped('{answer:deep}', { why: 'id', deep: 3 })).toBe('۳');
    expect(piped('{answer:deep}', { why: 'else', deep: 3 })).toBe('پاسخ پیشین شما');
  });

  test('what a respondent wrote stays one isolated piece, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('{answer:why}', '«x»', '$&', '\u202eabc', 'a\nb')),
        (story) => {
          const words = piped('x {answer:story} y', { why: 'id', story });
          expect(words).toMatch(/^x (پاسخ پیشین شما|«\u2068[^«»\u2066-\u2069\u202a-\u202e\n]+\u2069») y$/u);
          expect(words.length).toBeLessThan(280);
        },
      ),
    );
    expect(piped('{answer:story}', { story: '{answer:why}', why: 'id' })).toBe('«\u2068{answer:why}\u2069»');
  });
});
