import { itemCovariances } from '../item-covariances.js';
import { itemStatistics, type ItemStatistics } from '../item-statistics.js';
import { omega, type OmegaEstimate } from '../omega.js';
import type { ItemCells } from '../outcome-cells.js';
import type { AnalysisProblem } from './analysis-problem.js';
import { columnItemCells, originOf } from './group-rows.js';
import type { AnalysisContext, AnalysisPart } from './part.js';
import { pooledItems } from './pooled-items.js';

export interface ReliabilitySpec {
  readonly name: string;
  /** A column that the score reverses is turned round here as well. */
  readonly columns: readonly string[];
  /** Covariances within the levels of this column, pooled: agencies, when the scale and not their differences is meant. */
  readonly within?: string;
}

export interface ReliabilityFigures extends Omit<ItemStatistics, 'flags'> {
  readonly name: string;
  /** Complete cases. */
  readonly n: number;
  /** null with two items, or where the factor comes to no rest: `omegaProblem` says which. */
  readonly omega: Pick<OmegaEstimate, 'omega' | 'loadings' | 'uniquenesses'> | null;
  readonly omegaProblem?: AnalysisProblem;
  readonly flags: readonly string[];
}

/** Alpha, omega and what each item does to its scale; unweighted, over complete cases. */
export const reliabilityPart: AnalysisPart<readonly ReliabilitySpec[], ReliabilityFigures[]> = {
  columns: (specs) =>
    specs.flatMap(({ columns, within }, i) => [
      ...columns.map((column, j) => [`[${i}].columns[${j}]`, column, 'fileOrScore'] as const),
      ...(within === undefined ? [] : [[`[${i}].within`, within, 'file'] as const]),
    ]),
  variables: (specs) => specs.flatMap(({ within }) => within ?? []),
  figures: (specs, context) =>
    specs.flatMap((spec, i): ReliabilityFigures[] => {
      const { groups, item, problems } = context;
      const columns = spec.columns.map(item);
      const cells = columnItemCells(groups, columns, columns.map(originOf));
      const covariances = itemCovariances(cellGroups(spec, context, cells));
      if (!covariances.ok) {
        problems.addRefused(covariances.problem, `reliability[${i}]`);
        return [];
      }
      const { flags, ...statistics } = itemStatistics(covariances);
      const factor = omega(covariances);
      const line = { name: spec.name, n: covariances.n, ...statistics };
      if (!factor.ok) return [{ ...line, omega: null, omegaProblem: factor.problem, flags }];
      const { loadings, uniquenesses } = factor;
      const own = { omega: factor.omega, loadings, uniquenesses };
      return [{ ...line, omega: own, flags: [...flags, ...factor.flags] }];
    }),
};

function cellGroups({ within }: ReliabilitySpec, { groups, sample }: AnalysisContext, cells: ItemCells) {
  if (within === undefined) return [pooledItems(cells, () => true)];
  const position = sample.frame.variables.indexOf(within);
  const levels = [...new Set(groups.cells.map((cell) => cell.levels[position]!))].sort();
  return levels.map((level) => pooledItems(cells, (cell) => groups.cells[cell]!.levels[position] === level));
}
