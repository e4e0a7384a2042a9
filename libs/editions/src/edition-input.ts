import type { CollapseTree, MomentLayout } from '@hamava/reporting';
import type { Edition, EditionCategory, EditionOutcome, Words } from './edition.js';

/** All that an edition is made from; equal input gives equal bytes. */
export interface EditionInput extends Omit<Edition, 'format' | 'outcomes' | 'questions' | 'measured' | 'derived'> {
  readonly weighting: { readonly variables: readonly string[]; readonly collapse: CollapseTree };
  /** One a version of the questionnaire and a method by which it is scored. */
  readonly instruments: readonly Instrument[];
  readonly samples: readonly SampleInput[];
}

/** What was asked, as far as counting and scoring know it. */
export interface Instrument {
  readonly sha256: string;
  /** Number of the method that it is scored by. */
  readonly method: number;
  readonly layout: MomentLayout;
  /** In the order of the layout. */
  readonly outcomes: readonly InstrumentOutcome[];
  /** Outcome codes of the drivers, in the order of the layout's first groups. */
  readonly drivers: readonly string[];
  /** The group of the layout that holds the index and overall trust, where that is asked. */
  readonly validityGroup?: number;
  /** In the order of the counts. */
  readonly questions: readonly InstrumentQuestion[];
}

export interface InstrumentOutcome extends EditionOutcome {
  readonly unitsPerPoint: number;
  /** Its exact unit would be too fine: scores are rounded once. */
  readonly rounded?: boolean;
}

export interface InstrumentQuestion {
  readonly code: string;
  readonly title: Words;
  readonly categories: readonly EditionCategory[];
}

/** An agency in a wave. */
export interface SampleInput {
  readonly agency: string;
  readonly wave: number;
  readonly cells: readonly CountedCell[];
  readonly cellsSha256: string;
  /** Something in how the answers came that must be looked at first: its figures are withheld. */
  readonly held: boolean;
}

/** Respondents whom the weighting does not tell apart: exact sums of their scores and counts of their answers. */
export interface CountedCell {
  /** One level a weighting variable. */
  readonly levels: readonly string[];
  readonly baseWeight: number;
  readonly n: number;
  readonly moments: Float64Array;
  /** Of every category of every question of the instrument, one after the other. */
  readonly counts: ArrayLike<number>;
}
