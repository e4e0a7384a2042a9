import { createFormat } from './format.js';

describe('format', () => {
  const fa = createFormat('fa');
  const en = createFormat('en');

  it('scores have one decimal in the reader’s digits', () => {
    expect(fa.score(54.24)).toBe('۵۴٫۲');
    expect(en.score(54)).toBe('54.0');
  });

  it('an interval says both ends in words', () => {
    expect(fa.interval({ low: 52, high: 56.4 })).toBe('۵۲٫۰ تا ۵۶٫۴');
    expect(en.interval({ low: 52, high: 56.4 })).toBe('52.0 to 56.4');
  });

  it('dates are Jalali in Persian and Gregorian in English', () => {
    expect(fa.date('2026-08-22')).toBe('۳۱ مرداد ۱۴۰۵');
    expect(en.date('2026-08-22')).toBe('22 August 2026');
    expect(fa.monthYear('2026-08-22')).toBe('مرداد ۱۴۰۵');
  });

  it('a size has no sign and a change always has one', () => {
    expect(en.size(-2.06)).toBe('2.1');
    expect(en.change(2.06)).toBe('+2.1');
    expect(fa.change(-0.5)).toContain('۰٫۵');
  });
});
