import { cleanup, render } from '@testing-library/react';
import type { QuestionnaireDefinition } from '@hamava/surveys';
import { LocaleProvider } from '../locale/locale.js';
import { QuestionnaireText } from './questionnaire-text.js';

afterEach(cleanup);

const yes = { code: 'yes', label: { fa: 'بله' } };
const no = { code: 'no', label: { fa: 'خیر' } };
const visited = { question: 'visited', oneOf: ['yes'] };

/** Everything that can be decided beside the words, once. */
const DECIDED: QuestionnaireDefinition = {
  format: 'hamava.questionnaire/1',
  code: 'decided',
  title: { fa: 'نظر مراجعان' },
  introduction: { fa: 'از سوی {agency}.' },
  languages: ['fa'],
  scales: { ten: { kind: 'anchored', min: 0, max: 10, low: { fa: 'هیچ' }, high: { fa: 'کامل' } } },
  sections: [
    {
      code: 'first',
      title: { fa: 'آغاز' },
      questions: [
        {
          kind: 'choice',
          code: 'visited',
          layout: 'list',
          text: { fa: 'مراجعه کردید؟' },
          options: [yes, { ...no, showIf: { question: 'counted', atLeast: 3 } }],
          goTo: [{ when: ['no'], to: '$end' }],
        },
        {
          kind: 'number',
          code: 'counted',
          text: { fa: 'گفتید {answer:visited}؛ چند بار؟' },
          min: 1,
          max: 9,
          checks: [{ require: { question: 'counted', atMost: 5 }, message: { fa: 'زیاد است' } }],
        },
      ],
    },
    {
      code: 'second',
      title: { fa: 'اعتماد' },
      showIf: visited,
      shuffled: true,
      questions: [
        { kind: 'scale', code: 'trust', scale: 'ten', text: { fa: 'اعتماد دارید؟' }, reversed: true, showIf: visited },
      ],
    },
  ],
  endings: [
    { code: 'short', title: { fa: 'کوتاه' }, text: { fa: 'سپاس از {agency}' }, showIf: visited },
    { code: 'long', title: { fa: 'بلند' }, text: { fa: 'سپاس' } },
  ],
  quotas: [{ code: 'q', title: { fa: 'مراجعان' }, when: visited, limit: 300 }],
  drivers: [{ code: 'd', title: { fa: 'درستی' }, items: ['trust'], weight: 1 }],
  composites: [{ code: 'c', title: { fa: 'دفتر' }, items: ['trust'], minimumItems: 1 }],
  scoring: { driverMinimumShare: 0.5, indexMinimumShare: 0.6 },
};

function shown(): HTMLElement {
  return render(
    <LocaleProvider>
      <QuestionnaireText definition={DECIDED} />
    </LocaleProvider>,
  ).container;
}

describe('the text under review', () => {
  it.each([
    ['the condition of a section', 'این بخش را می‌بینند'],
    ['the condition of a question', 'این پرسش را می‌بینند'],
    ['the condition of an option', 'این گزینه را می‌بینند'],
    ['a jump', 'یک‌راست به پایان پرسشنامه می‌روند'],
    ['a check', 'این پاسخ فقط از کسانی پذیرفته می‌شود'],
    ['what a check says', 'زیاد است'],
    ['the range of a number', 'عددی از ۱ تا ۹'],
    ['an order of chance', 'به ترتیب تصادفی'],
    ['a score turned round', 'وارونه'],
    ['the condition of an ending', 'این پایان را می‌بینند'],
    ['the ending of the others', 'همهٔ دیگران'],
    ['a quota', 'تا ۳۰۰ پاسخ'],
    ['the condition of a quota', 'در این سهمیه شمرده می‌شوند'],
    ['a driver', 'درستی: ۱۰۰٪ شاخص، میانگین پرسش ۳'],
    ['a composite', 'دفتر (کنار شاخص)'],
    ['the minima of the scores', 'دست‌کم ۶۰٪ عامل‌ها'],
  ])('tells %s', (_, sentence) => {
    expect(shown().textContent).toContain(sentence);
  });

  it('shows what will stand in for placeholders as chips, and no braces', () => {
    const container = shown();
    expect(container.textContent).not.toContain('{');
    expect([...container.querySelectorAll('.piped')].map((chip) => chip.textContent)).toEqual([
      'نام دستگاه',
      'پاسخ پرسش ۱',
      'نام دستگاه',
    ]);
  });
});
