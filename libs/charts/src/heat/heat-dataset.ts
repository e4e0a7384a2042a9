import type { FigureWords } from '../frame.js';

export type HeatCell =
  | { readonly state: 'published'; readonly value: number; readonly base: number }
  | { readonly state: 'withheld'; readonly reason: string }
  | { readonly state: 'empty' };

export interface HeatRow {
  /** For links to the agency. */
  readonly key?: string;
  readonly name: string;
  /** One for every column. */
  readonly cells: readonly HeatCell[];
}

export interface HeatDataset extends FigureWords {
  readonly columns: readonly {
    readonly key?: string;
    readonly name: string;
    /** The province mean, which distances are told from. */ readonly mean: number;
  }[];
  readonly rows: readonly HeatRow[];
}

/** Steps of distance from the mean, from far below to far above. */
export type HeatStep = 0 | 1 | 2 | 3 | 4;

const FAR = 5;
const NEAR = 2;

/** 2 is less than two points away; 1 and 3 are two to five, 0 and 4 five or more. Judged on the rounded figures that are shown. */
export function heatStep(value: number, mean: number): HeatStep {
  const distance = (Math.round(value * 10) - Math.round(mean * 10)) / 10;
  if (Math.abs(distance) < NEAR) return 2;
  const isFar = Math.abs(distance) >= FAR;
  if (distance > 0) return isFar ? 4 : 3;
  return isFar ? 0 : 1;
}
