import type { FigureWords, Withheld } from '../frame.js';

export interface LikertItem {
  readonly name: string;
  /** Percents of the valid answers, one for every category. */
  readonly shares: readonly number[];
  /** Percent of all answers; never in the base of the shares. */
  readonly dontKnow: number | null;
  readonly base: number;
}

export interface LikertDataset extends FigureWords {
  /** 2-7 names from the most negative to the most positive; an odd number has a neutral one in the middle. */
  readonly categories: readonly string[];
  readonly items: readonly LikertItem[];
  readonly withheld: readonly Withheld[];
  /** Apart: in a column of its own. Split: half on each side of zero. */
  readonly neutral: 'apart' | 'split';
  /** Left out: diverging. Stacked: all shares in one bar of 100 percent, in the order of the scale. */
  readonly arrangement?: 'diverging' | 'stacked';
}

/** The position of the neutral category, or -1 when their number is even. */
export function neutralOf(categories: number): number {
  return categories % 2 === 1 ? (categories - 1) / 2 : -1;
}

/** The whole share on one side of the neutral category. */
export function sideShare({ shares }: LikertItem, side: 'negative' | 'positive'): number {
  const half = Math.floor(shares.length / 2);
  const own = side === 'negative' ? shares.slice(0, half) : shares.slice(shares.length - half);
  return own.reduce((sum, share) => sum + share, 0);
}

/** Refuses items whose shares are not one for a category, each 0-100. Throws RangeError. */
export function checkItems({ categories, items }: LikertDataset): void {
  if (categories.length < 2 || categories.length > 7) throw new RangeError('a scale has 2 to 7 categories');
  for (const { shares } of items) {
    const isWhole = shares.length === categories.length && shares.every((share) => share >= 0 && share <= 100);
    if (!isWhole) throw new RangeError('an item has a share of 0-100 for every category');
  }
}
