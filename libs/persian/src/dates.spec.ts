import fc from 'fast-check';
import { formatDate, formatDateTime, formatMonthYear, formatShortDate, tehranDateTime } from './dates.js';

describe('dates for readers', () => {
  test.each([
    ['2026-08-22', '۳۱ مرداد ۱۴۰۵', '22 August 2026'],
    ['2025-03-20', '۳۰ اسفند ۱۴۰۳', '20 March 2025'],
    ['2026-03-21', '۱ فروردین ۱۴۰۵', '21 March 2026'],
    ['2026-12-31', '۱۰ دی ۱۴۰۵', '31 December 2026'],
  ])('%s is %s and %s', (isoDate, persian, english) => {
    expect(formatDate(isoDate, 'fa')).toBe(persian);
    expect(formatDate(isoDate, 'en')).toBe(english);
  });

  test('months and short forms', () => {
    expect(formatMonthYear('2026-08-22', 'fa')).toBe('مرداد ۱۴۰۵');
    expect(formatMonthYear('2026-08-22', 'en')).toBe('August 2026');
    expect(formatShortDate('2026-08-22', 'fa')).toBe('۱۴۰۵/۰۵/۳۱');
    expect(formatShortDate('2026-09-02', 'en')).toBe('2 Sep 2026');
  });

  test('a time is written after the date', () => {
    const moment = { isoDate: '2026-08-22', hour: 9, minute: 5 };
    expect(formatDateTime(moment, 'fa')).toBe('۳۱ مرداد ۱۴۰۵، ساعت ۰۹:۰۵');
    expect(formatDateTime(moment, 'en')).toBe('22 August 2026, 09:05');
  });

  test('the clock in Iran is three and a half hours ahead of UTC', () => {
    expect(tehranDateTime(Date.UTC(2026, 7, 22, 20, 29))).toEqual({ isoDate: '2026-08-22', hour: 23, minute: 59 });
    expect(tehranDateTime(Date.UTC(2026, 7, 22, 20, 30))).toEqual({ isoDate: '2026-08-23', hour: 0, minute: 0 });
  });

  test('a day that does not exist is refused', () => {
    expect(() => formatDate('2026-02-30', 'en')).toThrow(RangeError);
    expect(() => formatDate('yesterday', 'fa')).toThrow(RangeError);
  });

  test('every month has a name', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e4 }), (days) => {
        const isoDate = new Date(days * 86_400_000).toISOString().slice(0, 10);
        expect(formatDate(isoDate, 'fa')).toMatch(/^[۰-۹]{1,2} [\u0621-\u06cc]+ [۰-۹]{4}$/);
        expect(formatDate(isoDate, 'en')).toMatch(/^[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}$/);
      }),
    );
  });
});
