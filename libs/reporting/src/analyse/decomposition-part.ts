import { decomposeChange, pooledMargins, type ChangePart, type DecomposedWave } from '../change-decomposition.js';
import { designSample, type DesignSample } from '../design-sample.js';
import type { ReportingProblem } from '../problem.js';
import { columnCells, type RowGroups } from './group-rows.js';
import type { AnalysisContext } from './part.js';
import { requestsPart } from './requests-part.js';
import type { NumberColumn } from './score-rows.js';
import { textColumn } from './table.js';

export interface DecompositionSpec {
  readonly wave: string;
  readonly earlier: string;
  readonly later: string;
  /** Columns of the file or of the score. */
  readonly drivers: readonly { readonly column: string; readonly weight: number }[];
  /** Share of the drivers a respondent must have; 0.8 unless told. */
  readonly minimumShare?: number;
  /** Variables whose levels both waves are weighted to the middle of. */
  readonly composition: readonly string[];
}

export interface DecompositionFigures {
  readonly change: ChangePart;
  readonly drivers: readonly (ChangePart & { readonly driver: string })[];
  readonly composition: ChangePart;
}

/** The waves are taken as they came in, by their base weights, as independent samples. */
export const decompositionPart = requestsPart<DecompositionSpec, DecompositionFigures>('decomposition', {
  columns: ({ wave, drivers, composition }) => [
    ['wave', wave],
    ...drivers.map(({ column }, at) => [`drivers[${at}].column`, column, 'fileOrScore'] as const),
    ...composition.map((column, at) => [`composition[${at}]`, column] as const),
  ],
  variables: ({ wave, composition }) => [wave, ...composition],
  figures(spec, context, place) {
    const scores = scoreOf(spec, context);
    const refused = (problem: ReportingProblem) => {
      context.problems.addRefused(problem, place);
      return null;
    };
    const [first, second] = [spec.earlier, spec.later].map((level) => cut(spec, context, level));
    const samples = [first!, second!].map(({ groups }) => weighted(groups, context, null));
    const [before, after] = samples;
    if (!before!.ok) return refused(before!.problem);
    if (!after!.ok) return refused(after!.problem);
    const margins = pooledMargins([before!.sample, after!.sample], spec.composition);
    const waves: DecomposedWave[] = [];
    for (const [at, { groups, rows }] of [first!, second!].entries()) {
      const pooled = weighted(groups, context, margins);
      if (!pooled.ok) return refused(pooled.problem);
      const own = (values: NumberColumn) =>
        columnCells(
          groups,
          rows.map((row) => values[row]!),
          0,
        );
      const sample: DesignSample = at === 0 ? before!.sample : after!.sample;
      waves.push({ own: sample, pooled: pooled.sample, index: own(scores.index), parts: scores.parts.map(own) });
    }
    const result = decomposeChange(waves[0]!, waves[1]!);
    if (!result.ok) return refused(result.problem);
    const drivers = result.drivers.map((part, at) => ({ driver: spec.drivers[at]!.column, ...part }));
    return { change: result.change, drivers, composition: result.composition };
  },
});

/** The rows of one wave, with the cells they are in. */
function cut({ wave }: DecompositionSpec, { table, groups }: AnalysisContext, level: string) {
  const rows = textColumn(table, wave)!.flatMap((own, row) => (own === level ? [row] : []));
  const places = new Map<number, number>();
  for (const row of rows) {
    const cell = groups.cellOfRow[row]!;
    if (!places.has(cell)) places.set(cell, places.size);
  }
  const cellOfRow = Uint32Array.from(rows, (row) => places.get(groups.cellOfRow[row]!)!);
  return {
    rows,
    groups: { cells: [...places.keys()].map((cell) => groups.cells[cell]!), cellOfRow } satisfies RowGroups,
  };
}

function weighted({ cells }: RowGroups, { sample }: AnalysisContext, margins: ReturnType<typeof pooledMargins> | null) {
  return designSample({ cells, variables: sample.frame.variables, margins });
}

/** Index of every row, and what each driver puts into it; null below the least share of drivers. */
function scoreOf({ drivers, minimumShare = 0.8 }: DecompositionSpec, { table, column }: AnalysisContext) {
  const columns = drivers.map((driver) => column(driver.column));
  const parts = drivers.map((): (number | null)[] => []);
  const index = table.rows.map((_, row) => {
    const valid = drivers.filter((__, at) => columns[at]![row] !== null);
    const enough = valid.length >= Math.ceil(minimumShare * drivers.length - 1e-9) && valid.length > 0;
    const weight = valid.reduce((sum, own) => sum + own.weight, 0);
    let sum = 0;
    for (const [at, own] of drivers.entries()) {
      const part = ((columns[at]![row] ?? 0) * own.weight) / weight;
      parts[at]!.push(enough ? part : null);
      sum += part;
    }
    return enough ? sum : null;
  });
  return { index, parts };
}
