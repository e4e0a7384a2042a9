import type { QuestionnaireDefinition } from './definition.js';
import { smallQuestionnaire } from '../testing/small-questionnaire.js';
import { estimateMinutes } from './estimated-minutes.js';

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
});
