import type { Interval } from '../interval.js';
import type { AnalysisProblem } from './analysis-problem.js';
import type { RakingReport } from '../rake.js';
import type { PartFigures } from './parts.js';
import type { WeightingFigures } from './weighting.js';

/** Unrounded figures under the names of the reference files. */
export interface AnalysisResult extends PartFigures {
  /** Rows. */
  readonly n: number;
  readonly confidence: number;
  readonly raking: RakingReport | null;
  /** Present when the specification has the key. */
  readonly weighting?: WeightingFigures;
  readonly kish: KishFigures;
  readonly means: readonly MeanFigures[];
  readonly by: Readonly<Record<string, readonly DomainFigures[]>>;
  readonly differences: readonly DifferenceFigures[];
  readonly alpha: readonly AlphaFigures[];
}

export interface KishFigures {
  readonly n: number;
  readonly deff: number;
  readonly neff: number;
  readonly cvWeights: number;
  readonly maxOverMean: number;
  readonly minOverMean: number;
  /** Present when there is something to say: WEIGHTS_EXTREME. */
  readonly flags?: readonly string[];
}

export interface MeanFigures {
  readonly variable: string;
  /** Valid values. */
  readonly n: number;
  readonly sumOfWeights: number;
  readonly mean: number;
  readonly se: number;
  readonly df: number;
  readonly ci95_t: Interval;
  readonly ci95_z: Interval;
  /** null without any variance. */
  readonly deff_replace: number | null;
  /** Present when there is something to say, for instance ZERO_VARIANCE. */
  readonly flags?: readonly string[];
  /** Intervals of another confidence than 0.95, under their own name: `ci90_t`, `ci90_z`. */
  readonly [otherInterval: `ci${number}_${'t' | 'z'}`]: Interval;
}

export interface DomainFigures {
  readonly variable: string;
  readonly level: string;
  readonly n: number;
  /** null where the level has no valid value. */
  readonly mean: number | null;
  /** null where the level cannot carry an error; `problem` then says why. */
  readonly se: number | null;
  readonly flags?: readonly string[];
  readonly problem?: AnalysisProblem;
}

export interface DifferenceFigures {
  readonly outcome: string;
  readonly by: string;
  readonly levels: readonly [string, string];
  readonly estimate: number;
  readonly se: number;
  readonly df: number;
  readonly t: number;
  readonly p_t: number;
  readonly p_z: number;
}

export interface AlphaFigures {
  readonly name: string;
  readonly value: number;
  /** Complete cases. */
  readonly n: number;
}
