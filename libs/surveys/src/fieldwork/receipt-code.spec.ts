import fc from 'fast-check';
import { formatReceiptCode, isReceiptCode, normaliseReceiptCode, receiptCodeFromBytes } from './receipt-code.js';

describe('receipt codes', () => {
  test('five bytes are eight letters', () => {
    expect(receiptCodeFromBytes(new Uint8Array(5))).toBe('00000000');
    expect(receiptCodeFromBytes(Uint8Array.from([255, 255, 255, 255, 255]))).toBe('ZZZZZZZZ');
    expect(receiptCodeFromBytes(Uint8Array.from([0x08, 0x42, 0x10, 0x84, 0x21]))).toBe('11111111');
    expect(() => receiptCodeFromBytes(new Uint8Array(4))).toThrow(RangeError);
  });

  test('every code is well formed and comes back from the screen', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 5, maxLength: 32 }), (random) => {
        const code = receiptCodeFromBytes(random);
        expect(isReceiptCode(code)).toBe(true);
        expect(formatReceiptCode(code)).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
        expect(normaliseReceiptCode(formatReceiptCode(code).toLowerCase())).toBe(code);
      }),
    );
  });
});
