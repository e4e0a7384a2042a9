import type { ProblemDetails, ReportingProblem, ReportingProblemCode } from '../problem.js';

/** What can be wrong with a file or its specification beyond what estimation itself refuses. */
export const ANALYSIS_PROBLEM_CODES = [
  'CSV_MALFORMED',
  'CSV_COLUMN_MISSING',
  'CSV_VALUE_INVALID',
  'INPUT_INVALID',
  'ITEM_OUT_OF_RANGE',
  'ITEM_SCALE_INVALID',
] as const;

export type AnalysisProblemCode = (typeof ANALYSIS_PROBLEM_CODES)[number] | ReportingProblemCode;

export interface AnalysisProblem {
  readonly code: AnalysisProblemCode;
  /** A place in the specification (`outcomes[1]`) or in the file (`row 7, column A1`; the heading is row 1). */
  readonly path: string;
  readonly details: ProblemDetails;
}

/** One bad column can have a million bad values; the first few say enough. */
const SHOWN = 20;

/** Collects problems, so that one run names all of them. */
export class ProblemList {
  readonly problems: AnalysisProblem[] = [];

  add(code: AnalysisProblemCode, path: string, details: ProblemDetails = {}): void {
    if (this.problems.length < SHOWN) this.problems.push({ code, path, details });
  }

  /** A refused estimate, with its place in the specification. */
  addRefused({ code, path, details }: ReportingProblem, place: string): void {
    this.add(code, place, { at: path, ...details });
  }

  get found(): boolean {
    return this.problems.length > 0;
  }
}

/** Row of a file as an editor counts it: the heading is row 1. */
export function rowPath(row: number, column: string): string {
  return `row ${fileRow(row)}, column ${column}`;
}

export function fileRow(row: number): number {
  return row + 2;
}
