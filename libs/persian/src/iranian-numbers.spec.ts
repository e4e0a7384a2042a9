import fc from 'fast-check';
import { landlineNumber, mobileNumber, nationalId, postalCode } from './iranian-numbers.js';

describe('numbers of Iran', () => {
  test.each([
    ['09123456789', '09123456789'],
    ['۰۹۱۲ ۳۴۵ ۶۷۸۹', '09123456789'],
    ['+98 912-345-6789', '09123456789'],
    ['00989123456789', '09123456789'],
    ['9123456789', '09123456789'],
    ['0912345678', null],
    ['091234567890', null],
    ['06633312345', null],
    ['0912345678a', null],
    ['', null],
  ])('the mobile number %s is %s', (text, expected) => {
    expect(mobileNumber(text)).toBe(expected);
  });

  test.each([
    ['06633312345', '06633312345'],
    ['(۰۶۶) ۳۳۳۱۲۳۴۵', '06633312345'],
    ['+982188881234', '02188881234'],
    ['06613312345', null],
    ['01233312345', null],
    ['33312345', null],
    ['09123456789', null],
  ])('the fixed line %s is %s', (text, expected) => {
    expect(landlineNumber(text)).toBe(expected);
  });

  test.each([
    // 1x10+2x9+3x8+4x7+5x6+6x5+7x4+8x3+9x2 = 210 = 19x11 + 1
    ['1234567891', '1234567891'],
    ['۱۲۳-۴۵۶۷۸۹-۱', '1234567891'],
    // 1x8 = 8: check 3
    ['0010000003', '0010000003'],
    ['0010000004', null],
    ['1234567890', null],
    ['1111111111', null],
    ['123456789', null],
    ['+1234567891', null],
  ])('the national id %s is %s', (text, expected) => {
    expect(nationalId(text)).toBe(expected);
  });

  test('exactly one check digit fits nine others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (number) => {
        const nine = String(number).padStart(9, '0');
        fc.pre(!/^(.)\1{8}$/.test(nine));
        const fitting = Array.from({ length: 10 }, (_, check) => nationalId(`${nine}${check}`)).filter(Boolean);
        expect(fitting).toHaveLength(1);
      }),
    );
  });

  test.each([
    ['6813833946', '6813833946'],
    ['۶۸۱۳۸-۳۳۹۴۶', '6813833946'],
    ['6813833946 ', '6813833946'],
    ['6810833946', null],
    ['6812833946', null],
    ['6666833946', null],
    ['6813800000', null],
    ['681383394', null],
  ])('the postal code %s is %s', (text, expected) => {
    expect(postalCode(text)).toBe(expected);
  });
});
