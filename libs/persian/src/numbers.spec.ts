import fc from 'fast-check';
import { normalizeDigits } from './digits.js';
import { formatNumber, formatPercent, formatSigned } from './numbers.js';

describe('numbers for readers', () => {
  test.each([
    [0, undefined, '۰', '0'],
    [7, undefined, '۷', '7'],
    [10, undefined, '۱۰', '10'],
    [100, undefined, '۱۰۰', '100'],
    [1000, undefined, '۱٬۰۰۰', '1,000'],
    [12345.6, undefined, '۱۲٬۳۴۵٫۶', '12,345.6'],
    [1234567, 0, '۱٬۲۳۴٬۵۶۷', '1,234,567'],
    [61.25, 1, '۶۱٫۳', '61.3'],
    [61, 1, '۶۱٫۰', '61.0'],
    [0.1 + 0.2, undefined, '۰٫۳', '0.3'],
    [1234.5678, 4, '۱٬۲۳۴٫۵۶۷۸', '1,234.5678'],
    [-2.5, 1, '\u2066−۲٫۵\u2069', '−2.5'],
    [-0.04, 1, '۰٫۰', '0.0'],
    [-0, 0, '۰', '0'],
  ])('%d with %s decimals is %s and %s', (value, decimals, persian, english) => {
    const style = decimals === undefined ? {} : { decimals };
    expect(formatNumber(value, 'fa', style)).toBe(persian);
    expect(formatNumber(value, 'en', style)).toBe(english);
  });

  test.each([
    [2.14, '\u2066+۲٫۱\u2069', '+2.1'],
    [-2.14, '\u2066−۲٫۱\u2069', '−2.1'],
    [0, '۰٫۰', '0.0'],
    [-0.01, '۰٫۰', '0.0'],
    [0.01, '۰٫۰', '0.0'],
  ])('a change of %d is written %s and %s', (value, persian, english) => {
    expect(formatSigned(value, 'fa', { decimals: 1 })).toBe(persian);
    expect(formatSigned(value, 'en', { decimals: 1 })).toBe(english);
  });

  test('the percent sign stays at the left of a Persian number', () => {
    expect(formatPercent(74, 'fa')).toBe('۷۴\u200f٪');
    expect(formatPercent(7.25, 'en', { decimals: 1 })).toBe('7.3%');
  });

  test.each([NaN, Infinity, -Infinity, 1e21])('%d is refused', (value) => {
    expect(() => formatNumber(value, 'fa')).toThrow(RangeError);
  });

  test('a written number reads back as the number', () => {
    const read = (text: string): number =>
      Number(
        normalizeDigits(text)
          .replace(/[٬,\u2066\u2069]/g, '')
          .replace('٫', '.')
          .replace('−', '-'),
      );
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 3 }), (units, decimals) => {
        const value = units / 10 ** decimals;
        expect(read(formatNumber(value, 'fa', { decimals }))).toBeCloseTo(value, 6);
        expect(read(formatNumber(value, 'en', { decimals }))).toBeCloseTo(value, 6);
      }),
    );
  });
});
