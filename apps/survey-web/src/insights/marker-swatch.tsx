import type { ReactNode } from 'react';
import type { SeriesStyle } from './chart/series-style.js';

const SHAPES: Readonly<Record<SeriesStyle['marker'], string>> = {
  circle: 'M14 3a5 5 0 1 0 .01 0Z',
  rect: 'M9.5 3.5h9v9h-9Z',
  triangle: 'M14 2.5 19.5 12.5h-11Z',
  rectRot: 'M14 2 20 8 14 14 8 8Z',
  crossRot: 'M9.5 3.5 18.5 12.5M18.5 3.5 9.5 12.5',
  star: 'M14 2.5v11M8.5 8h11M10 4l8 8M18 4l-8 8',
};

/** The line of a series in small: colour, dash and marker as in the chart. */
export function MarkerSwatch({ style }: { readonly style: SeriesStyle }): ReactNode {
  return (
    <svg
      className="swatch"
      width="28"
      height="16"
      viewBox="0 0 28 16"
      aria-hidden="true"
      stroke={`var(${style.colour})`}
      strokeWidth="2"
    >
      <path d="M0 8h28" strokeDasharray={style.dash.join(' ')} fill="none" />
      <path d={SHAPES[style.marker]} fill={`var(${style.colour})`} />
    </svg>
  );
}
