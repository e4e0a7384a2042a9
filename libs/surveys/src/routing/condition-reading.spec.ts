import type { Condition, QuestionnaireDefinition } from '../questionnaire/definition.js';
import { smallQuestionnaire } from '../testing/small-questionnaire.js';
import { conditionReading, goToReading } from './condition-reading.js';

const definition = smallQuestionnaire();

describe('conditions in plain words', () => {
  const cases: [Condition, string, string][] = [
    [
      { question: 'used', oneOf: ['yes'] },
      'فقط کسانی که به پرسش ۱ «بله» گفته‌اند این پرسش را می‌بینند.',
      'Only people who answered “Yes” to question 1 see this question.',
    ],
    [
      {
        all: [
          { question: 'used', oneOf: ['yes', 'dontKnow'] },
          { question: 'a', atLeast: 3, atMost: 7 },
        ],
      },
      'فقط کسانی که به پرسش ۱ «بله» یا «نمی‌دانم» گفته‌اند و پاسخشان به پرسش ۲ بین «۳» و «۷» است این پرسش را می‌بینند.',
      'Only people who answered “Yes” or “I don’t know” to question 1 and gave an answer between “3” and “7” to question 2 see this question.',
    ],
    [
      { not: { question: 'used', oneOf: ['no'] } },
      'فقط کسانی که به پرسش ۱ «نه» نگفته‌اند این پرسش را می‌بینند.',
      'Only people who did not answer “No” to question 1 see this question.',
    ],
    [
      { question: 'g1', noneOf: [1] },
      'فقط کسانی که به پرسش ۴ پاسخی جز «کم» داده‌اند این پرسش را می‌بینند.',
      'Only people who answered something other than “Little” to question 4 see this question.',
    ],
    [
      {
        not: {
          any: [
            { question: 'a', answered: false },
            { question: 'a', relation: 'below', other: 'b' },
          ],
        },
      },
      'فقط کسانی که به پرسش ۲ پاسخ داده‌اند و پاسخشان به پرسش ۲ کمتر از پاسخ پرسش ۳ نیست این پرسش را می‌بینند.',
      'Only people who answered question 2 and did not give an answer to question 2 that is below the one to question 3 see this question.',
    ],
    [
      {
        any: [
          { question: 'visits', atMost: 0 },
          {
            all: [
              { question: 'a', answered: true },
              { question: 'used', oneOf: ['no'] },
            ],
          },
        ],
      },
      'فقط کسانی که پاسخشان به پرسش ۶ حداکثر «۰» است یا (به پرسش ۲ پاسخ داده‌اند و به پرسش ۱ «نه» گفته‌اند) این پرسش را می‌بینند.',
      'Only people who gave an answer of at most “0” to question 6 or (answered question 2 and answered “No” to question 1) see this question.',
    ],
  ];
  test.each(cases)('%j', (condition, persian, english) => {
    expect(conditionReading(condition, definition, 'fa')).toBe(persian);
    expect(conditionReading(condition, definition, 'en')).toBe(english);
  });

  test('a section, an option, an ending and a quota are called what they are', () => {
    const condition: Condition = { question: 'used', oneOf: ['yes'] };
    expect(conditionReading(condition, definition, 'fa', 'section')).toContain('این بخش را می‌بینند');
    expect(conditionReading(condition, definition, 'fa', 'option')).toContain('این گزینه را می‌بینند');
    expect(conditionReading(condition, definition, 'en', 'quota')).toBe(
      'People who answered “Yes” to question 1 count towards this quota.',
    );
  });

  test('an unfinished condition about nobody is read with the code', () => {
    expect(conditionReading({ question: 'gone', answered: true }, definition, 'fa')).toContain('«gone»');
  });

  test('jumps are read with their targets', () => {
    const jumping = {
      ...definition.sections[0]!.questions[0]!,
      goTo: [
        { when: ['no'], to: 'third' },
        { when: ['dontKnow'], to: '$end' },
        { when: ['yes'], to: 'b' },
      ],
    } as QuestionnaireDefinition['sections'][number]['questions'][number];
    expect(goToReading(jumping, definition, 'fa')).toEqual([
      'کسانی که به پرسش ۱ «نه» گفته‌اند یک‌راست به بخش «سه» می‌روند.',
      'کسانی که به پرسش ۱ «نمی‌دانم» گفته‌اند یک‌راست به پایان پرسشنامه می‌روند.',
      'کسانی که به پرسش ۱ «بله» گفته‌اند یک‌راست به پرسش ۳ می‌روند.',
    ]);
    expect(goToReading(jumping, definition, 'en')[1]).toBe(
      'People who answered “I don’t know” to question 1 go straight to the end.',
    );
  });
});
