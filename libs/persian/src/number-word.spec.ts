import fc from 'fast-check';
import { numberWord } from './number-word.js';

describe('number words', () => {
  test.each([
    [0, 'صفر'],
    [2, 'دو'],
    [19, 'نوزده'],
    [20, 'بیست'],
    [21, 'بیست و یک'],
    [100, 'صد'],
    [123, 'صد و بیست و سه'],
    [512, 'پانصد و دوازده'],
    [1000, 'هزار'],
    [1405, 'هزار و چهارصد و پنج'],
    [12_000, 'دوازده هزار'],
    [999_999, 'نهصد و نود و نه هزار و نهصد و نود و نه'],
  ])('%d is %s', (value, word) => {
    expect(numberWord(value)).toBe(word);
  });

  test.each([-1, 1.5, NaN, 1_000_000])('%d is refused', (value) => {
    expect(() => numberWord(value)).toThrow(RangeError);
  });

  test('different numbers have different words', () => {
    const number = fc.integer({ min: 0, max: 999_999 });
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(numberWord(a) === numberWord(b)).toBe(a === b);
      }),
    );
  });
});
