import type { DesignSample } from '../design-sample.js';
import type { ProblemList } from './analysis-problem.js';
import type { RowGroups } from './group-rows.js';
import type { NumberColumn } from './score-rows.js';
import type { Table } from './table.js';

/** What a part of the analysis may read. */
export interface AnalysisContext {
  readonly table: Table;
  readonly groups: RowGroups;
  readonly sample: DesignSample;
  /** Refused figures are added here, with their place in the specification. */
  readonly problems: ProblemList;
  /** In (0, 1). */
  readonly confidence: number;
  /** A numeric column of the file or of the score, null = missing. */
  readonly column: (name: string) => NumberColumn;
  /** The same for an item of a scale: turned round where the score reverses it. */
  readonly item: (name: string) => NumberColumn;
}

export type NamedColumn = readonly [path: string, column: string, source: 'file' | 'fileOrScore'];

/** One optional key of the specification and the figures it stands for; registered in `parts.ts`. */
export interface AnalysisPart<Spec, Figures> {
  /** Columns the specification names, each with its path below the part's key (`[0].column`). */
  readonly columns: (spec: Spec) => readonly NamedColumn[];
  /** Text columns whose levels the figures cut by: they become variables of the cells. */
  readonly variables: (spec: Spec) => readonly string[];
  readonly figures: (spec: Spec, context: AnalysisContext) => Figures;
}
