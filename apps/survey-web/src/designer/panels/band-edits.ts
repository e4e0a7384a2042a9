import type { NumberQuestion } from '@hamava/surveys';
import { freshCode } from '../document/structure.js';

export type Bands = NonNullable<NumberQuestion['bands']>;
export type Band = Bands['list'][number];

/** One group over the whole range, to be cut from there. */
export function firstBands({ min, max }: Pick<NumberQuestion, 'min' | 'max'>): Bands {
  return { of: 'value', list: [{ code: freshCode(new Set(), 'g'), from: Math.ceil(min), to: Math.floor(max) }] };
}

/**
 * A group more, right above the last: what the last had no end for, or ended with, is cut so that groups neither overlap nor leave
 * gaps.
 */
export function withBandAdded(list: readonly Band[]): readonly Band[] {
  const last = list.at(-1);
  const code = freshCode(new Set(list.map((each) => each.code)), 'g');
  if (last === undefined) return [{ code, from: 0, to: null }];
  if (last.to !== null && last.to > last.from) {
    const middle = Math.floor((last.from + last.to) / 2);
    return [...list.slice(0, -1), { ...last, to: middle }, { code, from: middle + 1, to: last.to }];
  }
  const end = last.to ?? last.from + 9;
  return [...list.slice(0, -1), { ...last, to: end }, { code, from: end + 1, to: null }];
}

/** A group with another end; the next one begins right behind it. */
export function withBandEnd(list: readonly Band[], at: number, to: number | null): readonly Band[] {
  return list.map((band, index) => {
    if (index === at) return { ...band, to };
    return index === at + 1 && to !== null ? { ...band, from: to + 1 } : band;
  });
}

/** Without one group; the one below takes over its numbers, or the one above when it was the lowest. */
export function withoutBand(list: readonly Band[], at: number): readonly Band[] {
  const gone = list[at];
  if (gone === undefined) return list;
  return list.flatMap((band, index) => {
    if (index === at) return [];
    if (index === at - 1) return [{ ...band, to: gone.to }];
    return at === 0 && index === 1 ? [{ ...band, from: gone.from }] : [band];
  });
}
