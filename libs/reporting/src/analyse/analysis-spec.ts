import type { Margin } from '../margin.js';
import type { PartSpecs } from './parts.js';
import type { WeightingSpec } from './weighting.js';

/** What to compute from a file; names are column names of the file or of the scores. */
export interface AnalysisSpec extends PartSpecs {
  /** Column that names the respondents in the weights file. */
  readonly id?: string;
  readonly score?: ScoreSpec;
  /** Numeric columns of the file as they stand (an item is not scored by that), or `index` and drivers of the score. */
  readonly outcomes: readonly string[];
  readonly baseWeight?: string;
  readonly strata?: string;
  /** Primary sampling units, read as nested within strata. */
  readonly clusters?: string;
  /** Sampling units of the stratum in the population; a file with no value above 1 holds sampling fractions. */
  readonly fpc?: string;
  readonly margins?: readonly Margin[];
  readonly weighting?: WeightingSpec;
  readonly by?: readonly string[];
  readonly differences?: readonly DifferenceSpec[];
  readonly alpha?: readonly AlphaSpec[];
  /** In (0, 1); 0.95 unless told. */
  readonly confidence?: number;
}

/** Adds the columns `index` and one a driver, in points 0..100 (methodology 2.1-2.3). */
export interface ScoreSpec {
  readonly items: readonly ItemSpec[];
  /** Share of a driver's items that must be answered; 0.5 unless told. */
  readonly driverMinimumShare?: number;
  /** Share of the drivers that must be valid; 0.8 unless told. */
  readonly indexMinimumShare?: number;
}

export interface ItemSpec {
  readonly column: string;
  readonly min: number;
  readonly max: number;
  readonly reversed?: boolean;
  readonly driver: string;
}

export interface DifferenceSpec {
  readonly outcome: string;
  readonly by: string;
  /** First minus second. */
  readonly levels: readonly [string, string];
}

export interface AlphaSpec {
  readonly name: string;
  /** A column that the score reverses is turned round here as well. */
  readonly columns: readonly string[];
  readonly weighted?: boolean;
}
