import type { Interval } from './frame.js';

/** From a value to a place in pixels; values beyond the domain land on its edge. */
export type Scale = (value: number) => number;

export function linearScale(domain: Interval, from: number, to: number): Scale {
  const length = domain.high - domain.low;
  return (value) => {
    const share = length === 0 ? 0.5 : (value - domain.low) / length;
    return from + Math.min(1, Math.max(0, share)) * (to - from);
  };
}

/** Round numbers inside the domain, at most `most` (at least 2) of them. */
export function ticksOf({ low, high }: Interval, most: number): number[] {
  const length = high - low;
  if (!(length > 0)) return [low];
  const shortest = length / Math.max(1, most - 1);
  const power = 10 ** Math.floor(Math.log10(shortest));
  const step = [1, 2, 5, 10, 20].map((factor) => factor * power).find((each) => each >= shortest * 0.999) ?? 20 * power;
  const ticks: number[] = [];
  for (let count = Math.ceil(low / step - 1e-9); count * step <= high + step * 1e-9; count += 1) {
    ticks.push(Number((count * step).toPrecision(12)));
  }
  return ticks;
}

/** A domain on the scale of 0-100: multiples of 5 around what is drawn, at least 20 long. */
export function zoomedDomain(drawn: readonly number[]): Interval {
  if (drawn.length === 0) return { low: 0, high: 100 };
  const inside = drawn.map((value) => Math.min(100, Math.max(0, value)));
  const low = Math.max(0, Math.floor((least(inside) - 1) / 5) * 5);
  const high = Math.min(100, Math.ceil((greatest(inside) + 1) / 5) * 5);
  const missing = 20 - (high - low);
  if (missing <= 0) return { low, high };
  const below = Math.min(low, Math.ceil(missing / 10) * 5);
  const top = Math.min(100, low - below + 20);
  return { low: top - 20, high: top };
}

/** Around zero, equally far to both sides, at least `reach`, rounded up to a whole or a tenth. */
export function symmetricDomain(drawn: readonly number[], reach: number): Interval {
  const most = Math.max(reach, greatest(drawn.map(Math.abs)));
  const edge = most > 5 ? Math.ceil(most) : Math.ceil(most * 10) / 10;
  return { low: -edge, high: edge };
}

function least(values: readonly number[]): number {
  return values.reduce((found, value) => Math.min(found, value), Infinity);
}

function greatest(values: readonly number[]): number {
  return values.reduce((found, value) => Math.max(found, value), 0);
}
