import { fileRow, rowPath, type ProblemList } from './analysis-problem.js';
import type { NumberColumn } from './score-rows.js';

/**
 * Sampling units in the population, a stratum: the fpc column read as R's `svydesign(fpc = )` reads it. No value above
 * 1 means that the column holds sampling fractions. Adds CSV_VALUE_INVALID for a missing or contradictory value.
 */
export function populationUnitsOf(
  fpc: { readonly column: string; readonly values: NumberColumn },
  stratum: readonly string[] | null,
  cluster: readonly string[] | null,
  problems: ProblemList,
): Record<string, number> {
  const sampled = new Map<string, Set<string | number>>();
  const given = new Map<string, number>();
  for (const [row, value] of fpc.values.entries()) {
    const own = stratum?.[row] ?? '';
    const reason = reasonAgainst(value, given.get(own));
    if (reason !== null) {
      const details = { row: fileRow(row), column: fpc.column, value, reason };
      problems.add('CSV_VALUE_INVALID', rowPath(row, fpc.column), details);
      continue;
    }
    given.set(own, value!);
    const units = sampled.get(own) ?? new Set();
    sampled.set(own, units.add(cluster?.[row] ?? row));
  }
  const fractions = [...given.values()].every((value) => value <= 1);
  const result: [string, number][] = [];
  for (const [own, value] of given) {
    const units = sampled.get(own)!.size;
    const population = fractions ? units / value : value;
    if (population < units) {
      const details = { column: fpc.column, value, stratum: own, sampled: units, reason: 'fewer than in the sample' };
      problems.add('CSV_VALUE_INVALID', `column ${fpc.column}`, details);
    }
    result.push([own, population]);
  }
  return Object.fromEntries(result);
}

function reasonAgainst(value: number | null, before: number | undefined): string | null {
  if (value === null) return 'missing';
  if (!(value > 0)) return 'not positive';
  if (before !== undefined && before !== value) return 'differs within the stratum';
  return null;
}
