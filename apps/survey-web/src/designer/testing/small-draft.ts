import type { Question, QuestionnaireDefinition } from '@hamava/surveys';

export const yesNo = (code: string, fa: string): Question => ({
  kind: 'choice',
  code,
  text: { fa },
  layout: 'list',
  options: [
    { code: 'yes', label: { fa: 'بله' } },
    { code: 'no', label: { fa: 'خیر' } },
  ],
});

/** Two sections; `why` looks at `visit`, and `how` jumps over it. */
export const smallDraft: QuestionnaireDefinition = {
  format: 'hamava.questionnaire/1',
  code: 'desk',
  title: { fa: 'بازخورد پیشخوان' },
  introduction: { fa: 'نظر شما دربارهٔ پیشخوان' },
  languages: ['fa'],
  scales: {},
  sections: [
    {
      code: 'first',
      title: { fa: 'مراجعه' },
      questions: [
        yesNo('visit', 'آیا مراجعه کرده‌اید؟'),
        { ...yesNo('why', 'آیا کارتان انجام شد؟'), showIf: { question: 'visit', oneOf: ['yes'] } },
      ],
    },
    {
      code: 'second',
      title: { fa: 'پایان' },
      questions: [
        { ...yesNo('how', 'آیا راضی بودید؟'), goTo: [{ when: ['no'], to: 'words' }] },
        { kind: 'text', code: 'words', text: { fa: 'اگر سخنی دارید بنویسید' }, lines: 'many', maxLength: 500 },
      ],
    },
  ],
  drivers: [],
  composites: [],
  scoring: { driverMinimumShare: 0.5, indexMinimumShare: 0.8 },
};
