import fc from 'fast-check';
import type { NumberQuestion } from '../questionnaire/definition.js';
import { SMALL_ANSWERS, smallQuestionnaire } from '../testing/small-questionnaire.js';
import { bandOf, keepBands, numberRange } from './bands.js';

const definition = smallQuestionnaire();
const born = definition.sections[2]?.questions[2] as NumberQuestion;
const visits = definition.sections[2]?.questions[1] as NumberQuestion;
const day = { jalaliYear: 1405 };
const counted: NumberQuestion = {
  ...visits,
  bands: {
    of: 'value',
    list: [
      { code: 'few', from: 1, to: 3 },
      { code: 'many', from: 4, to: 20 },
    ],
  },
};

describe('bands', () => {
  test.each([
    [1387, '18-29'],
    [1376, '18-29'],
    [1375, '30+'],
    [1300, '30+'],
    [1388, null],
    [1410, null],
  ])('born in %d belongs to %s', (year, expected) => {
    expect(bandOf(born, year, day)).toBe(expected);
  });

  test('bands of the value itself need no calendar', () => {
    expect([0, 1, 3, 4, 20, 21].map((value) => bandOf(counted, value, day))).toEqual([
      null,
      'few',
      'few',
      'many',
      'many',
      null,
    ]);
    expect(bandOf(visits, 3, day)).toBeNull();
  });

  test('the range that is asked for is the range that has a band', () => {
    expect(numberRange(visits, day)).toEqual({ min: 0, max: 50 });
    expect(numberRange(counted, day)).toEqual({ min: 1, max: 20 });
    fc.assert(
      fc.property(fc.integer({ min: 1250, max: 1450 }), fc.integer({ min: 1380, max: 1450 }), (year, jalaliYear) => {
        const { min, max } = numberRange(born, { jalaliYear });
        const accepted = year >= born.min && year <= born.max && bandOf(born, year, { jalaliYear }) !== null;
        expect(year >= min && year <= max).toBe(accepted);
      }),
    );
  });

  test('only the band of a year is kept, and nothing else changes', () => {
    expect(keepBands(definition, SMALL_ANSWERS, day)).toEqual({ ...SMALL_ANSWERS, born: '30+' });
    expect(keepBands(definition, { born: 'refused', visits: 3 }, day)).toEqual({ born: 'refused', visits: 3 });
    expect(keepBands(definition, {}, day)).toEqual({});
  });

  test('keeping twice changes nothing more', () => {
    const kept = keepBands(definition, SMALL_ANSWERS, day);
    expect(keepBands(definition, kept, { jalaliYear: 1420 })).toEqual(kept);
  });

  test('a year outside every band is never kept', () => {
    expect(() => keepBands(definition, { born: 1390 }, day)).toThrow(RangeError);
  });
});
