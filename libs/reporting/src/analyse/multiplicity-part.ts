import { adjustP, type PAdjustment } from '../adjusted-p.js';
import type { AnalysisPart } from './part.js';

export interface MultiplicitySpec {
  /** A column of p-values, one a comparison; an empty field was not tested and does not count in the family. */
  readonly column: string;
  readonly method: PAdjustment;
}

export interface MultiplicityFigures {
  readonly column: string;
  readonly method: PAdjustment;
  /** Comparisons that were tested. */
  readonly family: number;
  /** One a row. */
  readonly adjusted: readonly (number | null)[];
}

/** p-values of a file, adjusted as one family each. */
export const multiplicityPart: AnalysisPart<readonly MultiplicitySpec[], MultiplicityFigures[]> = {
  columns: (specs) => specs.map(({ column }, i) => [`[${i}].column`, column, 'file']),
  variables: () => [],
  figures: (specs, { column: read, problems }) =>
    specs.flatMap(({ column, method }, i) => {
      const own = adjustP(read(column), method);
      if (own.ok) return [{ column, method, family: own.family, adjusted: own.adjusted }];
      problems.addRefused(own.problem, `multiplicity[${i}]`);
      return [];
    }),
};
