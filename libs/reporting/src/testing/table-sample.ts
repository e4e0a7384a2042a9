import { columnCells, groupRows, type RowGroups } from '../analyse/group-rows.js';
import { numberColumn, textColumn, type Table } from '../analyse/table.js';
import { ProblemList } from '../analyse/analysis-problem.js';
import { covariance, outcomeCovariance } from '../covariance.js';
import { designSample, domainOf, type DesignSample } from '../design-sample.js';
import type { Margin } from '../margin.js';
import type { OutcomeCells, PairCells } from '../outcome-cells.js';
import type { PopulationUnits } from '../sampling-units.js';
import { figures } from './close.js';

export interface TableDesign {
  readonly variables: readonly string[];
  readonly margins: readonly Margin[] | null;
  readonly baseWeight?: string;
  readonly stratum?: string;
  readonly cluster?: string;
  readonly fpc?: PopulationUnits;
}

export interface TableSample {
  readonly sample: DesignSample;
  readonly groups: RowGroups;
  /** A numeric column of the table, folded into the cells. */
  readonly values: (column: string) => (number | null)[];
}

/** A fixture table as a weighted sample, for the figures that the contract of `analyse` does not have. */
export function tableSample(table: Table, design: TableDesign): TableSample {
  const values = (column: string) => numberColumn(table, column, new ProblemList());
  const text = (column: string | undefined) => (column === undefined ? null : textColumn(table, column));
  const groups = groupRows({
    levels: design.variables.map((variable) => textColumn(table, variable)!),
    baseWeight: design.baseWeight === undefined ? table.rows.map(() => 1) : values(design.baseWeight).map((w) => w!),
    stratum: text(design.stratum),
    cluster: text(design.cluster),
  });
  const request = { cells: groups.cells, variables: design.variables, margins: design.margins };
  const { sample } = figures(designSample({ ...request, ...(design.fpc === undefined ? {} : { fpc: design.fpc }) }));
  return { sample, groups, values };
}

export function outcomeColumn({ groups, values }: TableSample, column: string): OutcomeCells {
  return columnCells(groups, values(column), 0);
}

function pairColumns({ groups, values }: TableSample, a: string, b: string): PairCells {
  const first = values(a);
  const second = values(b);
  const both = (read: (a: number, b: number) => number) =>
    columnCells(
      groups,
      first.map((own, row) => (own === null || second[row] === null ? null : read(own, second[row]!))),
      0,
    );
  const ofA = both((own) => own);
  return { n: ofA.n, sumA: ofA.sum, sumB: both((_, own) => own).sum, sumOfProducts: both((x, y) => x * y).sum };
}

/** Covariances of the means of one outcome in the levels of a variable. */
export function domainCovariances(
  own: TableSample,
  outcome: OutcomeCells,
  by: string,
  levels: readonly string[],
): number[][] {
  const domains = levels.map((level) => domainOf(own.sample, by, level));
  return domains.map((a) => domains.map((b) => figures(covariance(own.sample, outcome, a, b)).covariance));
}

/** Covariances of the means of several outcomes of the same respondents. */
export function columnCovariances(own: TableSample, columns: readonly string[]): number[][] {
  return columns.map((a) =>
    columns.map((b) => {
      const outcomes = [outcomeColumn(own, a), outcomeColumn(own, b)] as const;
      return figures(outcomeCovariance(own.sample, outcomes, pairColumns(own, a, b))).covariance;
    }),
  );
}

/** Error of the difference of two means out of their covariances. */
export function contrastError(covariances: readonly (readonly number[])[]): number {
  const [[aa, ab], [, bb]] = covariances as [[number, number], [number, number]];
  return Math.sqrt(aa + bb - 2 * ab);
}
