import fc from 'fast-check';
import { parseDecimalNumber } from './decimal-number.js';

describe('numbers with decimals', () => {
  test.each([
    ['۲٫۵', 2.5],
    ['۲/۵', 2.5],
    ['2.5', 2.5],
    ['.5', 0.5],
    ['−۰٫۲۵', -0.25],
    ['-0.0', 0],
    ['۱٬۲۰۰٫۲۵', 1200.25],
    ['۷', 7],
    ['1,5', null],
    ['1.2.3', null],
    ['2.', null],
    ['1e5', null],
    ['12,34.5', null],
    ['', null],
    ['دو', null],
  ])('%s is %p', (text, expected) => {
    expect(parseDecimalNumber(text)).toBe(expected);
  });

  test('what is written with decimals reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (units, decimals) => {
        const value = units / 10 ** decimals;
        expect(parseDecimalNumber(value.toFixed(decimals))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
