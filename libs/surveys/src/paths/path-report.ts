import type { Answers } from '../answering/answers.js';
import type { LocalizedText } from '../questionnaire/definition.js';
import type { DeadReason } from './walk.js';

export type { DeadReason };

/** A part of a questionnaire with a condition; `member` is the option of a question. */
export interface PartOfPath {
  readonly of: 'question' | 'option' | 'ending' | 'quota';
  readonly code: string;
  readonly member?: string | undefined;
}

export interface Unreachable extends PartOfPath {
  readonly because: LocalizedText;
  /** The questions whose conditions or answers clash. */
  readonly causes: readonly string[];
}

/** A condition that was only ever seen one way. */
export interface MissedBranch extends PartOfPath {
  readonly never: 'true' | 'false';
  readonly because: LocalizedText;
}

export interface DeadEnd {
  readonly code: string;
  readonly reason: DeadReason;
  readonly because: LocalizedText;
}

export interface PathLength {
  readonly questions: number;
  readonly minutes: number;
}

/** All ways that see the same questions. */
export interface SurveyPath extends PathLength {
  /** The answers that decide it, in order; «…» where several lead the same way. */
  readonly steps: readonly { readonly code: string; readonly label: LocalizedText }[];
  /** Part of all respondents, from 0 to 1. */
  readonly share: number;
  /** Answers to the questions that decide, of one who goes this way. */
  readonly answers: Answers;
}

/** Everything that the ways through a questionnaire tell about it. Minutes are those of a reader of Persian, to a tenth. */
export interface PathReport {
  readonly statesVisited: number;
  /** There were too many states: cases that hold every pair of answers stand for all, so counts are lower bounds. */
  readonly pairwise: boolean;
  /** Each condition counts twice, once for true and once for false. */
  readonly branches: { readonly taken: number; readonly total: number; readonly missed: readonly MissedBranch[] };
  readonly questions: { readonly seen: number; readonly total: number };
  readonly unreachable: readonly Unreachable[];
  readonly deadEnds: readonly DeadEnd[];
  readonly shortest: PathLength;
  readonly longest: PathLength;
  readonly minutes: { readonly p50: number; readonly p90: number };
  /** The most frequent first. */
  readonly paths: readonly SurveyPath[];
  /** Whether there are more paths than are listed. */
  readonly morePaths: boolean;
}
