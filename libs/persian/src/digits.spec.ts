import fc from 'fast-check';
import { normalizeDigits, toPersianDigits } from './digits.js';

const ZEROES = [0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xe50, 0xff10, 0x1d7ce, 0x1d7d8, 0x1d7f6];

describe('digits', () => {
  test.each([
    ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['۱2٣', '123'],
    ['０９', '09'],
    ['موج ۳', 'موج 3'],
    ['½', '½'],
    ['', ''],
  ])('%s is read as %s', (text, expected) => {
    expect(normalizeDigits(text)).toBe(expected);
  });

  test('every digit of every script has its own value', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZEROES), fc.integer({ min: 0, max: 9 }), (zero, digit) => {
        expect(normalizeDigits(String.fromCodePoint(zero + digit))).toBe(String(digit));
      }),
    );
  });

  test('normalising twice changes nothing more, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalizeDigits(text);
        expect(normalizeDigits(once)).toBe(once);
      }),
    );
  });

  test('Persian digits come back as they were', () => {
    fc.assert(
      fc.property(fc.nat(), (value) => {
        expect(toPersianDigits(value)).not.toMatch(/[0-9]/);
        expect(normalizeDigits(toPersianDigits(value))).toBe(String(value));
      }),
    );
  });
});
