import { readDay, writeDay } from './typed-day.js';

describe('days as they are typed', () => {
  it('stand in the calendar and digits of the reader', () => {
    expect(writeDay('2026-03-21', 'jalali', 'fa')).toBe('۱۴۰۵/۰۱/۰۱');
    expect(writeDay('2026-03-21', 'gregorian', 'en')).toBe('2026/03/21');
  });

  it('are read in digits of any script, with any of the usual marks', () => {
    expect(readDay('۱۴۰۵/۱/۱', 'jalali')).toBe('2026-03-21');
    expect(readDay('1405-01-01', 'jalali')).toBe('2026-03-21');
    expect(readDay('2026/3/21', 'gregorian')).toBe('2026-03-21');
  });

  it('are not taken when no calendar has them', () => {
    expect(readDay('۱۴۰۴/۱۲/۳۰', 'jalali')).toBeNull();
    expect(readDay('2026-02-30', 'gregorian')).toBeNull();
    expect(readDay('فردا', 'jalali')).toBeNull();
  });
});
