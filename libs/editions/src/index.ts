export { compileEdition } from './compile-edition.js';
export { deriveEdition } from './derive-edition.js';
export { EDITION_FORMAT } from './edition.js';
export type * from './edition.js';
export type {
  CountedCell,
  EditionInput,
  Instrument,
  InstrumentOutcome,
  InstrumentQuestion,
  SampleInput,
} from './edition-input.js';
export { isComparable } from './changes.js';
export { isAtDesk, modeBreakIn } from './modes.js';
export { plainMean } from './province.js';
export { POINT_DECIMALS, SE_DECIMALS, discloseDf, rounded, roundedBase, roundedInterval } from './rounding.js';
export type { ReportingFlag } from '@hamava/reporting';
export { toldWeights, weightsAHandful } from './told-weights.js';
