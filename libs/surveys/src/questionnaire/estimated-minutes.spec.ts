import type { QuestionnaireDefinition } from './definition.js';
import { largeQuestionnaire } from '../testing/large-questionnaire.js';
import { smallQuestionnaire } from '../testing/small-questionnaire.js';
import { estimateMinutes, questionSeconds, sectionSeconds } from './estimated-minutes.js';

describe('the estimated time', () => {
  test('is at least one minute', () => {
    expect(estimateMinutes(smallQuestionnaire(), 'fa')).toBe(1);
  });

  test('grows with the questions and with their words', () => {
    const small = smallQuestionnaire();
    const long = { ...small, sections: Array(10).fill(small.sections).flat() } as QuestionnaireDefinition;
    const minutes = estimateMinutes(long, 'en');
    expect(Number.isInteger(minutes)).toBe(true);
    expect(minutes).toBeGreaterThan(3);
    const wordy = {
      ...long,
      sections: long.sections.map((section) => ({ ...section, lead: { fa: 'متن', en: 'word '.repeat(66) } })),
    };
    // Thirty leads of 66 words at 3.3 words a second: ten minutes.
    expect(estimateMinutes(wordy, 'en') - minutes).toBe(10);
    expect(estimateMinutes(wordy, 'fa') - estimateMinutes(long, 'fa')).toBe(0);
  });

  test('every kind that is asked takes time, and what is not asked takes none', () => {
    const large = largeQuestionnaire();
    for (const question of large.sections.flatMap(({ questions }) => questions)) {
      const seconds = questionSeconds(large, question, 'fa');
      expect(Number.isFinite(seconds)).toBe(true);
      expect(seconds > 0).toBe(!['hidden', 'calculated', 'split'].includes(question.kind));
    }
  });

  test('a repeated section counts twice, and marks of rich text are not words', () => {
    const large = largeQuestionnaire();
    const question = { kind: 'time' as const, code: 't', text: { fa: 'چه ساعتی؟', en: 'When?' } };
    const once = { code: 's', title: { fa: 'عنوان' }, questions: Array.from({ length: 60 }, () => question) };
    const minutes = (section: object): number =>
      estimateMinutes({ ...large, sections: [{ ...once, ...section }] }, 'fa');
    expect(minutes({ repeatFor: 'ways' })).toBeGreaterThan(1.8 * minutes({}));
    expect(sectionSeconds({ title: { fa: 'یک' }, lead: { fa: '<p><b>دو</b></p>' } }, 'fa')).toBeCloseTo(2 / 3.3, 9);
  });
});
