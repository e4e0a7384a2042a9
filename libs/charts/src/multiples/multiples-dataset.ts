import type { FigureWords } from '../frame.js';
import type { TrendPoint, TrendWave } from '../trend/trend-dataset.js';

export type ChangeVerdict = 'HIGHER' | 'LOWER' | 'STABLE' | 'UNDETERMINED';

export interface SmallTrend {
  /** For links to the agency. */
  readonly key?: string;
  readonly name: string;
  readonly points: readonly TrendPoint[];
  /** Against the published wave before; null when there is none to compare with. */
  readonly change: { readonly difference: number; readonly verdict: ChangeVerdict } | null;
}

export interface MultiplesDataset extends FigureWords {
  readonly waves: readonly TrendWave[];
  readonly breaks: readonly { readonly wave: number }[];
  readonly agencies: readonly SmallTrend[];
  /** The province mean, dashed in every cell. */
  readonly mean: readonly TrendPoint[];
}
