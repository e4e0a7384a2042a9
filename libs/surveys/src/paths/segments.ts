/** Answers between two bounds that no condition tells apart, as whole steps; `values` stand for all `size` of them. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly values: readonly number[];
}

/**
 * The whole numbers from low to high, cut at the given bounds: each bound is a segment of its own, and so is what lies below,
 * between and above. One value stands for each; with `several`, up to three (both ends and the middle), because two answers that are
 * compared must find room beside each other.
 */
export function segments(low: number, high: number, bounds: readonly number[], several: boolean): readonly Segment[] {
  if (low > high) return [];
  const cuts = [...new Set(bounds.filter((bound) => bound >= low && bound <= high))].sort((a, b) => a - b);
  const out: Segment[] = [];
  const gap = (from: number, to: number, side: 'below' | 'above'): void => {
    if (from > to) return;
    const middle = Math.floor((from + to) / 2);
    out.push({ from, to, values: several ? [...new Set([from, middle, to])] : [side === 'below' ? to : from] });
  };
  let next = low;
  for (const cut of cuts) {
    gap(next, cut - 1, 'below');
    out.push({ from: cut, to: cut, values: [cut] });
    next = cut + 1;
  }
  gap(next, high, 'above');
  return out;
}

const DAY = 86_400_000;

/** Days since 1970 of an ISO date; null for other texts. */
export function dayOf(iso: string): number | null {
  const [year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []).slice(1).map(Number);
  return year === undefined || month === undefined || day === undefined ? null : Date.UTC(year, month - 1, day) / DAY;
}

export function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Minutes since midnight of `HH:MM`; null for other texts. */
export function minuteOf(time: string): number | null {
  const [hours, minutes] = (/^(\d{2}):(\d{2})$/.exec(time) ?? []).slice(1).map(Number);
  return hours === undefined || minutes === undefined ? null : hours * 60 + minutes;
}

export function timeOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
