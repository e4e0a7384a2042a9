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
}

/** The whole change: the sum of the drivers and of the composition, so that the figure always adds up. */
export function wholeChange({ drivers, composition }: Pick<DriversDataset, 'drivers' | 'composition'>): number {
  return drivers.reduce((sum, { value }) => sum + value, composition?.value ?? 0);
}

/** Whether the one-decimal figures that are shown add up to the one-decimal total. */
export function addsUpRounded({ drivers, composition }: DriversDataset): boolean {
  const tenths = (value: number): number => Number((value * 10).toFixed(0));
  const shown = [...drivers, ...(composition === null ? [] : [composition])].map(({ value }) => tenths(value));
  return shown.reduce((sum, value) => sum + value, 0) === tenths(wholeChange({ drivers, composition }));
}

/** Whether zero lies in the interval, so that the sign is not told by the data. */
export function containsZero({ interval95 }: Contribution): boolean {
  return interval95.low <= 0 && interval95.high >= 0;
}
