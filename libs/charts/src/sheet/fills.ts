import type { Theme } from '../frame.js';
import { PALETTES } from './palette.js';

/** Areas by what they mean; every one is told from its neighbours without colour in print. */
export type FillName =
  | 'band95'
  | 'band50'
  | 'limit95'
  | 'limit998'
  | 'withheld'
  | 'zebra'
  | 'above2'
  | 'above1'
  | 'above0'
  | 'below0'
  | 'middle'
  | 'below1'
  | 'below2';

interface Solid {
  readonly colour: string;
  readonly opacity?: number;
}
/** A path drawn in every tile of `tile` pixels, `turn` degrees from upright. */
export interface Pattern {
  readonly tile: number;
  readonly turn: number;
  readonly path: string;
  readonly stroke: number;
  readonly ink: string;
  readonly ground: string;
}
export type Fill = Solid | Pattern;

type Strokes = Pick<Pattern, 'path' | 'stroke'>;
const stripe = (stroke: number): Strokes => ({ path: 'M0 0V12', stroke });
const dot = (at: number): Strokes => ({ path: `M${at - 0.7} ${at}h1.4`, stroke: 1.4 });
const GRID: Strokes = { path: 'M0 0V12M0 2H12', stroke: 1.6 };

function coloured(theme: 'light' | 'dark'): Readonly<Record<FillName, Fill>> {
  const { above, below, brand, surface, zebra } = PALETTES[theme];
  const dark = theme === 'dark';
  return {
    band95: { colour: brand, opacity: 0.15 },
    band50: { colour: brand, opacity: 0.24 },
    limit95: { colour: brand, opacity: 0.18 },
    limit998: { colour: brand, opacity: 0.1 },
    withheld: { tile: 7, turn: 45, ...stripe(1.6), ink: dark ? '#34494a' : '#d3dbd9', ground: surface },
    zebra: { colour: zebra },
    above2: { colour: above },
    above1: { colour: dark ? '#2f8f84' : '#5ab4ac' },
    above0: { colour: dark ? '#2a5f5a' : '#a9d8d2' },
    below0: { colour: dark ? '#6b5228' : '#ecd9ae' },
    middle: { colour: dark ? '#4b5d5c' : '#c9d1cf' },
    below1: { colour: dark ? '#a87a31' : '#d8b365' },
    below2: { colour: below },
  };
}

const paper = (tile: number, turn: number, strokes: Strokes): Pattern => ({
  tile,
  turn,
  ...strokes,
  ink: '#000000',
  ground: '#ffffff',
});

const PRINTED: Readonly<Record<FillName, Fill>> = {
  band95: paper(6, 45, stripe(0.8)),
  band50: paper(3, 45, stripe(0.9)),
  limit95: paper(4, 45, stripe(0.7)),
  limit998: paper(7, 45, stripe(0.6)),
  withheld: paper(7, 0, dot(3.5)),
  zebra: { colour: '#ffffff' },
  above2: { colour: '#000000' },
  above1: paper(4, 45, stripe(2.4)),
  above0: paper(6, 45, stripe(0.8)),
  below0: paper(8, -45, stripe(0.7)),
  middle: paper(5, 0, dot(2.5)),
  below1: paper(5, -45, stripe(1)),
  below2: paper(4, 0, GRID),
};

export const FILLS: Readonly<Record<Theme, Readonly<Record<FillName, Fill>>>> = {
  light: coloured('light'),
  dark: coloured('dark'),
  print: PRINTED,
};
