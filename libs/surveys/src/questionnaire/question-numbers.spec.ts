import { lowered } from '../routing/lower.js';
import { largeQuestionnaire } from '../testing/large-questionnaire.js';
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

  test('a sum has one, each level of a cascade has its own, and what nobody is asked has none', () => {
    const large = largeQuestionnaire();
    const numbers = questionNumbers(large);
    expect(['ways', 'best', 'shares', 's1', 's2', 'hours'].map((code) => numbers.get(code))).toEqual([
      1, 2, 3, 3, 3, 4,
    ]);
    expect(['place', 'province', 'county', 'left_only'].map((code) => numbers.get(code))).toEqual([15, 15, 16, 17]);
    expect(['ways__other', 'hello', 'source', 'total', 'half'].some((code) => numbers.has(code))).toBe(false);
    expect(questionNumbers(lowered(large)).get('final')).toBe(numbers.get('final')! + 2 * 4);
  });
});
