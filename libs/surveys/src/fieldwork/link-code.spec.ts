import fc from 'fast-check';
import { toPersianDigits } from '@hamava/persian';
import { formatLinkCode, isLinkCode, linkCodeFromBytes, normaliseLinkCode } from './link-code.js';

const bytes = fc.uint8Array({ minLength: 8, maxLength: 32 });

describe('link codes', () => {
  test.each([
    ['7kd2q9f', '7KD2Q9F'],
    [' 7KD-2Q9F ', '7KD2Q9F'],
    ['۷kd–۲q۹f', '7KD2Q9F'],
    ['٧KD 2Q٩F', '7KD2Q9F'],
    ['\u200e7KD\u200c2Q9F', '7KD2Q9F'],
    ['oil2q9f', '0112Q9F'],
  ])('%j is read as %s', (typed, code) => {
    expect(normaliseLinkCode(typed)).toBe(code);
    expect(isLinkCode(normaliseLinkCode(typed))).toBe(true);
  });

  test.each(['', '7KD2Q9', '7KD2Q9FF', '7kd2q9f', '7KD2Q9A', '7KD2Q9E', '7KD2Q9U', '7KD-2Q9', '7KD2Q9F\n'])(
    '%j is not one',
    (text) => {
      expect(isLinkCode(text)).toBe(false);
    },
  );

  test('every code is well formed, has no vowels and comes back from print', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = linkCodeFromBytes(random);
        expect(isLinkCode(code)).toBe(true);
        expect(code).not.toMatch(/[AEIOUL]/);
        expect(normaliseLinkCode(toPersianDigits(formatLinkCode(code).toLowerCase()))).toBe(code);
      }),
    );
  });

  test('different bytes give different codes as far as there are codes', () => {
    const codes = new Set(
      Array.from({ length: 5000 }, (_, at) =>
        linkCodeFromBytes(Uint8Array.from([0, 0, 0, 0, 0, 0, at >> 8, at & 255])),
      ),
    );
    expect(codes.size).toBe(5000);
  });

  test('every byte counts, and too few are refused', () => {
    const zero = new Uint8Array(16);
    expect(linkCodeFromBytes(zero)).toBe('0000000');
    expect(linkCodeFromBytes(Uint8Array.from([...zero.slice(1), 1]))).not.toBe('0000000');
    expect(linkCodeFromBytes(Uint8Array.from([1, ...zero.slice(1)]))).not.toBe('0000000');
    expect(() => linkCodeFromBytes(new Uint8Array(7))).toThrow(RangeError);
  });

  test('junk never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof isLinkCode(normaliseLinkCode(text))).toBe('boolean');
      }),
    );
  });
});
