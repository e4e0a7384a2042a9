/** How much a chart of some width can carry. */
export interface ChartLayout {
  readonly size: 'narrow' | 'medium' | 'wide';
  readonly height: number;
  /** Pixels kept free at the right for the labels of the lines. */
  readonly labelRoom: number;
  readonly fontSize: number;
  /** Least distance in pixels between two tick labels with their dates. */
  readonly tickRoom: number;
}

const NARROW: ChartLayout = { size: 'narrow', height: 300, labelRoom: 62, fontSize: 12, tickRoom: 78 };
const MEDIUM: ChartLayout = { size: 'medium', height: 340, labelRoom: 142, fontSize: 12, tickRoom: 78 };
const WIDE: ChartLayout = { size: 'wide', height: 380, labelRoom: 196, fontSize: 13, tickRoom: 84 };

/** The layout for a container width in pixels: one object per size, so that a resize within a size draws nothing anew. */
export function layoutFor(width: number): ChartLayout {
  if (width < 420) return NARROW;
  return width <= 720 ? MEDIUM : WIDE;
}

/**
 * Which ticks (places in pixels, ascending) carry their date: always the newest and the oldest, and those between that keep `room` pixels
 * to the ones chosen.
 */
export function datedTicks(places: readonly number[], room: number): ReadonlySet<number> {
  const last = places.length - 1;
  const dated = new Set<number>(last < 0 ? [] : [0, last]);
  let edge = places[last] ?? 0;
  for (let index = last - 1; index > 0; index--) {
    const place = places[index] ?? 0;
    if (edge - place < room || place - (places[0] ?? 0) < room) continue;
    dated.add(index);
    edge = place;
  }
  return dated;
}
