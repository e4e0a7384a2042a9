import { roundedBase } from '@hamava/editions';

export interface DayCount {
  readonly day: string;
  readonly count: number;
}

/** From batches of so many answers on counts are rounded, as the bases of figures are: an exact count is an exact base. */
const RELEASE_BY = 20;
const ROUNDED_TO = 5;

/** Answers counted by day, as they are shown. What is rounded is the sum so far, so that the days add up to the whole. */
export function shownCounts(
  flushes: readonly DayCount[],
  releaseBy: number,
): { readonly flushes: DayCount[]; readonly counted: number } {
  const step = releaseBy >= RELEASE_BY ? ROUNDED_TO : 1;
  let sum = 0;
  let counted = 0;
  const days = flushes.map(({ day, count }) => {
    sum += count;
    const before = counted;
    counted = roundedBase(sum, step);
    return { day, count: counted - before };
  });
  return { flushes: days, counted };
}
