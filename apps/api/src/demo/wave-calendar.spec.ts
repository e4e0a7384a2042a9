import { toJalali } from '@hamava/persian';
import fc from 'fast-check';
import { WAVE_DAYS, addDays, daysBetween, demoWaves } from './wave-calendar.js';

const days = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2045-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('the waves are named after the seasons in which they open', () => {
  expect(demoWaves('2026-11-24').map(({ titleFa, opensOn }) => [titleFa, opensOn])).toEqual([
    ['موج ۱ – زمستان ۱۴۰۴', '2026-02-02'],
    ['موج ۲ – بهار ۱۴۰۵', '2026-05-03'],
    ['موج ۳ – تابستان ۱۴۰۵', '2026-08-04'],
    ['موج ۴ – پاییز ۱۴۰۵', '2026-11-04'],
  ]);
  expect(demoWaves('2026-11-24')[0]?.titleEn).toBe('Wave 1 – February 2026');
});

test('on every day the newest wave is open for a month more and the others are over', () => {
  fc.assert(
    fc.property(days, (today) => {
      const waves = demoWaves(today);
      const newest = waves.at(-1)!;
      expect(daysBetween(today, addDays(newest.opensOn, WAVE_DAYS))).toBeGreaterThan(30);
      expect(newest.opensOn < today).toBe(true);
      for (const [i, { opensOn }] of waves.slice(0, -1).entries()) {
        expect(addDays(opensOn, WAVE_DAYS) < waves[i + 1]!.opensOn).toBe(true);
      }
    }),
  );
});

test('the waves are a season apart', () => {
  fc.assert(
    fc.property(days, (today) => {
      const months = demoWaves(today).map(({ opensOn }) => toJalali(opensOn).year * 12 + toJalali(opensOn).month);
      expect(months.map((month) => month - months[0]!)).toEqual([0, 3, 6, 9]);
    }),
  );
});
