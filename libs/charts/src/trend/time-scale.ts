import type { Frame } from '../frame.js';
import { linearScale } from '../scale.js';

/** From an ISO date to x; old is at the left unless the frame turns time. One date alone lands in the middle. */
export type TimeScale = (isoDate: string) => number;

export function timeScale(
  dates: readonly string[],
  { left, right }: { readonly left: number; readonly right: number },
  { timeDirection }: Pick<Frame, 'timeDirection'>,
): TimeScale {
  const instants = dates.map((date) => Date.parse(date)).sort((a, b) => a - b);
  const domain = { low: instants[0] ?? 0, high: instants.at(-1) ?? 0 };
  const scale = timeDirection === 'ltr' ? linearScale(domain, left, right) : linearScale(domain, right, left);
  return (isoDate) => scale(Date.parse(isoDate));
}
