import type { AnalysisSpec } from './analysis-spec.js';
import type { ProblemList } from './analysis-problem.js';
import type { NamedColumn } from './part.js';
import { partColumns } from './parts.js';
import { INDEX_COLUMN } from './score-rows.js';
import type { Table } from './table.js';

/**
 * Every column the specification names, against the heading and the scores. Adds CSV_MALFORMED (a heading twice),
 * CSV_COLUMN_MISSING and INPUT_INVALID (a score that would hide a column of the file).
 */
export function requireColumns(table: Table, spec: AnalysisSpec, problems: ProblemList): void {
  const heading = new Set<string>();
  for (const [position, column] of table.columns.entries()) {
    if (heading.has(column)) {
      problems.add('CSV_MALFORMED', `row 1, column ${column}`, {
        row: 1,
        column,
        position: position + 1,
        reason: 'heading twice',
      });
    }
    heading.add(column);
  }
  const scored = new Set<string>();
  if (spec.score !== undefined) {
    for (const { driver } of spec.score.items) scored.add(driver);
    if (scored.has(INDEX_COLUMN)) {
      problems.add('INPUT_INVALID', 'score.items', { driver: INDEX_COLUMN, reason: 'the name of the index' });
    }
    scored.add(INDEX_COLUMN);
    for (const column of scored) {
      if (heading.has(column)) {
        problems.add('INPUT_INVALID', 'score', { column, reason: 'the file has a column of this name' });
      }
    }
  }
  for (const [path, column, source] of namedColumns(spec)) {
    if (heading.has(column) || (source === 'fileOrScore' && scored.has(column))) continue;
    problems.add('CSV_COLUMN_MISSING', path, { column });
  }
}

function namedColumns(spec: AnalysisSpec): NamedColumn[] {
  const single = (['id', 'baseWeight', 'strata', 'clusters', 'fpc'] as const).flatMap((key): NamedColumn[] => {
    const column = spec[key];
    return column === undefined ? [] : [[key, column, 'file']];
  });
  return [
    ...single,
    ...(spec.score?.items ?? []).map(({ column }, i): NamedColumn => [`score.items[${i}].column`, column, 'file']),
    ...spec.outcomes.map((column, i): NamedColumn => [`outcomes[${i}]`, column, 'fileOrScore']),
    ...(spec.margins ?? []).map(({ variable }, i): NamedColumn => [`margins[${i}].variable`, variable, 'file']),
    ...(spec.by ?? []).map((column, i): NamedColumn => [`by[${i}]`, column, 'file']),
    ...(spec.differences ?? []).flatMap(({ outcome, by }, i): NamedColumn[] => [
      [`differences[${i}].outcome`, outcome, 'fileOrScore'],
      [`differences[${i}].by`, by, 'file'],
    ]),
    ...(spec.alpha ?? []).flatMap(({ columns }, i) =>
      columns.map((column, j): NamedColumn => [`alpha[${i}].columns[${j}]`, column, 'fileOrScore']),
    ),
    ...partColumns(spec),
  ];
}
