import { fromJalali, isIsoDate, normalizeDigits, toJalali, toPersianDigits, type Language } from '@hamava/persian';

export type Calendar = 'jalali' | 'gregorian';

const two = (number: number): string => String(number).padStart(2, '0');

/** An ISO date as year/month/day of a calendar, in the reader's digits. Throws RangeError when it is no date. */
export function writeDay(isoDate: string, calendar: Calendar, language: Language): string {
  const [year, month, day] = calendar === 'jalali' ? jalaliParts(isoDate) : isoDate.split('-').map(Number);
  const written = `${year}/${two(month ?? 1)}/${two(day ?? 1)}`;
  return language === 'fa' ? toPersianDigits(written) : written;
}

function jalaliParts(isoDate: string): readonly number[] {
  const { year, month, day } = toJalali(isoDate);
  return [year, month, day];
}

/** The ISO date of what somebody typed (digits of any script, slashes, dots or hyphens); null when it is no day. */
export function readDay(typed: string, calendar: Calendar): string | null {
  const match = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(normalizeDigits(typed).trim());
  if (match === null) return null;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  if (calendar === 'gregorian') {
    const isoDate = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
    return isIsoDate(isoDate) ? isoDate : null;
  }
  try {
    return fromJalali({ year, month, day });
  } catch {
    return null;
  }
}
