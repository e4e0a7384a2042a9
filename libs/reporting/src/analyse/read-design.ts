import type { AnalysisSpec } from './analysis-spec.js';
import { fileRow, rowPath, type ProblemList } from './analysis-problem.js';
import type { RowDesign } from './group-rows.js';
import { partVariables } from './parts.js';
import { populationUnitsOf } from './population-units.js';
import { numberColumn, textColumn, type Table } from './table.js';

export interface AnalysisDesign {
  /** Variables of the margins, of the breakdowns and of the differences, each once. */
  readonly variables: readonly string[];
  readonly rows: RowDesign;
  readonly fpc: Record<string, number> | null;
}

/** Weighting variables, base weights, strata and clusters of every row. All columns are known to exist. */
export function readDesign(table: Table, spec: AnalysisSpec, problems: ProblemList): AnalysisDesign {
  const variables = [
    ...new Set([
      ...(spec.margins ?? []).map(({ variable }) => variable),
      ...(spec.by ?? []),
      ...(spec.differences ?? []).map(({ by }) => by),
      ...partVariables(spec),
    ]),
  ];
  const levels = variables.map((variable) => textColumn(table, variable) ?? []);
  for (const [position, margin] of (spec.margins ?? []).entries()) {
    if (spec.weighting?.unknown !== undefined && (spec.weighting.unknown.level ?? '') === '') continue;
    if (margin.levels.some(({ level }) => level === '')) continue;
    const missing = levels[variables.indexOf(margin.variable)]!.flatMap((level, row) => (level === '' ? [row] : []));
    if (missing.length === 0) continue;
    problems.add('RAKE_UNKNOWN_LEVEL', rowPath(missing[0]!, margin.variable), {
      row: fileRow(missing[0]!),
      column: margin.variable,
      level: '',
      rows: missing.length,
      margin: position,
      reason: 'the value is missing and the margin has no level for that',
    });
  }
  const stratum = designColumn(table, spec.strata, problems);
  const cluster = designColumn(table, spec.clusters, problems);
  const fpc =
    spec.fpc === undefined
      ? null
      : populationUnitsOf(
          { column: spec.fpc, values: numberColumn(table, spec.fpc, problems) },
          stratum,
          cluster,
          problems,
        );
  return { variables, rows: { levels, baseWeight: baseWeights(table, spec, problems), stratum, cluster }, fpc };
}

function designColumn(table: Table, column: string | undefined, problems: ProblemList): string[] | null {
  if (column === undefined) return null;
  const values = textColumn(table, column) ?? [];
  const missing = values.indexOf('');
  if (missing !== -1) {
    const details = { row: fileRow(missing), column, value: '', reason: 'missing' };
    problems.add('CSV_VALUE_INVALID', rowPath(missing, column), details);
  }
  return values;
}

function baseWeights(table: Table, { baseWeight: column }: AnalysisSpec, problems: ProblemList): number[] {
  if (column === undefined) return table.rows.map(() => 1);
  const before = problems.problems.length;
  const values = numberColumn(table, column, problems);
  if (problems.problems.length > before) return [];
  return values.map((weight, row) => {
    if (weight !== null && weight > 0) return weight;
    problems.add('BASE_WEIGHT_INVALID', rowPath(row, column), { row: fileRow(row), column, value: weight });
    return 1;
  });
}
