import { formatMonthYear, fromJalali, toJalali, toPersianDigits } from '@hamava/persian';

export interface DemoWave {
  readonly number: number;
  readonly titleFa: string;
  readonly titleEn: string;
  /** First day, in Iran, as an ISO date; the last one follows from WAVE_DAYS. */
  readonly opensOn: string;
}

/** Every wave takes answers for two months… */
export const WAVE_DAYS = 60;
/** …and the newest has done so for these days when the demo is seeded: some forty are left. */
export const DAYS_UNDER_WAY = 20;

const WAVES = 4;
const SEASONS = ['بهار', 'تابستان', 'پاییز', 'زمستان'] as const;

/** Four waves, one a season, of which the last is open on the given day (ISO date in Iran). */
export function demoWaves(today: string): DemoWave[] {
  const newest = addDays(today, -DAYS_UNDER_WAY);
  return Array.from({ length: WAVES }, (_, i) => {
    const opensOn = seasonsBefore(newest, WAVES - 1 - i);
    const { year, month } = toJalali(opensOn);
    const season = `${SEASONS[Math.floor((month - 1) / 3)]} ${year}`;
    const number = i + 1;
    return {
      number,
      titleFa: toPersianDigits(`موج ${number} – ${season}`),
      titleEn: `Wave ${number} – ${formatMonthYear(opensOn, 'en')}`,
      opensOn,
    };
  });
}

export function addDays(isoDate: string, days: number): string {
  const date = new Date(`${isoDate}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export function daysBetween(fromIso: string, toIso: string): number {
  return Math.round((Date.parse(toIso) - Date.parse(fromIso)) / 86_400_000);
}

/** The same day of the Jalali month a number of seasons earlier; never the 30th or 31st, which not every month has. */
function seasonsBefore(isoDate: string, seasons: number): string {
  const { year, month, day } = toJalali(isoDate);
  const months = year * 12 + (month - 1) - seasons * 3;
  return fromJalali({ year: Math.floor(months / 12), month: (months % 12) + 1, day: Math.min(day, 29) });
}
