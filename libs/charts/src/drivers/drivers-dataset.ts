import type { FigureWords, Interval } from '../frame.js';

export interface Contribution {
  /** Points of the scale, signed. */
  readonly value: number;
  readonly interval95: Interval;
}

export interface DriverShare extends Contribution {
  readonly name: string;
}

export interface DriversDataset extends FigureWords {
  /** In the order of the theory, the same in all waves, so that the eye can compare them. */
  readonly drivers: readonly DriverShare[];
  /** What comes from other people answering, not from a change of mind. */
  readonly composition: Contribution | null;
  /** Points that are left when drivers and composition are told; null where nothing worth telling is left. */
  readonly rest: number | null;
}

type Parts = Pick<DriversDataset, 'drivers' | 'composition' | 'rest'>;

/** The whole change: the sum of the drivers, of the composition and of the rest, so that the figure always adds up. */
export function wholeChange(parts: Parts): number {
  return valuesOf(parts).reduce((sum, value) => sum + value, 0);
}

/** Whether the one-decimal figures that are shown add up to the one-decimal total. */
export function addsUpRounded(parts: Parts): boolean {
  const tenths = (value: number): number => Number((value * 10).toFixed(0));
  return valuesOf(parts).reduce((sum, value) => sum + tenths(value), 0) === tenths(wholeChange(parts));
}

function valuesOf({ drivers, composition, rest }: Parts): number[] {
  return [
    ...drivers.map(({ value }) => value),
    ...(composition === null ? [] : [composition.value]),
    ...(rest === null ? [] : [rest]),
  ];
}

/** Whether zero lies in the interval, so that the sign is not told by the data. */
export function containsZero({ interval95 }: Contribution): boolean {
  return interval95.low <= 0 && interval95.high >= 0;
}
