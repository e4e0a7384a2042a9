import { SMALL_ANSWERS, smallQuestionnaire } from '../testing/small-questionnaire.js';
import { demographics } from './demographics.js';

const definition = smallQuestionnaire();

describe('demographics', () => {
  test.each([
    [
      { ...SMALL_ANSWERS, born: '30+' },
      { contact: 'yes', ageBand: '30+' },
    ],
    [
      { used: 'dontKnow', born: 'refused' },
      { contact: 'unknown', ageBand: 'unknown' },
    ],
    [{}, { contact: 'unknown', ageBand: 'unknown' }],
  ])('%j has the levels %j', (answers, expected) => {
    expect(demographics(definition, answers)).toEqual(expected);
  });

  test('a year that has not become a band is a mistake, not an unknown', () => {
    expect(() => demographics(definition, SMALL_ANSWERS)).toThrow(RangeError);
  });

  test('an inherited value is not an answer', () => {
    const inherited = Object.create({ used: 'yes' }) as Record<string, string>;
    expect(demographics(definition, inherited)).toMatchObject({ contact: 'unknown' });
  });
});
