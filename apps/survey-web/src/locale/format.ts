import {
  formatDate,
  formatMonthYear,
  formatNumber,
  formatPercent,
  formatShortDate,
  formatSigned,
  type Language,
} from '@hamava/persian';

/** Figures and dates in the reader's language. The one door of the screens to digits and calendars. */
export interface Format {
  readonly count: (value: number) => string;
  /** A figure of the 0-100 scale, one decimal. */
  readonly score: (value: number) => string;
  /** A change in points with its sign. */
  readonly change: (value: number) => string;
  /** The size of a change in points, without a sign. */
  readonly size: (value: number) => string;
  readonly percent: (percents: number) => string;
  readonly date: (isoDate: string) => string;
  readonly shortDate: (isoDate: string) => string;
  readonly monthYear: (isoDate: string) => string;
  readonly interval: (interval: { readonly low: number; readonly high: number }) => string;
}

const BETWEEN = { fa: ' تا ', en: ' to ' } as const;
const ONE = { decimals: 1 } as const;

export function createFormat(language: Language): Format {
  const score = (value: number): string => formatNumber(value, language, ONE);
  return {
    count: (value) => formatNumber(value, language, { decimals: 0 }),
    score,
    change: (value) => formatSigned(value, language, ONE),
    size: (value) => formatNumber(Math.abs(value), language, ONE),
    percent: (percents) => formatPercent(percents, language, { decimals: 0 }),
    date: (isoDate) => formatDate(isoDate, language),
    shortDate: (isoDate) => formatShortDate(isoDate, language),
    monthYear: (isoDate) => formatMonthYear(isoDate, language),
    interval: ({ low, high }) => score(low) + BETWEEN[language] + score(high),
  };
}
