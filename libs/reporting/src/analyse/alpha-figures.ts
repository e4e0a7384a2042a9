import { cronbachAlpha, weightedAlpha } from '../cronbach-alpha.js';
import type { DesignSample } from '../design-sample.js';
import type { ProblemList } from './analysis-problem.js';
import type { AlphaFigures } from './analysis-result.js';
import type { AnalysisSpec } from './analysis-spec.js';
import { columnItemCells, originOf, type RowGroups } from './group-rows.js';
import { pooledItems } from './pooled-items.js';
import type { NumberColumn } from './score-rows.js';
import { numberColumn, type Table } from './table.js';

/** Cronbach's alpha of every scale asked for; items that the score reverses are turned round first. */
export function alphaFigures(
  table: Table,
  spec: AnalysisSpec,
  read: (name: string) => NumberColumn,
  groups: RowGroups,
  sample: DesignSample,
  problems: ProblemList,
): AlphaFigures[] {
  return (spec.alpha ?? []).flatMap(({ name, columns, weighted }, position) => {
    const place = `alpha[${position}]`;
    const before = problems.problems.length;
    const items = columns.map((column) => itemColumn(table, spec, read, column, problems));
    if (problems.problems.length > before) return [];
    const cells = columnItemCells(groups, items, items.map(originOf));
    const estimate = weighted === true ? weightedAlpha(sample, cells) : cronbachAlpha(pooledItems(cells, () => true));
    if (estimate.ok) return [{ name, value: estimate.alpha, n: estimate.n }];
    problems.addRefused(estimate.problem, place);
    return [];
  });
}

/** A column for a scale: raw codes, turned round where the score reverses the item. */
export function itemColumn(
  table: Table,
  spec: AnalysisSpec,
  read: (name: string) => NumberColumn,
  column: string,
  problems: ProblemList,
): NumberColumn {
  if (!table.columns.includes(column)) return read(column);
  const raw = numberColumn(table, column, problems);
  const item = spec.score?.items.find((own) => own.column === column && own.reversed === true);
  return item === undefined ? raw : raw.map((value) => (value === null ? null : item.min + item.max - value));
}
