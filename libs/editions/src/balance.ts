import { UNKNOWN_RULE, cellWeights, type Margin, type WeighedSample } from '@hamava/reporting';
import type { BalanceRow, EditionMethod } from './edition.js';
import type { CountedCell } from './edition-input.js';
import { disclosePercents, rounded, roundedBase } from './rounding.js';
import { smallParts } from './small-parts.js';

/**
 * What those of the sample who told their level look like beside the population, in whole per cent: before weighting, after it, and the
 * target.
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
    const levels = [...new Set(cells.map((cell) => cell.levels[position]!))].filter(isTold).sort();
    const rows = levels.map((level) => ({ level, count: 0, weight: 0 }));
    cells.forEach((cell, index) => {
      const row = rows[levels.indexOf(cell.levels[position]!)];
      if (row === undefined) return;
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
    const unweighted = disclosePercents(parts, thin, base, rule.roundBasesTo);
    const after = rows.map((row) => ({ share: row.weight / weight }));
    const weighted = disclosePercents(
      after,
      new Set(after.filter((_, at) => thin.has(parts[at]!))),
      base,
      rule.roundBasesTo,
    );
    return rows.flatMap(({ level }, at) => {
      const before = unweighted[at]!;
      if (before === null) return [];
      const population = margin?.levels.find((own) => own.level === level)?.total;
      const target = population === undefined ? null : percent(population / total);
      // Where weighting reached its target it tells the target and nothing of the sample.
      const isReached = target !== null && percent(after[at]!.share) === target;
      return [{ variable, level, unweighted: before, weighted: isReached ? target : weighted[at]!, target }];
    });
  });
}

/** Who did not say it is not in the table: a handful of them would take one of two levels with them. */
function isTold(level: string): boolean {
  return level !== UNKNOWN_RULE.level;
}

function percent(share: number): number {
  return rounded(share * 100, 0);
}
