import type { IndependentEstimate } from '../independent-difference.js';
import { unpairedDifference } from '../unpaired-difference.js';
import type { AnalysisPart } from './part.js';

export interface UnpairedSpec {
  readonly a: IndependentEstimate;
  readonly b: IndependentEstimate;
}

export interface UnpairedFigures {
  readonly estimate: number;
  readonly se: number;
  readonly df: number;
  readonly t: number;
  readonly p_t: number;
  readonly flags: readonly string[];
}

/** Differences of published figures that may share respondents; they need no column. */
export const unpairedPart: AnalysisPart<readonly UnpairedSpec[], UnpairedFigures[]> = {
  columns: () => [],
  variables: () => [],
  figures: (specs, { problems }) =>
    specs.flatMap(({ a, b }, i) => {
      const own = unpairedDifference(a, b);
      if (own.ok) return [{ estimate: own.estimate, se: own.se, df: own.df, t: own.t, p_t: own.p, flags: own.flags }];
      problems.addRefused(own.problem, `unpaired[${i}]`);
      return [];
    }),
};
