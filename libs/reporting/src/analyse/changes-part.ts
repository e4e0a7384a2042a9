import { adjustP, type PAdjustment } from '../adjusted-p.js';
import { CHANGE_RULE, changeVerdict, type ChangeRule, type ChangeVerdict } from '../change-verdict.js';
import { domainOf, type DesignSample } from '../design-sample.js';
import { difference, type DifferenceEstimate } from '../difference.js';
import { columnCells, originOf } from './group-rows.js';
import type { AnalysisPart } from './part.js';

export interface ChangesSpec {
  readonly comparisons: readonly ChangeComparison[];
  /** Margins of the verdicts; what is not given is that of the house. */
  readonly rule?: Partial<ChangeRule>;
  /** Over all comparisons of the list; holm unless told. */
  readonly method?: PAdjustment;
}

export interface ChangeComparison {
  readonly outcome: string;
  readonly by: string;
  /** Later, earlier. */
  readonly levels: readonly [string, string];
  /** Only respondents of this level: one agency of several. */
  readonly within?: { readonly variable: string; readonly level: string };
}

export interface ChangeFigures {
  readonly outcome: string;
  readonly by: string;
  readonly levels: readonly [string, string];
  readonly within: string | null;
  readonly estimate: number;
  readonly se: number;
  readonly df: number;
  readonly p: number;
  readonly p_adjusted: number;
  /** HIGHER and LOWER are the changes; STABLE is shown, not assumed; UNDETERMINED is neither. */
  readonly verdict: ChangeVerdict;
}

/** Changes within the sample, judged as one family. */
export const changesPart: AnalysisPart<ChangesSpec, ChangeFigures[]> = {
  columns: ({ comparisons }) =>
    comparisons.flatMap(({ outcome, by, within }, i) => [
      [`.comparisons[${i}].outcome`, outcome, 'fileOrScore'] as const,
      [`.comparisons[${i}].by`, by, 'file'] as const,
      ...(within === undefined ? [] : [[`.comparisons[${i}].within`, within.variable, 'file'] as const]),
    ]),
  variables: ({ comparisons }) => comparisons.flatMap(({ by, within }) => [by, ...(within ? [within.variable] : [])]),
  figures: ({ comparisons, rule, method = 'holm' }, { column, groups, sample, problems }) => {
    const made: [ChangeComparison, DifferenceEstimate][] = [];
    for (const [i, comparison] of comparisons.entries()) {
      const values = column(comparison.outcome);
      const own = difference(
        sample,
        columnCells(groups, values, originOf(values)),
        levelOf(sample, comparison, 0),
        levelOf(sample, comparison, 1),
      );
      if (own.ok) made.push([comparison, own]);
      else problems.addRefused(own.problem, `changes.comparisons[${i}]`);
    }
    const adjusted = adjustP(
      made.map(([, { p }]) => p),
      method,
    );
    if (!adjusted.ok) {
      problems.addRefused(adjusted.problem, 'changes');
      return [];
    }
    return made.map(([{ outcome, by, levels, within }, own], i) => {
      const { estimate, se, df, p } = own;
      const p_adjusted = adjusted.adjusted[i]!;
      const verdict = changeVerdict(own, p_adjusted, { ...CHANGE_RULE, ...rule });
      return { outcome, by, levels, within: within?.level ?? null, estimate, se, df, p, p_adjusted, verdict };
    });
  },
};

function levelOf(sample: DesignSample, { by, levels, within }: ChangeComparison, side: 0 | 1): Uint8Array {
  const own = domainOf(sample, by, levels[side]);
  if (within === undefined) return own;
  const inside = domainOf(sample, within.variable, within.level);
  return own.map((member, cell) => member & inside[cell]!);
}
