import { cellWeights, type Margin, type WeighedSample } from '@hamava/reporting';
import type { BalanceRow } from './edition.js';
import type { CountedCell } from './edition-input.js';
import { rounded } from './rounding.js';

/** Fewer respondents than this in a level, and its share before weighting would tell how many they are. */
const THIN = 10;

/**
 * What the sample looks like beside the population, level by level, in whole per cent: before weighting, after it, and the target.
 * Levels of fewer than ten respondents are left out together with the next smallest, so that none can be worked out.
 */
export function balanceOf(
  cells: readonly CountedCell[],
  variables: readonly string[],
  { sample }: WeighedSample,
  margins: readonly Margin[] | null,
): BalanceRow[] {
  const weights = cellWeights(sample);
  return variables.flatMap((variable, position) => {
    const levels = [...new Set(cells.map((cell) => cell.levels[position]!))].sort();
    const rows = levels.map((level) => ({ level, n: 0, weight: 0 }));
    cells.forEach((cell, index) => {
      const row = rows[levels.indexOf(cell.levels[position]!)]!;
      row.n += cell.n;
      row.weight += cell.n * weights[index]!;
    });
    const n = rows.reduce((sum, row) => sum + row.n, 0);
    const weight = rows.reduce((sum, row) => sum + row.weight, 0);
    const margin = margins?.find((own) => own.variable === variable);
    const total = margin?.levels.reduce((sum, own) => sum + own.total, 0) ?? 0;
    const shown = withoutThin(rows);
    return shown.map((row) => {
      const target = margin?.levels.find(({ level }) => level === row.level)?.total;
      return {
        variable,
        level: row.level,
        unweighted: percent(row.n / n),
        weighted: percent(row.weight / weight),
        target: target === undefined ? null : percent(target / total),
      };
    });
  });
}

function withoutThin<T extends { readonly n: number }>(rows: readonly T[]): readonly T[] {
  const thin = rows.filter(({ n }) => n < THIN);
  if (thin.length !== 1) return rows.filter(({ n }) => n >= THIN);
  const next = rows.filter(({ n }) => n >= THIN).sort((a, b) => a.n - b.n)[0];
  return rows.filter((row) => row.n >= THIN && row !== next);
}

function percent(share: number): number {
  return rounded(share * 100, 0);
}
