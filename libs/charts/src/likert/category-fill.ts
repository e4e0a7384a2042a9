import type { FillName } from '../sheet/fills.js';

const BY_COUNT: Readonly<Record<number, readonly FillName[]>> = {
  2: ['below2', 'above2'],
  3: ['below2', 'middle', 'above2'],
  4: ['below2', 'below1', 'above1', 'above2'],
  5: ['below2', 'below1', 'middle', 'above1', 'above2'],
  6: ['below2', 'below1', 'below0', 'above0', 'above1', 'above2'],
  7: ['below2', 'below1', 'below0', 'middle', 'above0', 'above1', 'above2'],
};

/** The fill of a category by its place from the most negative, on a scale of 2-7. */
export function categoryFill(place: number, categories: number): FillName {
  return BY_COUNT[categories]?.[place] ?? 'middle';
}
