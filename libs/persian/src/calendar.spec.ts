import fc from 'fast-check';
import { isIsoDate, fromJalali, jalaliQuarterOf, jalaliYearOf, toJalali } from './calendar.js';

describe('the Jalali calendar', () => {
  test.each([
    ['2026-08-22', 1405, 5, 31],
    ['2025-03-20', 1403, 12, 30],
    ['2025-03-21', 1404, 1, 1],
    ['2026-03-20', 1404, 12, 29],
    ['2026-03-21', 1405, 1, 1],
    ['2024-02-29', 1402, 12, 10],
    ['1979-04-01', 1358, 1, 12],
  ])('%s is %d/%d/%d', (isoDate, year, month, day) => {
    expect(toJalali(isoDate)).toEqual({ year, month, day });
    expect(fromJalali({ year, month, day })).toBe(isoDate);
    expect(jalaliYearOf(isoDate)).toBe(year);
  });

  test.each([1399, 1403, 1408, 1412])('the leap year %d has 30 Esfand', (year) => {
    expect(toJalali(fromJalali({ year, month: 12, day: 30 }))).toEqual({ year, month: 12, day: 30 });
  });

  test.each([
    [1404, 12, 30],
    [1407, 12, 30],
    [1405, 7, 31],
    [1405, 13, 1],
    [1405, 0, 1],
    [1405, 1, 32],
  ])('%d/%d/%d is not a day', (year, month, day) => {
    expect(() => fromJalali({ year, month, day })).toThrow(RangeError);
  });

  test.each(['', '2026-8-22', '2026-02-30', '2026-13-01', '22/08/2026', '2026-08-22T10:00'])(
    '%j is refused',
    (text) => {
      expect(() => toJalali(text)).toThrow(RangeError);
    },
  );

  test('every day goes there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3e4, max: 5e4 }), (days) => {
        const isoDate = new Date(days * 86_400_000).toISOString().slice(0, 10);
        expect(fromJalali(toJalali(isoDate))).toBe(isoDate);
      }),
    );
  });
});

test.each([
  ['2026-08-22', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-8-22', false],
  ['2026-08-22T00:00', false],
  ['', false],
])('%s is an ISO date: %p', (text, expected) => {
  expect(isIsoDate(text)).toBe(expected);
});

describe('quarters of the Jalali year', () => {
  test.each([
    ['2026-03-21', 1405, 1, '2026-03-21', '2026-06-21'],
    ['2026-12-01', 1405, 3, '2026-09-23', '2026-12-21'],
    ['2026-12-22', 1405, 4, '2026-12-22', '2027-03-20'],
    // a leap year ends a day later
    ['2025-03-20', 1403, 4, '2024-12-21', '2025-03-20'],
  ])('%s lies in %d/%d, from %s to %s', (day, year, quarter, firstDay, lastDay) => {
    expect(jalaliQuarterOf(day)).toEqual({ year, quarter, firstDay, lastDay });
  });

  test('every day lies within its own quarter, and the day after its last begins the next', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const day = new Date(days * 86_400_000).toISOString().slice(0, 10);
        const { firstDay, lastDay, year, quarter } = jalaliQuarterOf(day);
        expect(firstDay <= day && day <= lastDay).toBe(true);
        const next = jalaliQuarterOf(new Date(Date.parse(lastDay) + 86_400_000).toISOString().slice(0, 10));
        expect([next.year * 4 + next.quarter, next.firstDay > lastDay]).toEqual([year * 4 + quarter + 1, true]);
      }),
    );
  });
});
