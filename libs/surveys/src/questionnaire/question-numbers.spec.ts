import { visibleSections } from '../routing/visible-questions.js';
import { smallQuestionnaire } from '../testing/small-questionnaire.js';
import { questionNumbers } from './question-numbers.js';

describe('question numbers', () => {
  test('run through the questionnaire, with a number for every row', () => {
    expect(Object.fromEntries(questionNumbers(smallQuestionnaire()))).toEqual({
      used: 1,
      a: 2,
      b: 3,
      grid: 4,
      g1: 4,
      g2: 5,
      visits: 6,
      born: 7,
    });
  });

  test('leave no gap for what is hidden when counted over the visible sections', () => {
    const sections = visibleSections(smallQuestionnaire(), { used: 'no' });
    expect(questionNumbers({ sections }).get('born')).toBe(6);
  });
});
