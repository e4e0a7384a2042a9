import type { Theme } from '../frame.js';

/** Colours by what they mean. Hex only: renderers of images know no CSS variables. */
export interface Palette {
  readonly surface: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly line: string;
  readonly zebra: string;
  readonly mute: string;
  readonly brand: string;
  readonly above: string;
  readonly below: string;
  readonly warn: string;
  readonly now: string;
  readonly series: readonly string[];
}

const LIGHT: Palette = {
  surface: '#ffffff',
  ink: '#17211f',
  ink2: '#4a5755',
  ink3: '#5f6b68',
  line: '#dde4e2',
  zebra: '#f4f7f6',
  mute: '#75827f',
  brand: '#12525a',
  above: '#01665e',
  below: '#8c510a',
  warn: '#8a5200',
  now: '#b8690a',
  series: ['#d9701f', '#2a4f9a', '#b05aa0', '#2b3432', '#0e6f73'],
};

const DARK: Palette = {
  surface: '#132021',
  ink: '#e8efee',
  ink2: '#b4c1bf',
  ink3: '#9aaaa7',
  line: '#2d4142',
  zebra: '#1a2a2b',
  mute: '#8b9c9a',
  brand: '#86d3d2',
  above: '#5fc7b8',
  below: '#e3b066',
  warn: '#f5c274',
  now: '#f2b04d',
  series: ['#f09a56', '#8fb0f0', '#dc97cd', '#d5dedc', '#5fc7c4'],
};

const BLACK = '#000000';
const WHITE = '#ffffff';

const PRINT: Palette = {
  surface: WHITE,
  ink: BLACK,
  ink2: BLACK,
  ink3: BLACK,
  line: BLACK,
  zebra: WHITE,
  mute: BLACK,
  brand: BLACK,
  above: BLACK,
  below: BLACK,
  warn: BLACK,
  now: BLACK,
  series: [BLACK, BLACK, BLACK, BLACK, BLACK],
};

export const PALETTES: Readonly<Record<Theme, Palette>> = { light: LIGHT, dark: DARK, print: PRINT };
