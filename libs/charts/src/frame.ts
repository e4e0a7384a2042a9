import type { Language } from '@hamava/persian';

export type Theme = 'light' | 'dark' | 'print';

/** Where and for whom a figure is drawn. */
export interface Frame {
  readonly language: Language;
  /** Pixels, 280-1600: 360 is a phone, 720 a page, 643 the text of an A4 sheet. A sparkline may be narrower. */
  readonly width: number;
  readonly theme: Theme;
  /** The way of time alone: axes of numbers always run from left to right. */
  readonly timeDirection: 'ltr' | 'rtl';
  /** Begins every id of the figure, so that several fit on one page. */
  readonly idPrefix: string;
  /** Whether question, answer, way to read and source are drawn (so when left out), or said by the page beside the figure. */
  readonly words?: 'drawn' | 'beside';
}

/** What every figure says around its marks, in the language of the frame. */
export interface FigureWords {
  /** A question. */
  readonly title: string;
  /** How to read the marks. */
  readonly subtitle: string;
  /** The answer in one line; also what a screen reader hears. */
  readonly sentence: string;
  /** Waves, weighting, bases. */
  readonly source: string;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The same figures as a table, all cells as text. */
export interface FigureTable {
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell of a row is its head. */
  readonly rows: readonly (readonly string[])[];
}

/** What stands where a figure is withheld: never a value. */
export interface Withheld {
  readonly name: string;
  /** A code of `reasons` in the words; an unknown one is told as OTHER. */
  readonly reason: string;
}

export const NARROWEST = 280;
export const WIDEST = 1600;
/** Below this width rows put their plot under their name. */
const ROOMY = 560;

/** Whether a frame is wide enough for names beside the plot. */
export function isRoomy({ width }: Pick<Frame, 'width'>): boolean {
  return width >= ROOMY;
}
