import type { MarkerShape } from '../sheet/markers.js';
import type { Palette } from '../sheet/palette.js';

/** How a line is told apart: by colour, marker and dash at once, so that none of them has to be seen. */
export interface SeriesLook {
  readonly ink: string;
  readonly marker: MarkerShape;
  readonly dash: readonly number[];
}

const REST: readonly Pick<SeriesLook, 'marker' | 'dash'>[] = [
  { marker: 'square', dash: [7, 3] },
  { marker: 'up', dash: [2, 3] },
  { marker: 'diamond', dash: [10, 3, 2, 3] },
  { marker: 'cross', dash: [4, 2] },
  { marker: 'down', dash: [14, 5] },
];

/** The first series is the one the figure speaks of; at most five more have a look of their own. */
export function seriesLook(place: number, palette: Palette): SeriesLook {
  if (place === 0) return { ink: palette.brand, marker: 'circle', dash: [] };
  const rest = REST[place - 1];
  if (rest === undefined) return { ink: palette.mute, marker: 'bar', dash: [1, 3] };
  return { ...rest, ink: palette.series[place - 1] ?? palette.mute };
}
