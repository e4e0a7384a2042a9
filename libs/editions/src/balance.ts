import { cellWeights, type Margin, type WeighedSample } from '@hamava/reporting';
import type { BalanceRow, EditionMethod } from './edition.js';
import type { CountedCell } from './edition-input.js';
import { disclosePercent, rounded, roundedBase } from './rounding.js';
import { smallParts } from './small-parts.js';

/**
 * What the sample looks like beside the population, level by level, in whole per cent: before weighting, after it, and the target.
 * Levels of fewer respondents than a shown category needs are left out together with the next smallest, so that none can be worked out.
 */
export function balanceOf(
  cells: readonly CountedCell[],
  variables: readonly string[],
  { sample }: WeighedSample,
  margins: readonly Margin[] | null,
  rule: EditionMethod['publication'],
): BalanceRow[] {
  const weights = cellWeights(sample);
  return variables.flatMap((variable, position) => {
    const levels = [...new Set(cells.map((cell) => cell.levels[position]!))].sort();
    const rows = levels.map((level) => ({ level, count: 0, weight: 0 }));
    cells.forEach((cell, index) => {
      const row = rows[levels.indexOf(cell.levels[position]!)]!;
      row.count += cell.n;
      row.weight += cell.n * weights[index]!;
    });
    const n = rows.reduce((sum, row) => sum + row.count, 0);
    const base = roundedBase(n, rule.roundBasesTo);
    const weight = rows.reduce((sum, row) => sum + row.weight, 0);
    const margin = margins?.find((own) => own.variable === variable);
    const total = margin?.levels.reduce((sum, own) => sum + own.total, 0) ?? 0;
    const parts = rows.map((row) => ({ ...row, share: row.count / n }));
    const thin = smallParts(parts, base, rule);
    const shown = parts.filter((row) => !thin.has(row));
    return shown.map((row) => {
      const population = margin?.levels.find(({ level }) => level === row.level)?.total;
      const target = population === undefined ? null : percent(population / total);
      // Where weighting reached its target it tells the target and nothing of the sample.
      const isReached = target !== null && percent(row.weight / weight) === target;
      return {
        variable,
        level: row.level,
        unweighted: disclosePercent(row.share, base, rule.roundBasesTo),
        weighted: isReached ? target : disclosePercent(row.weight / weight, base, rule.roundBasesTo),
        target,
      };
    });
  });
}

function percent(share: number): number {
  return rounded(share * 100, 0);
}
