import { domainOf } from '../design-sample.js';
import { indicatorCells } from '../histogram-cells.js';
import type { Interval } from '../interval.js';
import { share } from '../share.js';
import { histogramOfColumn } from './histogram-of-column.js';
import type { AnalysisPart } from './part.js';

export interface ShareSpec {
  readonly column: string;
  /** Lowest and highest value that counts, both included: [8, 10] is the top box of a 0-10 item. */
  readonly from: number;
  readonly to: number;
  readonly by?: string;
}

export interface ShareFigures {
  readonly column: string;
  readonly from: number;
  readonly to: number;
  /** Empty for the whole sample. */
  readonly level: string;
  readonly n: number;
  readonly share: number;
  readonly se: number;
  readonly df: number;
  readonly ci_logit: Interval | null;
  readonly ci_beta: Interval;
  readonly neff: number;
}

/** Shares of a range of values, of the whole sample or of every level of a variable. */
export const sharesPart: AnalysisPart<readonly ShareSpec[], ShareFigures[]> = {
  columns: (specs) =>
    specs.flatMap(({ column, by }, i) => [
      [`[${i}].column`, column, 'fileOrScore'] as const,
      ...(by === undefined ? [] : [[`[${i}].by`, by, 'file'] as const]),
    ]),
  variables: (specs) => specs.flatMap(({ by }) => by ?? []),
  figures: (specs, { column: read, groups, sample, confidence, problems }) =>
    specs.flatMap(({ column, from, to, by }, i) => {
      const cells = indicatorCells(histogramOfColumn(groups, read(column)), (value) => value >= from && value <= to);
      const names = by === undefined ? [] : sample.frame.columns[sample.frame.variables.indexOf(by)]!.names;
      const levels = by === undefined ? [''] : names.filter((name) => name !== '');
      return levels.flatMap((level) => {
        const own = share(sample, cells, by === undefined ? null : domainOf(sample, by, level), confidence);
        if (!own.ok) {
          problems.addRefused(own.problem, `shares[${i}]${level === '' ? '' : `, ${level}`}`);
          return [];
        }
        const { n, share: p, se, df, logit, kornGraubard, effectiveN } = own;
        const line = { column, from, to, level, n, share: p, se, df };
        return [{ ...line, ci_logit: logit, ci_beta: kornGraubard, neff: effectiveN }];
      });
    }),
};
