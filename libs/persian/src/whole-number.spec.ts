import fc from 'fast-check';
import { parseWholeNumber } from './whole-number.js';

const ZEROES = [0x30, 0x660, 0x6f0, 0x966, 0xff10, 0x1d7ce];

describe('whole numbers', () => {
  test.each([
    ['7', 7],
    ['۷', 7],
    ['٧', 7],
    ['۱2٣', 123],
    [' ۱۳۷۰ ', 1370],
    ['\u200f۱۳۷۰\u200e', 1370],
    ['۱۳\u200c۷۰', 1370],
    ['۱٬۳۷۰', 1370],
    ['1,234,567', 1234567],
    ['۱ ۳۷۰', 1370],
    ['1\u00a0370', 1370],
    ['007', 7],
    ['-5', -5],
    ['−۵', -5],
    ['-0', 0],
  ])('%j is %d', (text, expected) => {
    expect(parseWholeNumber(text)).toBe(expected);
  });

  test.each([
    '',
    ' ',
    'abc',
    '1,5',
    '1.5',
    '۱٫۵',
    '12,34',
    ',123',
    '1234,567',
    '--5',
    '+5',
    '1e3',
    '0x10',
    '۱۳۷۰ ه',
    '٬',
    '9007199254740993',
  ])('%j is not a whole number', (text) => {
    expect(parseWholeNumber(text)).toBeNull();
  });

  test('digits of any script, mixed, parse to the same number', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1e12 }),
        fc.array(fc.constantFrom(...ZEROES), { minLength: 13, maxLength: 13 }),
        (value, zeroes) => {
          const text = [...String(value)]
            .map((digit, at) => String.fromCodePoint((zeroes[at] ?? 0x30) + Number(digit)))
            .join('');
          expect(parseWholeNumber(text)).toBe(value);
        },
      ),
    );
  });

  test('junk never throws and never becomes a fraction', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const value = parseWholeNumber(text);
        expect(value === null || Number.isSafeInteger(value)).toBe(true);
      }),
    );
  });
});
